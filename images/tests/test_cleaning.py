import json
import shutil
import subprocess
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageCms

from images.cleaning import clean_image
from images.tests.factories import make_picture
from images.tests.hostile_files import (
    CANARY,
    HTML,
    SVG,
    make_gif_that_is_a_script,
    make_jpeg_that_is_an_archive,
    make_png_header,
    make_telling_file,
    make_telling_gif,
    make_telling_jpeg,
    make_telling_png,
)

# What exiftool says of any picture: the file itself, its dimensions and its coding.
HARMLESS_GROUPS = {"ExifTool", "System", "File", "Composite", "JFIF", "PNG", "RIFF"}
TELLING_FILES = {
    "jpg": make_telling_jpeg,
    "png": make_telling_png,
    "webp": lambda: make_telling_file("WEBP"),
    "avif": lambda: make_telling_file("AVIF"),
    "heic": lambda: make_telling_file("HEIF"),
    "gif": make_telling_gif,
}


def clean(data: bytes, name: str = "photo.jpg"):
    return clean_image(ContentFile(data, name), name)


@pytest.mark.parametrize("extension", TELLING_FILES)
def test_nothing_that_tells_survives(extension):
    data = TELLING_FILES[extension]()
    assert CANARY in data

    assert CANARY not in clean(data, f"maria.{extension}").read()


@pytest.mark.skipif(not shutil.which("exiftool"), reason="needs exiftool")
@pytest.mark.parametrize("extension", TELLING_FILES)
def test_exiftool_finds_only_what_describes_the_file(extension, tmp_path):
    path = tmp_path / "stored"
    path.write_bytes(clean(TELLING_FILES[extension](), f"maria.{extension}").read())

    told = json.loads(subprocess.check_output(["exiftool", "-json", "-a", "-G1", "-ee", path]))[0]

    groups = {name.partition(":")[0] for name in told if ":" in name}
    assert groups <= HARMLESS_GROUPS
    assert not {name for name in told if "GPS" in name or "Thumbnail" in name or "Comment" in name}


@pytest.mark.parametrize("data", [make_gif_that_is_a_script(), make_jpeg_that_is_an_archive()])
def test_of_a_file_that_is_two_things_only_the_picture_survives(data):
    extension = "gif" if data.startswith(b"GIF") else "jpg"

    stored = clean(data, f"picture.{extension}").read()

    assert CANARY not in stored
    assert b"PK\x05\x06" not in stored


@pytest.mark.parametrize(
    ("extension", "stored_extension"),
    [
        ("jpg", "jpg"),
        ("jpeg", "jpg"),
        ("png", "png"),
        ("webp", "webp"),
        ("gif", "png"),
        ("heic", "jpg"),
        ("avif", "jpg"),
    ],
)
def test_stored_format(extension, stored_extension):
    data = TELLING_FILES["jpg" if extension == "jpeg" else extension]()

    assert clean(data, f"photo.{extension}").name.endswith(f".{stored_extension}")


@pytest.mark.parametrize("image_format", ["PNG", "WEBP", "AVIF"])
def test_transparency_is_kept(image_format):
    data = make_picture(image_format=image_format, mode="RGBA", colour=(90, 40, 140, 100))

    stored = Image.open(clean(data, f"photo.{image_format.lower()}"))

    assert stored.mode == "RGBA"
    assert stored.getpixel((5, 5))[3] == pytest.approx(100, abs=2)


@pytest.mark.parametrize("name", ["maria-lopez-tegucigalpa.jpg", "shell.php.jpg", "../../etc/passwd.jpg", "con.JPG"])
def test_the_name_tells_nothing(name):
    stem, _dot, extension = clean(make_picture(), name).name.partition(".")

    assert int(stem, 16)
    assert extension == "jpg"


def test_the_picture_is_turned_upright():
    stored = Image.open(clean(make_telling_jpeg(orientation=6, width=64, height=48)))

    assert stored.size == (48, 64)
    assert not stored.getexif()


def test_colours_are_converted_by_the_profile_that_is_then_dropped():
    data = make_picture(icc_profile=make_profile_with_red_and_blue_exchanged(), colour=(255, 0, 0))

    stored = Image.open(clean(data))

    assert "icc_profile" not in stored.info
    assert stored.getpixel((5, 5)) == pytest.approx((0, 0, 255), abs=6)


def make_profile_with_red_and_blue_exchanged() -> bytes:
    """Return sRGB with the names of two tags exchanged (ICC.1, 7.3: a table of 12 bytes a tag follows the header)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    exchanged = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ"}
    for position in range(132, 132 + 12 * int.from_bytes(profile[128:132]), 12):
        name = bytes(profile[position : position + 4])
        profile[position : position + 4] = exchanged.get(name, name)
    return bytes(profile)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_every_way_to_write_colours_becomes_rgb(mode):
    data = make_picture(mode=mode, colour=128 if mode == "L" else (0, 128, 128, 0))

    assert Image.open(clean(data)).mode == "RGB"


def test_sixteen_bits_of_grey_keep_their_brightness():
    data = make_picture(image_format="PNG", mode="I;16", colour=32768)

    assert Image.open(clean(data, "photo.png")).getpixel((5, 5)) == (128, 128, 128)


def test_a_drawing_without_loss_stays_without_loss():
    data = make_picture(image_format="WEBP", lossless=True, colour=(1, 2, 3))

    assert clean(data, "drawing.webp").read()[12:16] == b"VP8L"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (SVG, "logo.svg", "invalid_image_extension"),
        (SVG, "logo.png", "invalid_image_known_format"),
        (HTML, "page.html", "invalid_image_extension"),
        (HTML, "page.gif", "invalid_image_known_format"),
        (b"GIF89a" + HTML, "page.gif", "invalid_image"),
        (make_picture(), "photo.png", "invalid_image_known_format"),
        (make_picture(), "photo.jpg.php", "invalid_image_extension"),
        (make_picture(), "photo", "invalid_image_extension"),
        (make_picture(image_format="TIFF"), "photo.tif", "invalid_image_extension"),
        (make_picture(640, 480)[:900], "photo.jpg", "invalid_image"),
        (b"", "photo.jpg", "invalid_image_known_format"),
        (make_png_header(30_000, 30_000), "bomb.png", "file_too_many_pixels"),
        (make_png_header(5_000, 5_000), "large.png", "file_too_many_pixels"),
    ],
)
def test_refused(data, name, code):
    with pytest.raises(ValidationError) as caught:
        clean(data, name)

    assert caught.value.code == code


def test_a_file_that_is_too_large_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 500

    with pytest.raises(ValidationError) as caught:
        clean(make_picture(640, 480))

    assert caught.value.code == "file_too_large"


def test_a_large_canvas_with_many_frames_is_refused_by_its_size():
    output = BytesIO()
    frame = Image.new("RGB", (6_000, 4_000))
    frame.save(output, "WEBP", save_all=True, append_images=[frame], method=0)

    with pytest.raises(ValidationError) as caught:
        clean(output.getvalue(), "moving.webp")

    assert caught.value.code == "file_too_many_pixels"
