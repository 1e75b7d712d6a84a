"""The form for images in the admin."""

from django import forms
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.images.forms import BaseImageForm

from images.fields import CleanedImageFormField
from licensing.forms import CREDIT_WIDGETS, CreditedFileFormMixin


class CustomImageForm(CreditedFileFormMixin, BaseImageForm):
    """The form of every upload in the admin: single, several at once, and in the chooser."""

    file_field_class = CleanedImageFormField
    file_help_text = gettext_lazy(
        "Before the picture is stored, the place, the camera, the author and everything else that is hidden in the file"
        " are removed, and the file gets a neutral name. What can be seen in the picture stays: look for faces, street"
        " signs and number plates."
    )

    class Meta(BaseImageForm.Meta):
        widgets = {**BaseImageForm.Meta.widgets, **CREDIT_WIDGETS, "file": forms.FileInput()}

    def get_neutral_title(self) -> str:
        """Name the day, and nothing of the file."""
        return _("Picture of %(date)s") % {"date": date_format(localdate())}
