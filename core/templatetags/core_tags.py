"""What templates ask of the site: languages, the organisation, addresses, what machines read."""

import json
from dataclasses import dataclass
from urllib.parse import quote

from django import template
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, to_locale
from wagtail.images.models import SourceImageIOError

from core.exit import Explanation, explanation_for_reader
from core.i18n import HOME_DEPTH, LanguageVersion, absolute_url, versions_of
from core.models import OrganisationProfile
from core.request_memory import once_a_request
from core.structured_data import organization, website
from images.renditions import get_share_rendition

register = template.Library()
# Inside a script element these would let a text of the page end the element or begin another.
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
# Open Graph names a language with a territory.
OPEN_GRAPH_LOCALES = {"ar": "ar_AR", "en": "en_GB", "es": "es_ES", "eu": "eu_ES", "fr": "fr_FR", "pt": "pt_PT"}


@dataclass(frozen=True)
class ShareImage:
    """The picture that goes with a shared link: absolute address, pixels, alternative text."""

    url: str
    width: int
    height: int
    alt: str


@register.simple_tag(takes_context=True)
def alternates(context) -> list[LanguageVersion]:
    """Return every language of the site with the address of the page at hand in it.

    A view that is no page of the tree may give its own as ``language_versions``.
    """
    return context.get("language_versions") or versions_of(context.get("page"), context.get("request"))


@once_a_request
def organisation_profile() -> OrganisationProfile | None:
    """Return the organisation profile in the active language, or in any language while it is not translated."""
    profiles = list(OrganisationProfile.objects.select_related("locale", "exit_page"))
    active = get_language()
    profiles.sort(key=lambda profile: (profile.locale.language_code != active, profile.pk))
    return profiles[0] if profiles else None


@register.simple_tag
def organisation() -> OrganisationProfile | None:
    """Return the organisation behind the site, in the active language where it is translated."""
    return organisation_profile()


@register.simple_tag
def exit_explanation() -> Explanation | None:
    """Return where "Exit this page" is explained, or None while staff have named no page."""
    profile = organisation_profile()
    return explanation_for_reader(profile.exit_page if profile else None)


@register.filter
def absolute(path: str) -> str:
    """Return the public address of a path."""
    return absolute_url(path)


@register.filter
def quote_all(text: str) -> str:
    """Return a text escaped for a query string, its # and & included."""
    return quote(str(text), safe="")


@register.filter
def open_graph_locale(code: str) -> str:
    """Return the name of a language in Open Graph, such as ``es_ES``."""
    return OPEN_GRAPH_LOCALES.get(code) or to_locale(code)


@register.filter
def default_version(versions: list[LanguageVersion]) -> LanguageVersion | None:
    """Return the version for readers of all other languages (x-default).

    That in the default language, if there is one.
    """
    return next((version for version in versions if version.url and version.code == settings.LANGUAGE_CODE), None)


@register.filter
def is_listed(versions: list[LanguageVersion]) -> bool:
    """Tell whether search engines may list the page at hand: it is live, public and no mirror of another page."""
    return any(version.is_current and version.url for version in versions)


@register.simple_tag(takes_context=True)
def canonical_url(context) -> str:
    """Return the one public address of the page at hand.

    A mirrored page names its original. Further pages of a list keep their number; filters narrow a list, they make no
    page. A part of a page that stands alone gives its own as ``canonical``.
    """
    if address := context.get("canonical"):
        return address
    page, listing = context["page"], context.get("listing")
    address = (page.alias_of or page).specific.full_url
    number = listing.paginator_page.number if listing and not listing.is_filtered else 1
    return f"{address}?page={number}" if number > 1 else address


@register.simple_tag(takes_context=True)
def share_image(context) -> ShareImage | None:
    """Return the picture of the page at hand for shared links, or that of the organisation, or None."""
    page, profile = context.get("page"), organisation_profile()
    image, alt = getattr(page, "share_image", None), getattr(page, "share_image_alt", "")
    if image is None and profile:
        image, alt = profile.social_image, profile.name
    if image is None:
        return None
    try:
        rendition = get_share_rendition(image)
    except SourceImageIOError:
        return None
    return ShareImage(absolute_url(rendition.url), rendition.width, rendition.height, alt)


def page_objects(context, page, trail: list) -> list[dict]:
    """Return what a page says of itself, with its picture for shared links."""
    objects = page.structured_data(trail)
    picture = share_image(context) if objects else None
    for item in objects:
        if picture and item["@type"] != "BreadcrumbList":
            item.setdefault("image", picture.url)
    return objects


@register.simple_tag(takes_context=True)
def structured_data(context, trail=()) -> SafeString:
    """Return the JSON-LD objects of the page at hand as script elements; a strict policy lets data be."""
    profile, page = organisation_profile(), context.get("page")
    objects = [organization(profile)] if profile else []
    if profile and page is not None and page.depth == HOME_DEPTH:
        search_url = absolute_url(reverse("search"))
        objects.append(website(profile.name, page.full_url, search_url, page.locale.language_code))
    if hasattr(page, "structured_data"):
        objects += page_objects(context, page, list(trail))
    scripts = [json.dumps(item, cls=DjangoJSONEncoder, ensure_ascii=False).translate(JSON_ESCAPES) for item in objects]
    # Every sign that could end the element is escaped above.
    return mark_safe("".join(f'<script type="application/ld+json">{script}</script>' for script in scripts))  # noqa: S308
