"""What the page editor checks before a page is published. A draft can always be saved."""

from django.utils.html import strip_tags
from django.utils.timezone import get_current_timezone_name
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.fields import RichTextField

from core.content_checks_of_pages import content_errors, page_problems
from core.timezone_names import timezone_label

SCHEDULE_FIELDS = ("go_live_at", "expire_at")


def check_content(form) -> None:
    """Add what the content checks find to the form of a page or of one of its rows; a field with an error keeps it."""
    for name, error in content_errors(form.instance._meta.concrete_fields, getattr(form, "cleaned_data", {})).items():
        if name in form.fields and name not in form.errors:
            form.add_error(name, error)


def empty_wordless_texts(form) -> None:
    """Leave rich texts without words empty: the editor sends an empty paragraph for a field that nobody touched."""
    for field in form.instance._meta.concrete_fields:
        text = form.cleaned_data.get(field.name)
        if isinstance(field, RichTextField) and text and not strip_tags(text).strip():
            form.cleaned_data[field.name] = ""


class BasePageForm(WagtailAdminPageForm):
    """The form of every page: what readers are about to see has its words, its credit and its order."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        zone = timezone_label(get_current_timezone_name())
        for name in SCHEDULE_FIELDS:
            if name in self.fields:
                self.fields[name].help_text = _("In %(zone)s, the time zone of your account.") % {"zone": zone}

    def clean(self):
        """Add the errors that stop publishing; Wagtail defers them while a draft is saved."""
        cleaned = super().clean()
        empty_wordless_texts(self)
        if not self.is_deferred_validation:
            for name, problem in page_problems(cleaned).items():
                if name in self.fields:
                    self.add_error(name, problem)
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
