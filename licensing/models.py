"""Where a file comes from, and on what terms it may be shown."""

from django.db import models
from django.utils.text import get_text_list
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from licensing.choices import get_licence_choices
from licensing.domain import LICENCES, PERMISSION, Credit, Licence, find_missing_rights


class CreditedFile(models.Model):
    """The rights of an image or a document. Drafts may lack them; publishing asks for them (`missing_rights`)."""

    creator = models.CharField(
        _("creator"),
        max_length=255,
        blank=True,
        help_text=_(
            "Who made it, as that person or organisation wants to be named. It is printed with the work wherever it is"
            " shown."
        ),
    )
    source_name = models.CharField(
        _("source"), max_length=255, blank=True, help_text=_("Where it was found, for example Flickr.")
    )
    source_url = models.URLField(
        _("address of the source"),
        max_length=500,
        blank=True,
        help_text=_("The page on which the work and its licence can be seen. The creator's name links to it."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=40,
        blank=True,
        choices=get_licence_choices,
        help_text=_("A licence is a list of obligations. Without a licence the work cannot be published."),
    )
    permission_note = models.TextField(
        _("permission"),
        blank=True,
        help_text=_(
            "The paper trail, for staff only: who gave the permission, when, for which use, and where the message is"
            " kept."
        ),
    )

    class Meta:
        abstract = True

    @property
    def licence_terms(self) -> Licence | None:
        """The terms of the licence that was chosen, or None while none is."""
        return LICENCES.get(self.licence)

    @property
    def credit(self) -> Credit:
        """The credit line to print with the work. It is false when there is nothing to print."""
        terms = self.licence_terms
        label = terms.label if terms else ""
        if self.licence == PERMISSION:
            label = pgettext("licence in a credit line", "used with permission")
        return Credit(
            creator=self.creator,
            source_name=self.source_name,
            source_url=self.source_url,
            licence_label=label,
            licence_url=terms.deed_url if terms else "",
            is_copyrighted=terms.is_copyrighted if terms else True,
        )

    @property
    def missing_rights(self) -> list[str]:
        """Names of the fields that must be filled before the work may be published."""
        return find_missing_rights(
            licence_code=self.licence,
            creator=self.creator.strip(),
            source_name=self.source_name.strip(),
            source_url=self.source_url,
            permission_note=self.permission_note.strip(),
        )

    @property
    def is_publishable(self) -> bool:
        """Whether all that the licence asks for is known."""
        return not self.missing_rights

    @property
    def publication_obstacle(self) -> str:
        """A sentence for staff that says what is missing before the work may be published; empty when nothing is."""
        missing = [str(self._meta.get_field(name).verbose_name) for name in self.missing_rights]
        if not missing:
            return ""
        return gettext("“%(title)s” cannot be published yet. Still missing: %(fields)s.") % {
            "title": self,
            "fields": get_text_list(missing, gettext("and")),
        }

    @property
    def permits_cropping(self) -> bool:
        """Whether only a part of the work may be shown. While the licence is unknown it may not."""
        return bool(self.licence_terms and self.licence_terms.permits_derivatives)
