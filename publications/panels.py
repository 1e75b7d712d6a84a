"""What the editor is told about the files of a publication."""

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel, Panel

from publications import reading
from publications.models.versions import FileVersion, is_tagged

HEAVY_BYTES = 10 * 1024 * 1024


def has_neutral_title(document) -> bool:
    """Tell whether a document bears the title that it gets when nobody types one, in a language of the admin."""
    for code, _label in settings.WAGTAILADMIN_PERMITTED_LANGUAGES:
        with override(code):
            if slugify(document.title).startswith(slugify(_("Document of %(date)s") % {"date": ""})):
                return True
    return False


def is_known_as_tagged(document) -> bool:
    """Tell whether a document has a structure for screen readers, without opening it where that was noted."""
    noted = FileVersion.objects.filter(sha256=document.sha256).values_list("is_tagged", flat=True).first()
    return is_tagged(document) if noted is None else noted


def advice_about(document) -> list[str]:
    """Return what could be better about a document, in sentences that begin with its title."""
    title = {"title": document.title}
    advice = []
    if has_neutral_title(document):
        advice.append(
            _("“%(title)s” has no title of its own. Readers see the title on the link and in the PDF.") % title
        )
    if not document.language:
        advice.append(_("“%(title)s” does not say in which language it is written.") % title)
    if document.get_file_size() and document.get_file_size() > HEAVY_BYTES:
        size = filesizeformat(document.get_file_size())
        advice.append(
            _("“%(title)s” is %(size)s large. Over a slow line that takes minutes: make its pictures smaller.")
            % {**title, "size": size}
        )
    if reading.is_private(document):
        advice.append(_("“%(title)s” lies in a private collection. Readers cannot load it.") % title)
    if not is_known_as_tagged(document):
        advice.append(
            _("“%(title)s” has no structure for screen readers. Export it again as a tagged (accessible) PDF.") % title
        )
    return advice


class FileAdvicePanel(Panel):
    """What could be better about the files, as they were when the editor opened; hidden when nothing is."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": gettext_lazy("About the files"), "icon": "info-circle", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "publications/panels/file_advice.html"

        @cached_property
        def sentences(self) -> list[str]:
            """The advice about every file."""
            if not self.instance or not self.instance.pk:
                return []
            return [line for row in self.instance.files.all() for line in advice_about(row.document)]

        def is_shown(self) -> bool:
            """Show the panel only when there is something to say."""
            return super().is_shown() and bool(self.sentences)

        def get_context_data(self, parent_context=None) -> dict:
            """Add the sentences."""
            return {**super().get_context_data(parent_context), "sentences": self.sentences}


class FileRowForm(WagtailAdminModelForm):
    """The form of a file; it carries the key of its row, which no draft may lose: addresses are made from it."""

    stored_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The form for further rows has no document, and must not give all of them the same key.
        if self.instance.document_id:
            self.initial["stored_key"] = self.instance.key

    def clean(self):
        """Take over the key of a row that so far stands in drafts only."""
        cleaned = super().clean()
        if self.instance.pk is None and self.cleaned_data.get("stored_key"):
            self.instance.key = self.cleaned_data["stored_key"]
        return cleaned


class FilesPanel(InlinePanel):
    """The files of a publication, whose rows keep their keys from draft to draft."""

    def get_form_options(self) -> dict:
        """Let the rows carry their keys."""
        options = super().get_form_options()
        formset = options["formsets"][self.relation_name]
        base = formset.get("form", WagtailAdminModelForm)
        formset["form"] = type("PublicationFileForm", (FileRowForm, base), {})
        return options
