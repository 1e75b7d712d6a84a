"""The form for documents in the admin."""

from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents.forms import BaseDocumentForm

from documents.fields import CleanedDocumentFormField
from licensing.forms import CREDIT_WIDGETS, CreditedFileFormMixin


class CustomDocumentForm(CreditedFileFormMixin, BaseDocumentForm):
    """The form of every upload in the admin: single, several at once, and in the chooser."""

    file_field_class = CleanedDocumentFormField
    file_help_text = gettext_lazy(
        "Only PDF. Before the document is stored, its author, its history, attached files and scripts are removed, and"
        " the file gets a neutral name. What is written on the pages stays, also under black boxes: take such text out"
        " before you upload."
    )

    class Meta(BaseDocumentForm.Meta):
        widgets = {
            **BaseDocumentForm.Meta.widgets,
            **CREDIT_WIDGETS,
            "file": forms.FileInput(attrs={"accept": "application/pdf"}),
        }

    def get_neutral_title(self) -> str:
        """Name the day, and nothing of the file."""
        return _("Document of %(date)s") % {"date": date_format(localdate())}
