"""What hangs on a publication: its files, and the languages of the original. Shared by all languages of the page."""

import uuid
from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import model_from_serializable_data
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.language_names import language_choices
from documents.models import CustomDocument

FINGERPRINT_LENGTH = 12
KEY_LENGTH = 20


class FilePart(models.TextChoices):
    """What a file is of its publication."""

    FULL = "full", _("the whole text")
    SUMMARY = "summary", _("a summary")
    ANNEX = "annex", _("an annex")
    EASY = "easy", _("a version that is easy to read")


def fingerprint_of(sha256: str) -> str:
    """Return the beginning of a checksum, which tells the versions of one file apart in its address."""
    return sha256[:FINGERPRINT_LENGTH]


def public_key_of(publication: uuid.UUID, key: uuid.UUID) -> str:
    """Return the name of a file in addresses, from its publication and its row."""
    return uuid.uuid5(publication, str(key)).hex[:KEY_LENGTH]


class PublicationFile(Orderable):
    """A file of a publication. Its language, size, pages and checksum are those of the stored document."""

    page = ParentalKey("publications.PublicationPage", on_delete=models.CASCADE, related_name="files")
    # The same in every language of the page and in every draft (the form carries it): replacing the document keeps
    # the address.
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    document = models.ForeignKey(
        "documents.CustomDocument",
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_(
            "To replace it by a newer version, choose another document in this row: links to the earlier one then lead"
            " to the newer."
        ),
    )
    part = models.CharField(_("what it is"), max_length=10, choices=FilePart, default=FilePart.FULL)
    version_note = models.TextField(
        _("what is new in this version"),
        max_length=400,
        blank=True,
        help_text=_("For readers of an earlier version, in the language of the file."),
    )
    is_withdrawn = models.BooleanField(
        _("withdrawn"), default=False, help_text=_("Nobody can load it any more. Its links say why.")
    )
    withdrawal_reason = models.TextField(
        _("why it was withdrawn"), max_length=400, blank=True, help_text=_("In the language of the file.")
    )

    panels = [
        FieldRowPanel([FieldPanel("document"), FieldPanel("part")]),
        FieldPanel("version_note"),
        FieldPanel("is_withdrawn"),
        FieldPanel("withdrawal_reason"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return str(self.document)

    def clean(self) -> None:
        """Ask for the reason of a withdrawal."""
        super().clean()
        if self.is_withdrawn and not self.withdrawal_reason.strip():
            raise ValidationError({"withdrawal_reason": _("Say why, in a sentence: readers with an old link see it.")})

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """Return a row of a revision; None when its document was deleted, which must not lock the editor."""
        if not CustomDocument.objects.filter(pk=data["document"]).exists():
            return None
        return model_from_serializable_data(cls, data, check_fks=check_fks, strict_fks=strict_fks)

    @cached_property
    def public_key(self) -> str:
        """The name of the file in addresses: the same for all its versions, and different in a copy of the page."""
        return public_key_of(self.page.translation_key, self.key)

    @property
    def fingerprint(self) -> str:
        """What tells this version of the file from others in its address."""
        return fingerprint_of(self.document.sha256)

    @property
    def url(self) -> str:
        """The path of the file in the active language; it names exactly these bytes."""
        return reverse("publication_file", args=[self.public_key, self.fingerprint, self.document.filename])

    @property
    def anchor(self) -> str:
        """The name by which a link finds the file on its page."""
        return f"file-{self.public_key[:8]}"


class OriginalLanguage(Orderable):
    """A language in which a publication of somebody else can be read at its source."""

    page = ParentalKey("publications.PublicationPage", on_delete=models.CASCADE, related_name="original_languages")
    code = models.CharField(_("language"), max_length=12, choices=language_choices)

    panels = [FieldPanel("code")]

    class Meta(Orderable.Meta):
        verbose_name = _("language of the original")
        verbose_name_plural = _("languages of the original")

    def __str__(self) -> str:
        return str(get_language_info(self.code)["name_translated"])
