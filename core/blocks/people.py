"""Blocks about who does what: roles, and names only by consent."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, StructBlock, TextBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks.groups import VOICES
from core.blocks.previews import PreviewedBlock
from core.i18n import active_locale
from core.models import ContactPoint


class PersonBlock(StructBlock):
    """A role in the team; a name only when the person agreed to it."""

    role = CharBlock(label=_("Role"), max_length=120, default="")
    description = TextBlock(label=_("What this role does"), required=False, max_length=300, default="")
    name = CharBlock(label=_("Name"), required=False, max_length=120, default="")
    agreed = BooleanBlock(
        label=_("The person agreed to be named here"),
        required=False,
        help_text=_("A name appears only with this agreement."),
    )

    class Meta:
        icon = "user"
        label = _("Role")

    def clean(self, value):
        """Refuse a name without agreement."""
        cleaned = super().clean(value)
        if cleaned.get("name") and not cleaned.get("agreed") and not self.is_deferred_validation:
            raise StructBlockValidationError(
                block_errors={"agreed": ValidationError(_("Without agreement, remove the name and keep the role."))}
            )
        return cleaned


class PeopleBlock(PreviewedBlock):
    """The team by role."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(PersonBlock(), label=_("Roles"))

    class Meta:
        icon = "group"
        label = _("Team by role")
        group = VOICES
        template = "blocks/people.html"
        description = _("Who does what. Names appear only when the person agreed.")
        preview_value = {
            "heading": _("Who does what"),
            "items": [
                {
                    "role": _("Protection desk"),
                    "description": _("Answers first messages and plans."),
                    "name": "",
                    "agreed": False,
                },
                {
                    "role": _("Communications"),
                    "description": _("Writes with defenders, not about them."),
                    "name": "",
                    "agreed": False,
                },
            ],
        }


class ContactBlock(PreviewedBlock):
    """A contact point: role, languages, hours, and the safer way."""

    contact = SnippetChooserBlock("core.ContactPoint", label=_("Contact point"))

    class Meta:
        icon = "mail"
        label = _("Contact")
        group = VOICES
        template = "blocks/contact.html"
        description = _("How to reach a role, and the safer way to do it.")

    def get_context(self, value, parent_context=None):
        """Add the contact point in the reader's language."""
        context = super().get_context(value, parent_context=parent_context)
        contact = value["contact"]
        return {**context, "contact": contact.for_reader if contact else None}

    def get_example(self):
        """Return a contact point that exists only in the preview."""
        contact = ContactPoint(
            locale=active_locale(),
            title=_("Protection desk"),
            email="protection@acompana.example",
            answers_in=_("English and Spanish"),
            hours=_("Monday to Friday, 9 to 17, Brussels time"),
            response_time=_("one working day"),
            safer_way=_("<p>Write by encrypted mail, and name neither people nor places in a first message.</p>"),
            key_fingerprint="0123456789ABCDEF0123456789ABCDEF01234567",
        )
        return {"contact": contact}
