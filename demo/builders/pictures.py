"""The demonstration's pictures, put into the library with credit and licence."""

from pathlib import Path

from django.core.files import File

from images.models import CustomImage
from images.renditions import make_standard_renditions

FOLDER = Path(__file__).resolve().parent.parent / "pictures"
CREATOR = "Acompaña"
# The middle of what matters in each picture, in per cent from the left and from the top.
FOCAL_POINTS = {
    "stand-with-her": (62, 36),
    "land-and-water": (60, 50),
    "shelter-door": (68, 55),
    "garment-workers": (74, 55),
    "brussels-gathering": (59, 38),
    "mexico-roundtable": (63, 52),
    "training-workshop": (52, 50),
    "the-issue": (65, 50),
    "holistic-protection": (66, 50),
    "digital-safety": (61, 45),
    "home-hero": (72, 45),
    "night-vigil": (58, 55),
    "report-books": (58, 42),
    "won-campaign": (61, 38),
}
FOCAL_AREA = 10


def add_picture(stem: str, title: str, description: str) -> CustomImage:
    """Return the picture ``stem``; it is cleaned like any upload, and its usual sizes are made at once."""
    image = CustomImage(title=title, description=description, creator=CREATOR, licence="own")
    with (FOLDER / f"{stem}.jpg").open("rb") as file:
        image.file = File(file, name=f"{stem}.jpg")
        image.save()
    if stem in FOCAL_POINTS:
        left, top = FOCAL_POINTS[stem]
        image.focal_point_x, image.focal_point_y = image.width * left // 100, image.height * top // 100
        image.focal_point_width = image.focal_point_height = image.width * FOCAL_AREA // 100
        image.save(update_fields=["focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"])
    make_standard_renditions(image)
    return image
