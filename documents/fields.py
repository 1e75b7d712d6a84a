"""The file of a document: whatever is written to storage through this field has been cleaned."""

from django.core.files import File
from django.db import models
from django.db.models.fields.files import FieldFile

from documents.cleaning import CleanedFile, clean_pdf


class CleanedDocumentFieldFile(FieldFile):
    """The last gate before storage. Forms clean earlier, to show the reason of a refusal next to the field."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store `content` as a cleaned PDF. Raises ValidationError when it cannot be trusted."""
        if not isinstance(content, CleanedFile):
            content = clean_pdf(content, name, title=self.instance.title, language=self.instance.language)
        self.instance.page_count = content.page_count
        super().save(content.name, content, save=save)


class CleanedDocumentField(models.FileField):
    attr_class = CleanedDocumentFieldFile
