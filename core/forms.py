"""What the page editor checks before a page is published. A draft can always be saved."""

from django.core.exceptions import ValidationError
from django.db.models import Field
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.fields import RichTextField, StreamField

from core.content_checks import alternative_text_problem, title_problem
from core.content_checks_in_blocks import body_error, rich_text_error

PICTURE_FIELDS = ("hero_image", "social_image")
TITLE_FIELDS = ("title", "seo_title")


def content_error(field: Field, value) -> ValidationError | None:
    """Return the error of a body or a rich text before it is published, or None; other fields have none."""
    if value and isinstance(field, StreamField):
        return body_error(value)
    if value and isinstance(field, RichTextField):
        return rich_text_error(value)
    return None


def check_content(form) -> None:
    """Add what the content checks find to the form of a page or of one of its rows; a field with an error keeps it."""
    values = getattr(form, "cleaned_data", {})
    for field in form.instance._meta.concrete_fields:
        if field.name in form.fields and field.name not in form.errors:
            error = content_error(field, values.get(field.name))
            if error:
                form.add_error(field.name, error)


class BasePageForm(WagtailAdminPageForm):
    """The form of every page: what readers are about to see has its words, its credit and its order."""

    def clean(self):
        """Add the errors that stop publishing; Wagtail defers them while a draft is saved."""
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self.check_alternative_text(cleaned)
            self.check_rights(cleaned)
            self.check_titles(cleaned)
        return cleaned

    def is_valid(self) -> bool:
        """Look at bodies and rich texts once all fields are cleaned, those of the rows included."""
        is_valid = super().is_valid()
        if self.is_deferred_validation:
            return is_valid
        check_content(self)
        rows_are_valid = [self.rows_are_valid(formset) for formset in self.formsets.values()]
        return is_valid and not self.errors and all(rows_are_valid)

    def rows_are_valid(self, formset) -> bool:
        """Check the rows that stay on the page, such as the updates of a campaign."""
        formset.is_valid()
        kept = [row for row in formset.forms if row not in formset.deleted_forms]
        for row in kept:
            check_content(row)
        return formset.is_valid() and not any(row.errors for row in kept)

    def check_alternative_text(self, cleaned) -> None:
        """Ask for alternative text that is more than a file name, or for the choice that the picture decorates."""
        image, words = cleaned.get("hero_image"), (cleaned.get("hero_alt") or "").strip()
        if not image or cleaned.get("hero_is_decorative"):
            return
        if not words:
            self.add_error("hero_alt", _("Describe the picture, or choose that it only decorates."))
        elif problem := alternative_text_problem(words, image.file.name):
            self.add_error("hero_alt", problem)

    def check_rights(self, cleaned) -> None:
        """Refuse a picture that does not say who made it and under which licence."""
        for name in PICTURE_FIELDS:
            image = cleaned.get(name)
            if image and name in self.fields and image.missing_rights:
                self.add_error(name, image.publication_obstacle)

    def check_titles(self, cleaned) -> None:
        """Refuse a title that is shouted."""
        for name in TITLE_FIELDS:
            problem = title_problem(cleaned.get(name) or "")
            if problem and name in self.fields:
                self.add_error(name, problem)
