"""How readers meet a publication: its files, its chapters, and what stands where it was withdrawn."""

from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.models import CollectionViewRestriction

from core.i18n import LanguageVersion, absolute_url, live_versions, only_readable, versions_of
from core.language_names import name_in_sentence
from core.request_memory import once_a_request
from publications.blocks import anchor_of, name_of
from publications.citing import citation_of
from publications.models.versions import FileVersion

GONE = 410
EARLIER_PARAMETER = "earlier"


@dataclass(frozen=True)
class Chapter:
    """A chapter as readers meet it; ``url`` is the path of the page on which it stands alone."""

    number: int
    heading: str
    name: str
    anchor: str
    url: str
    value: Any


@dataclass(frozen=True)
class EarlierFile:
    """What a reader with an old link is told: the file that took the place of hers, and since when."""

    row: Any
    replaced_at: Any


def is_staff(request: HttpRequest) -> bool:
    """Tell whether somebody of the staff reads; a reader without a session costs no look at one."""
    if getattr(request, "is_preview", False):
        return True
    has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
    return has_session and request.user.has_perm("wagtailadmin.access_admin")


# --- Files and languages --------------------------------------------------------------------------


@once_a_request
def private_paths() -> tuple[str, ...]:
    """Return the tree paths of the collections that not everybody may read."""
    return tuple(CollectionViewRestriction.objects.order_by().values_list("collection__path", flat=True))


def is_private(document) -> bool:
    """Tell whether a document lies in a private collection, or below one."""
    return document.collection.path.startswith(private_paths())


def load_files(page) -> list:
    """Return the files of a page with their documents, in the order of the editor."""
    rows = list(page.files.all().select_related("document__collection"))
    for row in rows:
        row.page = page
    return rows


def chapters_exist(page) -> bool:
    """Tell whether something of a page can be read here."""
    return any(block.block_type == "chapter" for block in page.chapters)


def note_languages(page) -> None:
    """Note on every version of a publication in which languages it can be read, so that lists need not ask."""
    rows = [row for row in load_files(page) if not row.is_withdrawn]
    codes = {row.document.language for row in rows if not is_private(row.document)}
    codes |= {row.code for row in page.original_languages.all()}
    model = type(page)
    versions = model.objects.filter(translation_key=page.translation_key).select_related("locale")
    codes |= {version.locale.language_code for version in versions if version.live and chapters_exist(version)}
    noted = "".join(f" {code}" for code in sorted(codes - {""}))
    page.reading_codes = f"{noted} " if noted else ""
    model.objects.filter(translation_key=page.translation_key).update(reading_codes=page.reading_codes)


def language_note(codes: list[str], language: str) -> str:
    """Say in which languages alone something can be read; empty when the reader's language is among them."""
    if not codes or language in codes:
        return ""
    names = get_text_list([name_in_sentence(code) for code in codes], _("and"))
    return _("In %(languages)s only") % {"languages": names}


def describe_files(page) -> dict[str, Any]:
    """Return the files for the template: those in the language of the page, the others, and those withdrawn."""
    rows = page.available_files
    versions = list(FileVersion.objects.filter(publication=page.translation_key)) if page.stored_files else []
    tagged = {(version.public_key, version.sha256): version.is_tagged for version in versions}
    for row in rows:
        earlier = [version.replaced_at for version in versions if version.public_key == row.public_key]
        row.renewed_at = max((moment for moment in earlier if moment), default=None)
        row.is_tagged = tagged.get((row.public_key, row.document.sha256), False)
    language = page.locale.language_code
    return {
        "files_here": [row for row in rows if row.document.language == language],
        "files_elsewhere": [row for row in rows if row.document.language != language],
        "versions": versions,
    }


def earlier_file(page, versions: list[FileVersion], fingerprint: str) -> EarlierFile | None:
    """Return what to tell a reader who followed the link to an earlier version of a file, or None."""
    version = next((item for item in versions if item.replaced_at and item.fingerprint == fingerprint), None)
    row = version and next((item for item in page.available_files if item.public_key == version.public_key), None)
    return EarlierFile(row, version.replaced_at) if row else None


