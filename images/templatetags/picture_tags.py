"""Pictures and their credits, as every template shows them."""

import logging
from collections.abc import Sequence

from django import template
from wagtail.images.models import SourceImageIOError

from images.models import CustomImage, CustomRendition
from images.renditions import FALLBACK_FORMAT, FORMATS, get_picture_renditions
from licensing.models import CreditedFile

register = template.Library()
logger = logging.getLogger(__name__)

# What a browser that knows no `srcset` gets.
FALLBACK_WIDTH = 720


@register.inclusion_tag("components/picture.html")
def picture(image, *, alt=None, sizes="100vw", widths="400 720 1200", loading="lazy", css_class=""):
    """Show a picture in the formats and widths that suit the reader's screen; nothing without an image.

    `image` is an image or the value of an ImageBlock, which brings its own alternative text. `alt` goes before it; an
    empty `alt` says that the picture only decorates. `sizes` is the attribute of HTML, `widths` the pixels to choose
    from, `loading` "lazy" or "eager" (for the one picture that a reader sees first).
    """
    if not image:
        return {}
    try:
        renditions = get_picture_renditions(image, [int(width) for width in widths.split()])
    except SourceImageIOError:
        logger.exception("The file of image %s is missing.", image.pk)
        return {}
    fallbacks = renditions[FALLBACK_FORMAT]
    return {
        "alt": get_alternative_text(image) if alt is None else alt,
        "css_classes": " ".join(
            filter(None, ["picture", css_class, "" if image.permits_cropping else "picture--uncropped"])
        ),
        "focus_classes": get_focus_classes(image),
        "loading": loading,
        "sizes": sizes,
        "sources": [
            {"type": f"image/{name}", "srcset": make_srcset(renditions[name])}
            for name in FORMATS
            if name != FALLBACK_FORMAT
        ],
        "srcset": make_srcset(fallbacks),
        "fallback": max((one for one in fallbacks if one.width <= FALLBACK_WIDTH), key=get_width, default=fallbacks[0]),
    }


def get_width(rendition: CustomRendition) -> int:
    """Return the width in pixels."""
    return rendition.width


def get_alternative_text(image: CustomImage) -> str:
    """Return the words of this use of the image when an ImageBlock brought it, else its description."""
    if image.decorative:
        return ""
    return image.contextual_alt_text or image.default_alt_text


def get_focus_classes(image: CustomImage) -> str:
    """Say where the focal point lies, in steps of ten per cent: "focus-x-30 focus-y-70". Empty without a focal point.

    A picture that must be shown whole has none, whatever staff have marked.
    """
    focal_point = image.get_focal_point()
    if focal_point is None or not image.permits_cropping:
        return ""
    x, y = (
        min(max(round(position / length * 10), 0), 10) * 10
        for position, length in zip(focal_point.centroid, (image.width, image.height), strict=True)
    )
    return f"focus-x-{x} focus-y-{y}"


def make_srcset(renditions: Sequence[CustomRendition]) -> str:
    """Return the value of the attribute `srcset`, with widths."""
    return ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions)


@register.inclusion_tag("components/credit.html")
def credit(file: CreditedFile | None, *, compact=False):
    """Name creator, source and licence of an image or document; nothing when neither creator nor licence is known.

    `compact` leaves out the links, for places that are links themselves.
    """
    return {"credit": file.credit if file else None, "is_compact": compact}
