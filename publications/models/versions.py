"""What is remembered of every file that a publication ever had, so that old links find their way."""

from datetime import datetime
from io import BytesIO
from uuid import UUID

import pikepdf
from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from publications.models.rows import fingerprint_of, public_key_of


def is_tagged(document) -> bool:
    """Tell whether a stored PDF carries the structure that screen readers need (ISO 14289-1)."""
    try:
        with document.open_file() as file, pikepdf.open(BytesIO(file.read())) as pdf:
            marked = pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)
            return bool(marked) and "/StructTreeRoot" in pdf.Root
    except (OSError, pikepdf.PdfError):
        return False


def files_in_drafts(pages: list) -> set[tuple[str, int]]:
    """Return (public key, document) of the files in the latest and in the scheduled revisions of pages."""
    revisions = Revision.objects.filter(
        Q(pk__in=[page.latest_revision_id for page in pages]) | Q(approved_go_live_at__isnull=False),
        object_id__in=[str(page.pk) for page in pages],
    ).page_revisions()
    keys = {str(page.pk): page.translation_key for page in pages}
    return {
        (public_key_of(keys[revision.object_id], UUID(row["key"])), row["document"])
        for revision in revisions
        for row in revision.content.get("files", [])
    }


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
        self.forget_drafts(page, rows)

    def record_row(self, row, known: dict, *, is_published: bool) -> None:
        """Note one file; what it had before counts as replaced from the moment at which readers get its successor."""
        document, moment = row.document, now()
        version = known.get((row.public_key, document.sha256))
        if version is None:
            # Two languages may be stored at the same time.
            version, _is_new = self.get_or_create(
                public_key=row.public_key,
                sha256=document.sha256,
                defaults={
                    "publication": row.page.translation_key,
                    "document": document,
                    "is_tagged": is_tagged(document),
                },
            )
        if not is_published:
            return
        was_out = version.published_at is not None and version.published_at <= moment
        if not was_out or version.replaced_at is not None:
            out_at = max(moment, row.page.embargo_until or moment)
            self.filter(pk=version.pk).update(
                published_at=version.published_at if was_out else out_at, replaced_at=None
            )
            self.replace_earlier(row, version, moment, out_at)

    def replace_earlier(self, row, version, moment: datetime, out_at: datetime) -> None:
        """Note what a version took the place of; what another language of the page still shows stays current."""
        elsewhere = (
            type(row)
            .objects.filter(page__translation_key=row.page.translation_key, page__live=True, key=row.key)
            .exclude(page=row.page_id)
        )
        earlier = self.filter(public_key=row.public_key, published_at__isnull=False, replaced_at__isnull=True)
        earlier = earlier.exclude(pk=version.pk).exclude(document__in=elsewhere.values("document"))
        # What an embargo held back was never out, so nothing took its place.
        earlier.filter(published_at__gt=moment).update(published_at=None)
        earlier.update(replaced_at=out_at)

    def forget_drafts(self, page, rows: list) -> None:
        """Forget the files that were never published and stand in no draft any more: their documents are free again."""
        waiting = [*self.filter(publication=page.translation_key, published_at__isnull=True)]
        held = {(row.public_key, row.document_id) for row in rows}
        if not any((version.public_key, version.document_id) not in held for version in waiting):
            return
        model = apps.get_model("publications", "PublicationPage")
        pages = list(model.objects.filter(translation_key=page.translation_key))
        stored = apps.get_model("publications", "PublicationFile").objects.filter(page__in=pages).select_related("page")
        held |= {(row.public_key, row.document_id) for row in stored} | files_in_drafts(pages)
        gone = [version.pk for version in waiting if (version.public_key, version.document_id) not in held]
        self.filter(pk__in=gone).delete()


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
    # What staff see of where a document is used are the pages.
    wagtail_reference_index_ignore = True

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
