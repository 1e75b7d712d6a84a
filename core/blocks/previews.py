"""What the block picker shows before a block has any content: an example in the editor's language."""

from typing import Any

from django.utils.functional import Promise
from wagtail.blocks import StructBlock
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

# So many of the newest files are looked through for one that may be published.
LOOKED_THROUGH = 4


class PreviewedBlock(StructBlock):
    """A block with an example, ``preview_value`` in its Meta, whose words are translated when they are shown."""

    def get_example(self) -> dict[str, Any]:
        """Return the example; a block that needs pictures or pages overrides this and works on an empty site too."""
        return self.meta.preview_value

    def get_preview_value(self):
        """Return the example in the active language, as a value of this block."""
        return self.normalize(in_active_language(self.get_example()))


def in_active_language(value: Any) -> Any:
    """Return the same nested value with every translatable text in the active language."""
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, dict):
        return {key: in_active_language(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_active_language(item) for item in value]
    return value


def example_images(number: int) -> list:
    """Return the newest pictures that may be published, filled up with None where there are too few."""
    newest = get_image_model().objects.order_by("-pk")[: number * LOOKED_THROUGH]
    found = [image for image in newest if image.is_publishable][:number]
    for image in found:
        image.contextual_alt_text = image.default_alt_text
    return found + [None] * (number - len(found))


def example_document(title: str):
    """Return the newest document that may be published, or one that exists only in the preview."""
    newest = get_document_model().objects.order_by("-pk")[:LOOKED_THROUGH]
    found = next((document for document in newest if document.is_publishable), None)
    return found or get_document_model()(pk=0, title=title, language="es", page_count=24, file_size=1_250_000)
