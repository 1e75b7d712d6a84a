"""The demonstration's pictures, put into the library with credit and licence."""

from pathlib import Path

from django.core.files import File

from images.models import CustomImage
from images.renditions import make_standard_renditions

FOLDER = Path(__file__).resolve().parent.parent / "pictures"
CREATOR = "Acompaña"


def add_picture(stem: str, title: str, description: str) -> CustomImage:
    """Return the picture ``stem``; it is cleaned like any upload, and its usual sizes are made at once."""
    image = CustomImage(title=title, description=description, creator=CREATOR, licence="own")
    with (FOLDER / f"{stem}.jpg").open("rb") as file:
        image.file = File(file, name=f"{stem}.jpg")
        image.save()
    make_standard_renditions(image)
    return image
