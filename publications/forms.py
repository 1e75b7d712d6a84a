"""What the editor of a publication asks for before it is published."""

from django.utils.timezone import get_current_timezone_name
from django.utils.translation import gettext as _

from core.forms import BasePageForm
from core.timezone_names import timezone_label
from publications import reading


class PublicationPageForm(BasePageForm):
    """The form of a publication. A draft may lack its source; readers must know whose it is."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "embargo_until" in self.fields:
            zone = _("In %(zone)s, the time zone of your account.") % {
                "zone": timezone_label(get_current_timezone_name())
            }
            self.fields["embargo_until"].help_text = f"{self.fields['embargo_until'].help_text} {zone}"

    def _post_clean(self) -> None:
        """Tell the page that it is only saved as a draft, so that it asks for no more than a draft needs."""
        self.instance.is_saved_as_draft = self.is_deferred_validation
        super()._post_clean()

    def clean(self):
        """Ask for the source of what is not ours."""
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name in ("publisher", "publisher_name", "source_url", "published_on", "retrieved_on"):
                setattr(self.instance, name, cleaned.get(name))
            for name, sentence in self.instance.missing_source().items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, sentence)
        return cleaned

    def is_valid(self) -> bool:
        """Look at the files once all fields are cleaned."""
        is_valid = super().is_valid()
        rows = self.formsets.get("files")
        if self.is_deferred_validation or rows is None:
            return is_valid
        checked = [self.file_is_valid(row) for row in rows.forms if row not in rows.deleted_forms]
        return is_valid and all(checked)

    def file_is_valid(self, row) -> bool:
        """Ask for language and rights of a file that readers are about to get."""
        document = getattr(row, "cleaned_data", {}).get("document")
        if document is None:
            return True
        if not document.language:
            row.add_error("document", _("Say in which language the document is written: readers choose by it."))
        if reading.is_private(document):
            row.add_error(
                "document",
                _("The document lies in a private collection: readers could not load it. Move it to another."),
            )
        if document.publication_obstacle:
            row.add_error("document", document.publication_obstacle)
        return not row.errors