# --- Pages ----------------------------------------------------------------------------------------


def page_context(page, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of a publication shows beside its fields."""
    files = describe_files(page)
    return {
        **files,
        "earlier": earlier_file(page, files["versions"], request.GET.get(EARLIER_PARAMETER, "")),
        "chapters": page.reading_chapters,
        "whole_url": page.get_url(request) + page.reverse_subpage("whole") if page.reading_chapters else "",
        "citation": citation_of(page),
    }


def chapters_of(page) -> list[Chapter]:
    """Return the chapters of a page in order."""
    blocks = [block for block in page.chapters if block.block_type == "chapter"]
    base = (page.get_url() or "") if page.pk else ""
    found = []
    for number, block in enumerate(blocks, start=1):
        name = name_of(block.value["heading"], block.id)
        url = base + page.reverse_subpage("chapter", args=[name])
        found.append(Chapter(number, block.value["heading"], name, f"chapter-{anchor_of(block.id)}", url, block.value))
    return found


def in_other_languages(page, request: HttpRequest, path_in) -> list[LanguageVersion]:
    """Return the languages with the address of the same part in each; ``path_in(version)`` is its path, or empty."""
    keys = [version.pk for version in live_versions(page)]
    pages = only_readable(type(page).objects.filter(pk__in=keys)).select_related("locale")
    paths = {version.locale.language_code: path_in(version) for version in pages}
    return [replace(version, url=paths.get(version.code, "")) for version in versions_of(page, request)]


def whole(page, request: HttpRequest) -> HttpResponse:
    """Answer with all chapters; raises Http404 when there is none."""
    if not page.reading_chapters:
        raise Http404

    def path_in(version) -> str:
        return version.get_url() + version.reverse_subpage("whole") if version.reading_chapters else ""

    extra = {
        "language_versions": in_other_languages(page, request, path_in),
        "canonical": absolute_url(page.get_url() + page.reverse_subpage("whole")),
    }
    return page.render(request, template="pages/publications/whole.html", context_overrides=extra)


def chapter(page, request: HttpRequest, name: str) -> HttpResponse:
    """Answer with one chapter, with the ones before and after; raises Http404 when there is no such chapter.

    A name whose words have changed leads to the address of today.
    """
    chapters = page.reading_chapters
    anchor = f"chapter-{name.rpartition('-')[2]}"
    found = next((item for item in chapters if item.anchor == anchor), None)
    if found is None:
        raise Http404
    if found.name != name:
        return redirect(found.url)

    def path_in(version) -> str:
        return next((item.url for item in version.reading_chapters if item.anchor == found.anchor), "")

    position = found.number - 1
    extra = {
        "chapter": found,
        "previous": chapters[position - 1] if position else None,
        "next": chapters[position + 1] if position + 1 < len(chapters) else None,
        "language_versions": in_other_languages(page, request, path_in),
        "canonical": absolute_url(found.url),
    }
    return page.render(request, template="pages/publications/chapter.html", context_overrides=extra)


def gone(page, request: HttpRequest, row=None) -> HttpResponse:
    """Answer 410 with the reason for which a publication, or one of its files, was withdrawn.

    A withdrawal holds in every language at once; until its reason is translated, it is told in the language it has.
    """
    versions = type(page).objects.filter(translation_key=page.translation_key, live=True).select_related("locale")
    versions = sorted(versions, key=lambda version: version.pk != page.pk)
    context = {
        "page": page,
        "row": row,
        "is_whole": page.is_withdrawn,
        "reason_from": next((version for version in versions if version.withdrawal_reason), page),
    }
    if page.is_withdrawn:
        paths = {version.locale.language_code: version.get_url() for version in versions}
        languages = versions_of(page, request)
        context["language_versions"] = [replace(item, url=paths.get(item.code) or "") for item in languages]
    return TemplateResponse(request, "pages/publications/gone.html", context, status=GONE)
