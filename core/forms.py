"""What the page editor checks before a page is published. A draft can always be saved."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

PICTURE_FIELDS = ("hero_image", "social_image")


class BasePageForm(WagtailAdminPageForm):
    """The form of every page: pictures need words, credit and licence before readers see them."""

    def clean(self):
        """Add the errors that stop publishing; Wagtail defers them while a draft is saved."""
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self.check_alternative_text(cleaned)
            for field in PICTURE_FIELDS:
                self.check_rights(field, cleaned.get(field))
        return cleaned

    def check_alternative_text(self, cleaned) -> None:
        """A picture has alternative text, or was chosen to be decorative."""
        needs_words = cleaned.get("hero_image") and not cleaned.get("hero_is_decorative")
        if needs_words and not (cleaned.get("hero_alt") or "").strip():
            self.add_error("hero_alt", _("Describe the picture, or choose that it only decorates."))

    def check_rights(self, field: str, image) -> None:
        """A picture says who made it and under which licence."""
        if image is None or not image.missing_rights or field not in self.fields:
            return
        message = gettext("“%(title)s” cannot be published yet: its credit or licence is missing. Add it to the picture.")
        self.add_error(field, message % {"title": image.title})
