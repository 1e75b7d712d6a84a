"""Pictures for tests, made on the spot."""

from io import BytesIO

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from PIL import Image

from images.models import CustomImage


def make_picture(width=64, height=48, *, image_format="JPEG", mode="RGB", colour=None, **options) -> bytes:
    """Return an encoded picture of one colour. `options` go to Pillow's `save`."""
    output = BytesIO()
    Image.new(mode, (width, height), colour or "rebeccapurple").save(output, image_format, **options)
    return output.getvalue()


class CustomImageFactory(DjangoModelFactory):
    """An image of our own, complete with credit and licence. `width` and `height` in pixels."""

    class Meta:
        model = CustomImage
        skip_postgeneration_save = True

    class Params:
        width = 64
        height = 48

    title = factory.Sequence(lambda number: f"Woven threads {number}")
    description = "Violet and yellow threads that cross"
    creator = "Acompaña"
    licence = "own"
    file = factory.LazyAttribute(lambda params: ContentFile(make_picture(params.width, params.height), "threads.jpg"))
