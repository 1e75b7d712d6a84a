"""PDF files that tell too much or do too much. Whatever must not survive contains the word CANARY."""

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import ExifTags, Image

from documents.tests.factories import save_pdf

CANARY = b"CANARY"


def make_telling_pdf() -> bytes:
    """Return a tagged PDF of two pages with everything that must go, in an earlier revision too."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.add_blank_page()
    _add_words_about_the_author(pdf)
    _add_scripts(pdf)
    _add_attachment(pdf)
    _add_annotations(pdf)
    _add_photograph(pdf)
    _add_structure(pdf)
    unreachable = pdf.make_indirect(Dictionary(Note="CANARY of an earlier revision"))
    data = save_pdf(pdf, preserve_pdfa=False)
    return data + b"\n%% CANARY after the end\n" + unreachable.unparse()


def _add_words_about_the_author(pdf):
    pdf.docinfo["/Author"] = "CANARY author"
    pdf.docinfo["/Producer"] = "CANARY program"
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = ["CANARY author"]
    for key in ("/SpiderInfo", "/Legal", "/DSS"):
        pdf.Root[key] = Dictionary(Note="CANARY")
    pdf.pages[0].obj.PieceInfo = Dictionary(Program=Dictionary(LastModified="CANARY"))
    pdf.pages[0].obj.Metadata = pdf.make_stream(b"<x>CANARY</x>")


def _add_scripts(pdf):
    script = Dictionary(S=Name.JavaScript, JS="app.alert('CANARY')")
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["CANARY", script])))
    pdf.pages[0].obj.AA = Dictionary(O=script)


def _add_attachment(pdf):
    pdf.attachments["CANARY.txt"] = pikepdf.AttachedFileSpec(pdf, b"CANARY attachment", filename="CANARY.txt")


def _add_annotations(pdf):
    def link(**action):
        return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(**action))

    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], T="CANARY author", Contents="A remark")
    attachment = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=[0, 0, 9, 9], Contents="CANARY")
    field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 9, 9], FT=Name.Tx, T="Country")
    signature = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 9, 9], FT=Name.Sig, T="Signed", V=Dictionary(Name="CANARY")
    )
    chained = link(S=Name.URI, URI="https://example.org/")
    chained.A.Next = Dictionary(S=Name.JavaScript, JS="CANARY")
    pdf.pages[0].obj.Annots = Array(
        [
            pdf.make_indirect(note),
            pdf.make_indirect(attachment),
            pdf.make_indirect(field),
            pdf.make_indirect(signature),
            link(S=Name.Launch, F="CANARY.exe"),
            link(S=Name.SubmitForm, F="https://CANARY.example/"),
            chained,
        ]
    )


def make_telling_photograph() -> bytes:
    """Return a JPEG with EXIF, a comment and data after its end."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "CANARY author"
    output = BytesIO()
    Image.new("RGB", (60, 40), "rebeccapurple").save(output, "JPEG", exif=exif, comment=b"CANARY comment")
    return output.getvalue() + b"CANARY after the end"


def _add_photograph(pdf):
    values = {
        "Type": Name.XObject,
        "Subtype": Name.Image,
        "Width": 60,
        "Height": 40,
        "ColorSpace": Name.DeviceRGB,
        "BitsPerComponent": 8,
    }
    photograph = make_telling_photograph()
    flate_parameters = Dictionary(Predictor=1, Columns=1)
    pictures = {
        "Plain": pikepdf.Stream(pdf, photograph, **values, Filter=Name.DCTDecode),
        "Packed": pikepdf.Stream(
            pdf,
            zlib.compress(photograph),
            **values,
            Filter=Array([Name.FlateDecode, Name.DCTDecode]),
            DecodeParms=Array([flate_parameters, None]),
        ),
        "Typed": pikepdf.Stream(
            pdf,
            photograph.hex().encode() + b">",
            **values,
            Filter=Array([Name.ASCIIHexDecode, Name.DCTDecode]),
        ),
    }
    pdf.pages[1].obj.Resources = Dictionary(XObject=Dictionary(**pictures))
    pdf.pages[1].obj.Contents = pdf.make_stream(b"q 60 0 0 40 0 0 cm /Plain Do /Packed Do /Typed Do Q")


def _add_structure(pdf):
    """Tag the document, as accessible documents are: a heading, and alternative text for a figure."""
    heading = Dictionary(Type=Name.StructElem, S=Name.H1)
    figure = Dictionary(Type=Name.StructElem, S=Name.Figure, Alt="Threads that cross")
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([heading, figure]))
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = pikepdf.String("fr")


def make_encrypted_pdf(password: str) -> bytes:
    """Return a PDF under encryption; an empty password opens it without a question, and forbids changes."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    return save_pdf(pdf, encryption=pikepdf.Encryption(owner="owner", user=password))
