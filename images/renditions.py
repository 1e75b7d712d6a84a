"""Which sizes and formats of a picture exist, and how they are made.

Every rendition is only resized to a width. The server never crops: what a licence forbids cannot happen by chance, and
the focal point is a matter of the style sheet.
"""

from collections.abc import Iterable, Sequence

from images.models import CustomImage, CustomRendition

# In pixels: a card, the whole width of a small phone with two pixels to a point, and a wide screen.
STANDARD_WIDTHS = (400, 720, 1200)
# The best first: a browser takes the first format that it knows. JPEG is what every browser knows.
FORMATS = ("avif", "webp", "jpeg")
FALLBACK_FORMAT = "jpeg"
# One picture for shared links: services that show them read JPEG for certain, and crop for themselves.
SHARE_WIDTH = 1200


def choose_widths(image: CustomImage, widths: Iterable[int]) -> list[int]:
    """Return the widths in pixels that can be had, ascending; the picture's own width stands for all that are wider."""
    return sorted({min(width, image.width) for width in widths})


def make_spec(width: int, image_format: str) -> str:
    """Return the filter of one rendition, in Wagtail's words: "width-400|format-avif"."""
    return f"width-{width}|format-{image_format}"


def get_picture_renditions(image: CustomImage, widths: Sequence[int]) -> dict[str, list[CustomRendition]]:
    """Return the renditions by format, each list from narrow to wide; those that do not exist yet are made together.

    Costs no query when the renditions were loaded with the image and exist.
    Raises SourceImageIOError when one has to be made and the original is gone.
    """
    chosen = choose_widths(image, widths)
    renditions = image.get_renditions(*(make_spec(width, name) for name in FORMATS for width in chosen))
    return {name: [renditions[make_spec(width, name)] for width in chosen] for name in FORMATS}


def get_share_rendition(image: CustomImage) -> CustomRendition:
    """Return the picture for shared links (Open Graph), whole and as JPEG."""
    return image.get_rendition(make_spec(min(SHARE_WIDTH, image.width), FALLBACK_FORMAT))


def make_standard_renditions(image: CustomImage) -> None:
    """Make what pages are going to ask for, so that no reader has to wait for it."""
    get_picture_renditions(image, STANDARD_WIDTHS)
