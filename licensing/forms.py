"""What the forms for images and documents share."""

import re
from pathlib import PurePath

from django.forms import FileField
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from licensing.choices import describe_obligations

CREDIT_WIDGETS = {"permission_note": AdminAutoHeightTextInput}


class CreditedFileFormMixin:
    """Tells the obligations of the licence below its field, and keeps file names out of titles.

    Goes before Wagtail's form class. Subclasses give `file_field_class`, `file_help_text` and
    `get_neutral_title`.
    """

    file_field_class = FileField
    file_help_text = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "licence" in self.fields:
            self.fields["licence"].help_text = self.get_licence_help_text()
        if "file" in self.fields:
            self.fields["file"] = self.make_file_field(self.fields["file"])

    def make_file_field(self, field):
        """Return a field that cleans what it gets, in the place of Wagtail's."""
        # Wagtail's script would write the name of the file into the title.
        for name in [name for name in field.widget.attrs if name.startswith("data-")]:
            del field.widget.attrs[name]
        cleaning_field = self.file_field_class(label=field.label, required=field.required, widget=field.widget)
        cleaning_field.help_text = format_html("{} {}", cleaning_field.help_text, self.file_help_text)
        return cleaning_field

    def get_neutral_title(self) -> str:
        """Return a title that tells nothing about people, for a file that came without a title of its own."""
        raise NotImplementedError

    def get_licence_help_text(self):
        """List the obligations of the stored licence, or say what the letters mean while there is none."""
        terms = self.instance.licence_terms
        if terms is None:
            introduction = _("What the letters mean:")
            sentences = [
                _("BY: name the creator wherever the work is shown."),
                _("SA: whoever changes the work shares the result under the same licence."),
                _("NC: never where money is asked for or earned."),
                _("ND: whole and unchanged, without crop, tint, or text over it."),
                _("Without a licence the work can be saved, but not published."),
            ]
        else:
            introduction = _("This licence obliges us:")
            sentences = describe_obligations(terms)
        return format_html(
            "{}<ul>{}</ul>", introduction, format_html_join("", "<li>{}</li>", ((sentence,) for sentence in sentences))
        )

    def clean(self):
        """Replace a title that only repeats the name of the file: names of files often name people."""
        cleaned_data = super().clean()
        upload = self.files.get(self.add_prefix("file"))
        if upload and repeats_file_name(cleaned_data.get("title") or "", upload.name):
            cleaned_data["title"] = self.get_neutral_title()
        return cleaned_data


def repeats_file_name(title: str, file_name: str) -> bool:
    """Whether a title is a file's name, with or without its extension; signs and capitals make no difference."""
    names = {file_name, PurePath(file_name).stem}
    return _reduce(title) in {_reduce(name) for name in names}


def _reduce(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
