"""Pictures that tell too much, lie, or attack. Whatever must not survive contains the word CANARY."""

import struct
import zlib
from io import BytesIO

from PIL import ExifTags, Image, PngImagePlugin

from images.tests.factories import make_picture

CANARY = b"CANARY"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>CANARY</creator></x:xmpmeta>'


def make_exif(orientation: int = 1) -> Image.Exif:
    """Return EXIF data with place, camera, serial number and author."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "CANARY author"
    exif[ExifTags.Base.Make] = "CANARY camera"
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.BodySerialNumber] = "CANARY serial number"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (14.0, 5.0, 39.0)
    place[ExifTags.GPS.GPSAreaInformation] = b"CANARY place"
    return exif


def make_telling_jpeg(orientation: int = 1, **options) -> bytes:
    """Return a JPEG with EXIF, XMP, IPTC, a comment, a thumbnail and data after its end."""
    plain = make_picture(exif=make_exif(orientation), comment="CANARY comment", **options)
    thumbnail = make_picture(16, 12, comment="CANARY thumbnail")
    segments = (
        make_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)
        + make_segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x50\0\x06CANARY")
        + make_segment(0xE0, b"JFXX\0\x10" + thumbnail)
    )
    return plain[:2] + segments + plain[2:] + b"CANARY after the end"


def make_segment(marker: int, content: bytes) -> bytes:
    """Return a segment of a JPEG file."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def make_telling_png() -> bytes:
    """Return a PNG with three kinds of text, EXIF and data after its end."""
    information = PngImagePlugin.PngInfo()
    information.add_text("Author", "CANARY")
    information.add_text("Comment", "CANARY", zip=True)
    information.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return make_picture(image_format="PNG", pnginfo=information, exif=make_exif()) + b"CANARY after the end"


def make_telling_file(image_format: str, **options) -> bytes:
    """Return a WebP, AVIF or HEIC with EXIF and XMP."""
    return make_picture(image_format=image_format, exif=make_exif().tobytes(), xmp=XMP, **options)


def make_telling_gif() -> bytes:
    """Return a moving GIF with a comment, whose second frame must not survive either."""
    output = BytesIO()
    frames = [Image.new("P", (64, 48), number) for number in range(2)]
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:], comment=b"CANARY")
    return output.getvalue()


def make_png_header(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims to be as large as told."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + make_chunk(b"IHDR", header) + make_chunk(b"IDAT", b"\x78\x9c") + make_chunk(b"IEND", b"")
    )


def make_chunk(kind: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def make_gif_that_is_a_script() -> bytes:
    """Return a picture that is a valid script too: its width is the beginning of a comment."""
    return make_picture(image_format="GIF", mode="P", colour=1) + b"/*CANARY*/=1;alert('CANARY')"


def make_jpeg_that_is_an_archive() -> bytes:
    """Return a picture with an archive behind its end, as programs that unpack archives accept it."""
    return make_picture() + b"PK\x03\x04CANARY" + b"PK\x05\x06" + b"\0" * 18


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert("CANARY")</script></svg>'
HTML = b"<!doctype html><script>alert('CANARY')</script>"
