"""The file of an image, in forms and in models: whatever goes through these fields has been cleaned."""

from django.core.files import File
from django.forms import FileField
from wagtail.images.fields import WagtailImageField as WagtailImageFormField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from images.cleaning import CleanedFile, clean_image


class CleanedImageFormField(WagtailImageFormField):
    """Cleans an upload before anything else looks at it.

    Wagtail's own field decodes a picture before it has looked at its size, and answers a damaged one with an error 500.
    """

    def to_python(self, data) -> CleanedFile | None:
        """Return the cleaned file. Raises ValidationError with the reason of a refusal."""
        upload = FileField.to_python(self, data)
        return clean_image(upload, upload.name) if upload else None


class CleanedImageFieldFile(WagtailImageFieldFile):
    """The last gate before storage. Forms clean earlier, to show the reason of a refusal next to the field."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store the cleaned pixels of `content`. Raises ValidationError when they cannot be trusted."""
        cleaned = content if isinstance(content, CleanedFile) else clean_image(content, name)
        super().save(cleaned.name, cleaned, save=False)
        self.instance.describe_stored_file(cleaned)
        if save:
            self.instance.save()

    def get_image_dimensions(self) -> tuple[int | None, int | None]:
        """Return width and height in pixels; of a file that is not cleaned yet nothing is read."""
        if not self._committed and not isinstance(self.file, CleanedFile):
            return None, None
        return super().get_image_dimensions()


class CleanedImageField(WagtailImageField):
    """Wagtail's field for the file of an image, which cleans before it stores."""

    attr_class = CleanedImageFieldFile
