import json
import shutil
import subprocess
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from documents.cleaning import clean_pdf, describe_pdf
from documents.embedded_images import strip_jpeg, strip_jpeg_2000
from documents.tests.factories import make_pdf, save_pdf
from documents.tests.hostile_files import (
    CANARY,
    make_encrypted_pdf,
    make_telling_pdf,
    make_telling_photograph,
)


def clean(data: bytes, name: str = "guide.pdf"):
    return clean_pdf(ContentFile(data, name), name)


@pytest.fixture
def cleaned_pdf():
    """The telling PDF after cleaning, opened."""
    return pikepdf.open(BytesIO(clean(make_telling_pdf()).read()))


def unpack(data: bytes) -> bytes:
    """Return a PDF without any compression that could hide words."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return save_pdf(
            pdf,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )


def test_nothing_that_tells_survives():
    data = make_telling_pdf()
    assert unpack(data).count(CANARY) > 15

    stored = clean(data).read()

    assert CANARY not in stored
    assert CANARY not in unpack(stored)


@pytest.mark.skipif(not shutil.which("exiftool"), reason="needs exiftool")
def test_exiftool_finds_only_what_describes_the_file(tmp_path):
    path = tmp_path / "stored.pdf"
    path.write_bytes(clean(make_telling_pdf()).read())

    told = json.loads(subprocess.check_output(["exiftool", "-json", "-a", "-G1", "-ee", path]))[0]

    assert {name for name in told if name.startswith(("PDF:", "XMP"))} <= {
        "PDF:PDFVersion",
        "PDF:Linearized",
        "PDF:PageCount",
        "PDF:Language",
        "PDF:TaggedPDF",
    }


def test_the_structure_for_screen_readers_stays(cleaned_pdf):
    heading, figure = cleaned_pdf.Root.StructTreeRoot.K

    assert heading.S == pikepdf.Name.H1
    assert str(figure.Alt) == "Threads that cross"
    assert cleaned_pdf.Root.MarkInfo.Marked


def test_links_remarks_and_form_fields_stay(cleaned_pdf):
    annotations = list(cleaned_pdf.pages[0].Annots)

    assert [str(annotation.Contents) for annotation in annotations if "/Contents" in annotation] == ["A remark"]
    assert [str(annotation.T) for annotation in annotations if "/FT" in annotation] == ["Country", "Signed"]
    assert [str(annotation.A.URI) for annotation in annotations if "/A" in annotation] == ["https://example.org/"]


@pytest.mark.parametrize("name", ["Plain", "Packed", "Typed"])
def test_photographs_in_the_document_keep_their_pixels(cleaned_pdf, name):
    stream = cleaned_pdf.pages[1].Resources.XObject[f"/{name}"]

    assert stream.Filter == pikepdf.Name.DCTDecode
    stored = Image.open(BytesIO(stream.read_raw_bytes()))
    assert CANARY not in stream.read_raw_bytes()
    assert stored.tobytes() == Image.open(BytesIO(make_telling_photograph())).tobytes()


def test_pages_are_counted():
    assert clean(make_pdf(pages=3)).page_count == 3


def test_the_name_tells_nothing():
    assert "maria" not in clean(make_pdf(), "maria-lopez.pdf").name


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (make_pdf(), "guide.doc", "invalid_document"),
        (b"PK\x03\x04", "guide.pdf", "invalid_document"),
        (b"<script>%PDF-1.7", "guide.pdf", "invalid_document"),
        (b"", "guide.pdf", "invalid_document"),
        (b"%PDF-1.7\nnothing more", "guide.pdf", "damaged"),
        (make_pdf(pages=0), "guide.pdf", "damaged"),
        (make_encrypted_pdf("secret"), "guide.pdf", "encrypted"),
        (make_encrypted_pdf(""), "guide.pdf", "encrypted"),
    ],
)
def test_refused(data, name, code):
    with pytest.raises(ValidationError) as caught:
        clean(data, name)

    assert caught.value.code == code


def test_a_file_that_is_too_large_is_refused(settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    with pytest.raises(ValidationError) as caught:
        clean(make_pdf())

    assert caught.value.code == "file_too_large"


@pytest.mark.parametrize(("language", "stated"), [("es", "es"), ("", "fr")])
def test_title_and_language_are_described(language, stated):
    described = describe_pdf(clean(make_telling_pdf()), title="Guía de protección", language=language)

    with pikepdf.open(described) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "Guía de protección"}
        assert str(pdf.Root.Lang) == stated
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_a_jpeg_keeps_what_its_colours_need():
    output = BytesIO()
    Image.new("CMYK", (8, 8), (10, 20, 30, 40)).save(output, "JPEG", comment=b"CANARY")
    data = output.getvalue()

    stripped = strip_jpeg(data)

    assert CANARY not in stripped
    assert Image.open(BytesIO(stripped)).tobytes() == Image.open(BytesIO(data)).tobytes()


def test_a_thumbnail_in_the_header_of_a_jpeg_goes():
    data = make_telling_photograph()
    header = b"\xff\xe0\x00\x17JFIF\0\1\1\0\0\1\0\1\1\1CANARY!"
    with_thumbnail = data[:2] + header + data[20:]

    assert CANARY not in strip_jpeg(with_thumbnail)
    Image.open(BytesIO(strip_jpeg(with_thumbnail))).load()


def test_jpeg_2000_loses_its_foreign_boxes():
    output = BytesIO()
    Image.new("RGB", (8, 8), "rebeccapurple").save(output, "JPEG2000")
    box = b"\0\0\0\x0exml CANARY"
    data = output.getvalue()[:12] + box + output.getvalue()[12:]

    assert strip_jpeg_2000(data) == output.getvalue()


@pytest.mark.parametrize("strip", [strip_jpeg, strip_jpeg_2000])
def test_other_data_come_back_unchanged(strip):
    assert strip(b"something else") == b"something else"
