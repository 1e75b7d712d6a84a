"""Make a picture safe to store: its pixels, and nothing that a camera or an editing program wrote beside them.

A photograph can tell where it was taken, with which camera, by whom, and hold a thumbnail of what was cut away. Only
a new image that takes over the pixels is free of all this; leaving out single blocks of metadata is not.
"""

import struct
import uuid
import zlib
from io import BytesIO
from pathlib import PurePath

import pillow_heif
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

pillow_heif.register_heif_opener()

JPEG_QUALITY = 90
WEBP_QUALITY = 90

# Extension -> the format that Pillow must find inside.
FORMATS_BY_EXTENSION = {
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
    "webp": "WEBP",
    "gif": "GIF",
    "avif": "AVIF",
    "heic": "HEIF",
}
# Most browsers do not show HEIC, and a still GIF or an AVIF original gains nothing: these are stored as JPEG, or as PNG
# when they are drawings (GIF) or have transparent parts.
EXTENSIONS_BY_STORED_FORMAT = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
ISO_MEDIA_BRANDS = {
    b"avif": "AVIF",
    b"avis": "AVIF",
    b"heic": "HEIF",
    b"heix": "HEIF",
    b"heim": "HEIF",
    b"heis": "HEIF",
    b"mif1": "HEIF",
    b"msf1": "HEIF",
}
# What decoders raise on damaged or hostile input.
DECODING_ERRORS = (
    Image.DecompressionBombError,
    ArithmeticError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


class CleanedFile(ContentFile):
    """The result of `clean_image`; only this type passes into storage without being cleaned."""


def clean_image(content: File, name: str) -> CleanedFile:
    """Return a new file with the pixels of `content`, upright, in sRGB, under a random name that tells nothing.

    `name` is only looked at for its extension. Raises ValidationError with a translated reason when the file is too
    large, is not what its extension says, or cannot be decoded.
    """
    extension = PurePath(name).suffix.lstrip(".").lower()
    if extension not in settings.WAGTAILIMAGES_EXTENSIONS or extension not in FORMATS_BY_EXTENSION:
        raise ValidationError(
            _("This is not a kind of picture that can be used here. Use one of these: %(extensions)s.")
            % {"extensions": ", ".join(settings.WAGTAILIMAGES_EXTENSIONS)},
            code="invalid_image_extension",
        )
    data = _read(content)
    if detect_format(data) != FORMATS_BY_EXTENSION[extension]:
        raise ValidationError(
            _("The name of this file ends in .%(extension)s, but what is inside is something else.")
            % {"extension": extension},
            code="invalid_image_known_format",
        )
    pixels = _decode(data, FORMATS_BY_EXTENSION[extension])
    return _encode(pixels, FORMATS_BY_EXTENSION[extension], is_lossless=data[12:16] == b"VP8L")


def detect_format(data: bytes) -> str | None:
    """Tell the format by the first bytes, in Pillow's words ("JPEG", "HEIF", …); None when it is no known picture."""
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return ISO_MEDIA_BRANDS.get(data[8:12])
    return None


def _read(content: File) -> bytes:
    """Read at most one byte more than the limit: a larger file is refused without being read whole."""
    limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    content.seek(0)
    data = content.read(limit + 1)
    content.seek(0)
    if len(data) > limit:
        raise ValidationError(
            _("This file is too large. At most %(limit)s are possible.") % {"limit": filesizeformat(limit)},
            code="file_too_large",
        )
    return data


def _decode(data: bytes, image_format: str) -> Image.Image:
    """Return a new RGB or RGBA image of nothing but the pixels, upright; of a moving picture the first frame."""
    try:
        with Image.open(BytesIO(data), formats=[image_format]) as image:
            # The size stands in the header: a picture that would fill the memory is refused before it is decoded.
            _check_pixels(image)
            image.load()
            upright = ImageOps.exif_transpose(image)
            converted = _convert_to_srgb(upright)
            return Image.frombytes(converted.mode, converted.size, converted.tobytes())
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except ValidationError:
        raise
    except DECODING_ERRORS as error:
        raise ValidationError(
            _("This picture is damaged and cannot be opened. Export it again, and upload the new file."),
            code="invalid_image",
        ) from error


def _check_pixels(image: Image.Image) -> None:
    if image.width * image.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> ValidationError:
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return ValidationError(
        _("This picture has too many pixels. At most %(limit)s million are possible. Upload a smaller copy.")
        % {"limit": limit},
        code="file_too_many_pixels",
    )


def _convert_to_srgb(image: Image.Image) -> Image.Image:
    """Return the image as RGB or RGBA in the colour space of the web, so that its profile is no longer needed."""
    if image.mode.startswith("I"):
        # 16 bits of grey: Pillow would cut off everything above 255.
        image = image.point(lambda value: value / 256).convert("L")
    has_alpha = image.has_transparency_data
    alpha = image.convert("RGBA").getchannel("A") if has_alpha else None
    colours = _apply_profile(image) or image.convert("RGB")
    if alpha is None or alpha.getextrema()[0] == 255:
        return colours
    colours.putalpha(alpha)
    return colours


def _apply_profile(image: Image.Image) -> Image.Image | None:
    """Convert by the embedded ICC profile; None when there is none, or when it is unusable."""
    profile = image.info.get("icc_profile")
    if not profile:
        return None
    source = image if image.mode in {"RGB", "CMYK", "L"} else image.convert("RGB")
    try:
        return ImageCms.profileToProfile(
            source,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None


def _encode(image: Image.Image, source_format: str, *, is_lossless: bool) -> CleanedFile:
    """Write the pixels in the format that suits them."""
    output = BytesIO()
    stored_format = _choose_stored_format(source_format, has_alpha=image.mode == "RGBA")
    match stored_format:
        case "JPEG":
            image.save(output, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
        case "WEBP":
            image.save(output, "WEBP", quality=WEBP_QUALITY, lossless=is_lossless)
        case _:
            image.save(output, "PNG", optimize=True)
    return CleanedFile(output.getvalue(), name=f"{uuid.uuid4().hex}.{EXTENSIONS_BY_STORED_FORMAT[stored_format]}")


def _choose_stored_format(source_format: str, *, has_alpha: bool) -> str:
    if source_format == "WEBP":
        return "WEBP"
    if has_alpha or source_format in {"PNG", "GIF"}:
        return "PNG"
    return "JPEG"
