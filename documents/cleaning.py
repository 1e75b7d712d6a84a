"""Make a PDF safe to store: what is written and drawn on its pages, and nothing about who made it or how.

The file is read and written anew by qpdf (pikepdf), so earlier revisions, unreachable objects and bytes after the end
are gone. What stays: pages, links inside the document and to the web, bookmarks, form fields, and the structure that
screen readers need.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath

import pikepdf
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from documents.embedded_images import strip_image_metadata

# Entries that carry metadata, private data of programs, attached files or scripts, wherever in the document they stand.
REMOVED_KEYS = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/AA", "/AF", "/EF", "/XFA")
REMOVED_ROOT_KEYS = ("/OpenAction", "/Collection", "/Perms", "/DSS", "/SpiderInfo", "/Legal")
REMOVED_NAME_TREES = ("/JavaScript", "/EmbeddedFiles")
# Actions that do no more than move the reader.
HARMLESS_ACTIONS = frozenset({"/GoTo", "/URI", "/Named", "/Thread"})
# Annotations that hold a file, a sound, a film or a program.
REMOVED_ANNOTATIONS = frozenset({"/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D"})
# Who wrote an annotation, and when. In a form field (/Widget) /T is the name of the field, and stays.
ANNOTATION_AUTHOR_KEYS = ("/T", "/CreationDate", "/M", "/NM", "/Subj")


class CleanedFile(ContentFile):
    """The result of `clean_pdf`; only this type passes into storage without being cleaned."""

    def __init__(self, content: bytes, *, page_count: int) -> None:
        super().__init__(content, name="document.pdf")
        self.page_count = page_count


def clean_pdf(content: File, name: str) -> CleanedFile:
    """Return `content` rewritten without metadata, attachments and scripts, under a name that tells nothing.

    Raises ValidationError with a translated reason when the file is too large, no PDF, encrypted or damaged.
    """
    data = _read(content)
    if PurePath(name).suffix.lower() != ".pdf" or not data.startswith(b"%PDF-"):
        raise ValidationError(_("This is not a PDF. Only PDF files can be published."), code="invalid_document")
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if pdf.is_encrypted:
                raise _encrypted()
            if not pdf.pages:
                raise _damaged()
            _remove_hidden_content(pdf)
            return _write(pdf)
    except pikepdf.PasswordError as error:
        raise _encrypted() from error
    except (pikepdf.PdfError, ArithmeticError, LookupError, RuntimeError, TypeError, ValueError, zlib.error) as error:
        raise _damaged() from error


def describe_pdf(cleaned: CleanedFile, *, title: str, language: str) -> CleanedFile:
    """Return the file with title and language for screen readers, as WCAG asks of a PDF (techniques PDF16 and PDF18).

    `language` is a code such as "es"; where it is empty, what the file says of itself stays.
    """
    cleaned.seek(0)
    with pikepdf.open(BytesIO(cleaned.read())) as pdf:
        pdf.docinfo["/Title"] = title
        preferences = pdf.Root.get("/ViewerPreferences")
        if not isinstance(preferences, pikepdf.Dictionary):
            preferences = pdf.Root.ViewerPreferences = pikepdf.Dictionary()
        preferences.DisplayDocTitle = True
        if language:
            pdf.Root.Lang = pikepdf.String(language)
        return _write(pdf)


def _write(pdf: pikepdf.Pdf) -> CleanedFile:
    output = BytesIO()
    pdf.save(
        output,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        linearize=True,
        fix_metadata_version=False,
        deterministic_id=True,
    )
    return CleanedFile(output.getvalue(), page_count=len(pdf.pages))


def _read(content: File) -> bytes:
    """Read at most one byte more than the limit: a larger file is refused without being read whole."""
    limit = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    content.seek(0)
    data = content.read(limit + 1)
    content.seek(0)
    if len(data) > limit:
        raise ValidationError(
            _("This file is too large. At most %(limit)s are possible.") % {"limit": filesizeformat(limit)},
            code="file_too_large",
        )
    return data


def _encrypted() -> ValidationError:
    return ValidationError(
        _("This PDF is protected by a password or by encryption. Save a copy without protection, and upload that."),
        code="encrypted",
    )


def _damaged() -> ValidationError:
    return ValidationError(
        _("This PDF is damaged and cannot be read. Export it again, and upload the new file."), code="damaged"
    )


def _remove_hidden_content(pdf: pikepdf.Pdf) -> None:
    for key in ("/Info", "/ID"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    _delete_keys(pdf.Root, REMOVED_ROOT_KEYS)
    if "/Names" in pdf.Root:
        _delete_keys(pdf.Root.Names, REMOVED_NAME_TREES)
    for page in pdf.pages:
        _clean_annotations(page)
    for dictionary in _iterate_dictionaries(pdf):
        _clean_dictionary(dictionary)


def _iterate_dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every dictionary and stream, also those that stand inside other objects.

    Indirect objects are yielded from the list of objects alone, so circles between them end.
    """
    for top in pdf.objects:
        waiting = [top]
        while waiting:
            current = waiting.pop()
            if isinstance(current, pikepdf.Dictionary | pikepdf.Stream):
                yield current
                children = [current[key] for key in list(current.keys())]
            elif isinstance(current, pikepdf.Array):
                children = list(current)
            else:
                continue
            waiting.extend(child for child in children if isinstance(child, pikepdf.Object) and not child.is_indirect)


def _clean_dictionary(dictionary: pikepdf.Object) -> None:
    _delete_keys(dictionary, REMOVED_KEYS)
    if "/S" in dictionary:
        # An action: it may hold a script, and a chain of further actions.
        _delete_keys(dictionary, ("/JS", "/Next"))
    action = dictionary.get("/A")
    if isinstance(action, pikepdf.Dictionary) and "/S" in action and str(action.S) not in HARMLESS_ACTIONS:
        del dictionary["/A"]
    if dictionary.get("/FT") == pikepdf.Name.Sig:
        # A signature names its signer, and is void as soon as the file is written anew.
        _delete_keys(dictionary, ("/V",))
    if isinstance(dictionary, pikepdf.Stream):
        strip_image_metadata(dictionary)


def _clean_annotations(page: pikepdf.Page) -> None:
    """Drop annotations that hold files or programs, and the authors and dates of all others."""
    if "/Annots" not in page:
        return
    kept = []
    for annotation in page.Annots:
        subtype = str(annotation.get("/Subtype", ""))
        if subtype in REMOVED_ANNOTATIONS:
            continue
        if subtype != "/Widget":
            _delete_keys(annotation, ANNOTATION_AUTHOR_KEYS)
        kept.append(annotation)
    page.Annots = pikepdf.Array(kept)


def _delete_keys(dictionary: pikepdf.Object, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in dictionary:
            del dictionary[key]
