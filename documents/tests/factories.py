"""Documents for tests, made on the spot."""

from io import BytesIO

import factory
import pikepdf
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from documents.models import CustomDocument


def save_pdf(pdf: pikepdf.Pdf, **options) -> bytes:
    """Return the bytes of a PDF. `options` go to pikepdf's `save`."""
    output = BytesIO()
    pdf.save(output, **options)
    return output.getvalue()


def make_pdf(pages: int = 1) -> bytes:
    """Return a PDF of empty pages."""
    pdf = pikepdf.new()
    for _number in range(pages):
        pdf.add_blank_page()
    return save_pdf(pdf)


class CustomDocumentFactory(DjangoModelFactory):
    """A document of our own, complete with language, credit and licence."""

    class Meta:
        model = CustomDocument
        skip_postgeneration_save = True

    class Params:
        pages = 1

    title = factory.Sequence(lambda number: f"Guide to protection {number}")
    language = "en"
    creator = "Acompaña"
    licence = "own"
    file = factory.LazyAttribute(lambda params: ContentFile(make_pdf(params.pages), "guide.pdf"))
