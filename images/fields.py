"""The file of an image: whatever is written to storage through this field has been cleaned."""

from django.core.files import File
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from images.cleaning import CleanedFile, clean_image


class CleanedImageFieldFile(WagtailImageFieldFile):
    """The last gate before storage. Forms clean earlier, to show the reason of a refusal next to the field."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store the cleaned pixels of `content`. Raises ValidationError when they cannot be trusted."""
        cleaned = content if isinstance(content, CleanedFile) else clean_image(content, name)
        super().save(cleaned.name, cleaned, save=save)


class CleanedImageField(WagtailImageField):
    attr_class = CleanedImageFieldFile
