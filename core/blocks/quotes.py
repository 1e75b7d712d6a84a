"""What defenders say, without exposing who speaks."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructValue, TextBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.groups import VOICES
from core.blocks.media import CreditedImageBlock
from core.blocks.previews import PreviewedBlock
from core.language_names import name_in_sentence

CONSENT = "consent"
POSITION = "position"
ILLUSTRATIVE = "illustrative"


def language_choices() -> list[tuple[str, str]]:
    """Return the languages of the site; a function, so that a further language needs no migration."""
    return list(settings.LANGUAGES)


class QuoteStructValue(StructValue):
    """A quote with what its template must say about it."""

    @property
    def is_illustrative(self) -> bool:
        """Whether nobody in particular said these words."""
        return self.get("basis") == ILLUSTRATIVE

    @property
    def is_position(self) -> bool:
        """Whether the words tell the published position of an organisation."""
        return self.get("basis") == POSITION

    @property
    def original_language_name(self) -> str:
        """The name of the language in which the words were said; empty when readers read that language."""
        code = self.get("original_language")
        return name_in_sentence(code) if code and code != get_language() else ""

    @property
    def shows_picture(self) -> bool:
        """Whether the picture may stand behind the words: its licence must allow changes."""
        image = self.get("image")
        return bool(image and image.permits_cropping)


class QuoteBlock(PreviewedBlock):
    """A quote: as agreed with the person, as an organisation published it, or an illustration that says so."""

    text = TextBlock(
        label=_("Words"),
        max_length=600,
        default="",
        help_text=_("Without quotation marks; they are added by language."),
    )
    attribution = CharBlock(
        label=_("Who speaks"),
        max_length=120,
        default="",
        help_text=_("As agreed with the person: a name, a pseudonym or a role. When in doubt, a role."),
    )
    context = CharBlock(label=_("Role and place"), required=False, max_length=160, default="")
    basis = ChoiceBlock(
        label=_("Where the words come from"),
        choices=[
            (CONSENT, _("Said by a person who agreed to be quoted here")),
            (POSITION, _("Puts the published position of an organisation into words")),
            (ILLUSTRATIVE, _("Illustrative: nobody in particular said it")),
        ],
        default=CONSENT,
    )
    source_label = CharBlock(label=_("Source"), required=False, max_length=160, default="")
    source_url = URLBlock(label=_("Address of the source"), required=False)
    original_language = ChoiceBlock(
        label=_("Said in"),
        choices=language_choices,
        required=False,
        help_text=_("The language in which it was said. In the others the quote is marked as a translation."),
    )
    image = CreditedImageBlock(label=_("Picture behind the words"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        group = VOICES
        template = "blocks/quote.html"
        value_class = QuoteStructValue
        description = _("A quote that says where its words come from and never shows more of a person than agreed.")
        preview_value = {
            "text": _("When I know that somebody is watching over me, I can go on."),
            "attribution": _("A defender of land"),
            "context": _("Central America"),
            "basis": ILLUSTRATIVE,
            "source_label": "",
            "source_url": "",
            "original_language": "",
            "image": None,
        }

    def clean(self, value):
        """Ask for the source of a position, and refuse a picture whose licence forbids what a quote does to it."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        errors = {}
        if cleaned.get("basis") == POSITION and not cleaned.get("source_url"):
            errors["source_url"] = ValidationError(_("A published position needs the address where it was published."))
        image = cleaned.get("image")
        if image and not image.permits_cropping:
            errors["image"] = ValidationError(
                _("The licence of this picture (%(licence)s) forbids changes, so no words may stand over it."),
                params={"licence": image.credit.licence_label},
            )
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned
