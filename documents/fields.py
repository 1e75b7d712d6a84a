"""The file of a document, in forms and in models: whatever goes through these fields has been cleaned."""

from django.core.files import File
from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.documents.fields import WagtailDocumentField

from documents.cleaning import CleanedFile, clean_pdf, describe_pdf


class CleanedDocumentFormField(WagtailDocumentField):
    """Cleans an upload before anything else looks at it."""

    def to_python(self, data) -> CleanedFile | None:
        """Return the cleaned file. Raises ValidationError with the reason of a refusal."""
        upload = super().to_python(data)
        return clean_pdf(upload, upload.name) if upload else None


class CleanedDocumentFieldFile(FieldFile):
    """The last gate before storage. Forms clean earlier, to show the reason of a refusal next to the field."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store `content` as a cleaned PDF. Raises ValidationError when it cannot be trusted."""
        cleaned = content if isinstance(content, CleanedFile) else clean_pdf(content, name)
        described = describe_pdf(cleaned, title=self.instance.title, language=self.instance.language)
        super().save(described.name, described, save=False)
        self.instance.describe_stored_file(described)
        if save:
            self.instance.save()


class CleanedDocumentField(models.FileField):
    """A file field that cleans PDF files before it stores them."""

    attr_class = CleanedDocumentFieldFile
