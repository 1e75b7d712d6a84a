"""Documents: PDF files, cleaned before they are stored, each with its language and its rights."""

import hashlib
import uuid
from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.search import index
from wagtail.utils.file import hash_filelike

from documents.cleaning import CleanedFile, clean_pdf
from documents.fields import CleanedDocumentField
from licensing.models import CreditedFile


def get_language_choices():
    """Return the languages of the site as `choices` of a model field."""
    return settings.LANGUAGES


def get_upload_to(instance, filename):
    """Return a name for storage that tells nothing and cannot be guessed. Readers get `CustomDocument.filename`."""
    return f"documents/{uuid.uuid4().hex}.pdf"


class CustomDocument(CreditedFile, AbstractDocument):
    """A PDF with its language and its rights."""

    file = CleanedDocumentField(_("file"), upload_to=get_upload_to)
    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        choices=get_language_choices,
        help_text=_("The language in which the document is written. Screen readers need it, and readers are told it."),
    )
    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)
    sha256 = models.CharField(_("checksum (SHA-256)"), max_length=64, blank=True, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "language",
        "creator",
        "source_name",
        "source_url",
        "licence",
        "permission_note",
        "collection",
        "tags",
    )

    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("creator"),
        index.SearchField("source_name"),
        index.FilterField("language"),
        index.FilterField("licence"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def clean(self) -> None:
        """Clean a new file while the form can still show the reason of a refusal."""
        super().clean()
        if self._has_new_file and not isinstance(self.file.file, CleanedFile):
            try:
                self.file = clean_pdf(self.file.file, self.file.name)
            except ValidationError as error:
                raise ValidationError({"file": error}) from error

    def save(self, *args, **kwargs) -> None:
        """Store a new file first: page count, size and checksums are those of what is stored.

        Title and language stand inside the file too, so it is written anew when one of them changes.
        """
        stored = type(self)._base_manager.filter(pk=self.pk).first()
        if self._has_new_file:
            self.file.save(self.file.name, self.file.file, save=False)
        elif stored and kwargs.get("update_fields") is None and self._is_described_differently(stored):
            with self.open_file() as file:
                self.file.save(file.name, CleanedFile(file.read(), page_count=self.page_count), save=False)
        super().save(*args, **kwargs)
        if stored and stored.file.name != self.file.name:
            transaction.on_commit(partial(self.file.storage.delete, stored.file.name))

    @property
    def _has_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed

    def _is_described_differently(self, stored: "CustomDocument") -> bool:
        return (stored.title, stored.language) != (self.title, self.language)

    def describe_stored_file(self, stored: CleanedFile) -> None:
        """Note what was stored; the field of the file calls this."""
        self.page_count = stored.page_count
        self.file_size = stored.size
        self.file_hash = hash_filelike(stored)
        stored.seek(0)
        self.sha256 = hashlib.file_digest(stored, "sha256").hexdigest()

    @property
    def filename(self) -> str:
        """The name under which readers get the file, made from the title: "annual-report.pdf"."""
        name = slugify(self.title) or slugify(self.title, allow_unicode=True) or "document"
        return f"{name[:80]}.pdf"
