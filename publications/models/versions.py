"""What is remembered of every file that a publication ever had, so that old links find their way."""

from io import BytesIO

import pikepdf
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from publications.models.rows import fingerprint_of


def is_tagged(document) -> bool:
    """Tell whether a stored PDF carries the structure that screen readers need (ISO 14289-1)."""
    try:
        with document.open_file() as file, pikepdf.open(BytesIO(file.read())) as pdf:
            marked = pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)
            return bool(marked) and "/StructTreeRoot" in pdf.Root
    except (OSError, pikepdf.PdfError):
        return False


class FileVersionQuerySet(models.QuerySet):
    """Writes down which bytes a file had, and since when readers could load them."""

    def record(self, page, *, is_published: bool) -> None:
        """Note the documents of a page: drafts too, so that nobody loads a file before its publication is out."""
        rows = list(page.files.all())
        known = {
            (version.public_key, version.sha256): version for version in self.filter(publication=page.translation_key)
        }
        for row in rows:
            row.page = page
            self.record_row(row, known, is_published=is_published)

    def record_row(self, row, known: dict, *, is_published: bool) -> None:
        """Note one file; what it had before counts as replaced from the moment its successor is published."""
        document = row.document
        version = known.get((row.public_key, document.sha256))
        if version is None:
            version = self.create(
                public_key=row.public_key,
                publication=row.page.translation_key,
                document=document,
                sha256=document.sha256,
                is_tagged=is_tagged(document),
            )
        if is_published and (version.published_at is None or version.replaced_at is not None):
            self.filter(pk=version.pk).update(published_at=version.published_at or now(), replaced_at=None)
            earlier = self.filter(public_key=row.public_key, published_at__isnull=False, replaced_at__isnull=True)
            earlier.exclude(pk=version.pk).update(replaced_at=now())


class FileVersion(models.Model):
    """One version of one file of a publication, in whatever languages its page exists."""

    public_key = models.CharField(max_length=32, db_index=True)
    publication = models.UUIDField(db_index=True)
    document = models.ForeignKey("documents.CustomDocument", null=True, on_delete=models.SET_NULL, related_name="+")
    sha256 = models.CharField(max_length=64)
    is_tagged = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True)
    replaced_at = models.DateTimeField(null=True)

    objects = FileVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a file")
        verbose_name_plural = _("versions of files")
        constraints = [
            models.UniqueConstraint(fields=["public_key", "sha256"], name="publications_file_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.public_key} {self.fingerprint}"

    @property
    def fingerprint(self) -> str:
        """What tells the version from others in an address."""
        return fingerprint_of(self.sha256)
