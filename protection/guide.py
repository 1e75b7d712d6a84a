"""What the pages of the guide show of each other and of the directory, and the whole guide as one page or one file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import get_language
from wagtail.models import Page

from core.i18n import absolute_url, active_locale, only_readable
from protection.models.directory import DirectoryPage
from protection.models.organisations import Organisation, OrganisationText, in_order_of_safety
from protection.models.programmes import Programme

STYLE = "css/guide-plain.css"
OWN_ADDRESS = re.compile(r'href="(?P<path>/[^"#]*)(?P<place>#[^"]*)?"')
OTHER_WAY = {"temporary": "permanent", "permanent": "temporary"}


@dataclass
class Answering:
    """An organisation that answers in danger: its name, what it does there, and its channels, the safest first."""

    organisation: Organisation
    name: str
    summary: str
    note: str = ""
    country: str = ""
    channels: list = field(default_factory=list)


@dataclass
class DangerBox:
    """Who answers: in the countries that the page is about, anywhere, and in other countries."""

    here: list[Answering]
    everywhere: list[Answering]
    elsewhere: list[Answering]


def text_of(organisation: Organisation) -> OrganisationText | None:
    """Return the words about an organisation in the active language, or in any; nothing is asked of the database."""
    texts = sorted(organisation.texts.all(), key=lambda text: text.locale.language_code != get_language())
    return texts[0] if texts else None


def answering(organisation: Organisation, note: str = "", country: str = "") -> Answering:
    """Return an organisation as readers in danger see it."""
    text = text_of(organisation)
    return Answering(
        organisation=organisation,
        name=(text.name if text else "") or organisation.name,
        summary=text.summary if text else "",
        note=note,
        country=country,
        channels=in_order_of_safety(organisation.channels.all()),
    )


def danger_box(index: "Page | None", country_codes: Iterable[str] = ()) -> DangerBox:
    """Return who answers in danger, by nearness to countries. Three queries, whatever the number of organisations."""
    here = set(country_codes)
    found = list(index.danger_contacts.select_related("country")) if index else []
    listed = Organisation.objects.listed().filter(pk__in=[row.organisation_id for row in found])
    organisations = {item.pk: item for item in listed.prefetch_related("channels", "texts__locale")}
    box = DangerBox([], [], [])
    for row in found:
        if row.organisation_id not in organisations:
            continue
        entry = answering(organisations[row.organisation_id], row.note, row.country.name if row.country else "")
        if row.country is None:
            box.everywhere.append(entry)
        else:
            (box.here if row.country.code.code in here else box.elsewhere).append(entry)
    return box


def parts_of(index: Page) -> list:
    """Return the pages of the guide that readers can open, in the order of the tree."""
    return list(only_readable(index.part_model.objects.child_of(index)).order_by("path"))


def directory() -> DirectoryPage | None:
    """Return the directory in the active language."""
    return only_readable(DirectoryPage.objects.filter(locale=active_locale())).first()


def index_context(index: Page) -> dict:
    """Return what the first page of the guide shows."""
    parts = parts_of(index)
    return {
        "danger": danger_box(index),
        "doors": [part for part in parts if part.part != "exit"],
        "about_exit": next((part for part in parts if part.part == "exit"), None),
        "directory": directory(),
    }


def page_context(page: Page) -> dict:
    """Return what a page of the guide shows beside its body."""
    index = page._meta.model.index_model.objects.ancestor_of(page).first()
    others = [part for part in parts_of(index) if part.pk != page.pk] if index else []
    way = OTHER_WAY.get(page.part)
    found = directory() if page.directory_help or page.programmes else None
    return {
        "index": index,
        "danger": danger_box(index, [country.code.code for country in page.countries]),
        "others": others,
        "other_way": next((part for part in others if part.part == way), None),
        "sources": list(page.sources.all()),
        "directory": found,
        "programmes": programmes_of(page.programmes),
        "programmes_url": f"{found.get_url()}{found.reverse_subpage('programmes')}?kind={page.programmes}"
        if found
        else "",
    }


def programmes_url(found: DirectoryPage | None, kind: str) -> str:
    """Return the address of all programmes of a kind, with their conditions; empty without a directory."""
    return f"{found.get_url()}{found.reverse_subpage('programmes')}?kind={kind}" if found else ""


def programmes_of(kind: str) -> list[Programme]:
    """Return the programmes of a kind, those that are open first; none without a kind."""
    if not kind:
        return []
    return list(Programme.objects.listed().filter(kind=kind).open_first().select_related("organisation"))


# --- The whole guide ------------------------------------------------------------------------------


def whole_context(index: Page) -> dict:
    """Return every page of the guide with its sources, and who answers in danger."""
    parts = list(only_readable(index.part_model.objects.child_of(index)).order_by("path").prefetch_related("sources"))
    return {
        "page": index,
        "parts": parts,
        "danger": danger_box(index),
        "programmes": {kind: programmes_of(kind) for kind in {part.programmes for part in parts if part.programmes}},
        "today": localdate(),
    }


def whole(request: HttpRequest, index: Page) -> HttpResponse:
    """Answer with the whole guide on one page without pictures or typefaces."""
    html = render_to_string("pages/protection/guide_whole.html", whole_context(index), request)
    return HttpResponse(with_places(html, index))


def offline(request: HttpRequest, index: Page) -> HttpResponse:
    """Answer with the same as a file: it carries its style, and every organisation of the directory."""
    organisations = Organisation.objects.listed().order_by("name").prefetch_related("channels", "texts__locale")
    context = {
        **whole_context(index),
        "style": style(),
        "organisations": [answering(organisation) for organisation in organisations],
    }
    html = render_to_string("pages/protection/guide_whole.html", context, request)
    answer = HttpResponse(with_places(html, index, is_file=True))
    answer.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file_name(index))
    return answer


def file_name(index: Page) -> str:
    """Return the name under which the guide lies in a folder: as harmless as the title that its tabs show."""
    neutral = slugify(index.tab_title, allow_unicode=True) or "page"
    return f"{neutral if index.tab_title else index.slug}-{index.locale.language_code}.html"


def style() -> SafeString:
    """Return the style sheet of the whole guide, to stand inside the file."""
    with open(finders.find(STYLE), encoding="utf-8") as file:  # noqa: PTH123 - finders give a name
        return mark_safe(file.read())  # noqa: S308 - our own file


def with_places(html: str, index: Page, is_file: bool = False) -> str:
    """Let links between the pages of the guide lead to places of the same document.

    In a file, other addresses of the site are named with their host.
    """
    places = {part.get_url(): f"#part-{part.pk}" for part in parts_of(index)}

    def target(found: re.Match) -> str:
        place = places.get(found["path"])
        if place:
            return f'href="{place}"'
        address = absolute_url(found["path"]) if is_file else found["path"]
        return f'href="{address}{found["place"] or ""}"'

    return OWN_ADDRESS.sub(target, html)
