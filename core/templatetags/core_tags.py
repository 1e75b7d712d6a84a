"""What templates ask of the site: languages, the organisation, addresses, structured data."""

import json
from urllib.parse import quote

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from core.i18n import LanguageVersion, absolute_url, versions_of
from core.models import OrganisationProfile
from core.structured_data import organization, website

register = template.Library()
HOME_DEPTH = 2
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def alternates(context) -> list[LanguageVersion]:
    """Return every language of the site with the address of the page at hand in it; asked once a rendering."""
    if "language_versions" not in context.render_context:
        context.render_context["language_versions"] = versions_of(context.get("page"), context.get("request"))
    return context.render_context["language_versions"]


@register.simple_tag(takes_context=True)
def organisation(context) -> OrganisationProfile | None:
    """Return the organisation profile in the active language, or in any language while it is not translated."""
    if "organisation" not in context.render_context:
        profiles = list(OrganisationProfile.objects.select_related("locale", "social_image"))
        active = get_language()
        profiles.sort(key=lambda profile: profile.locale.language_code != active)
        context.render_context["organisation"] = profiles[0] if profiles else None
    return context.render_context["organisation"]


@register.filter
def absolute(path: str) -> str:
    """Return the public address of a path."""
    return absolute_url(path)


@register.filter
def quote_all(text: str) -> str:
    """Return a text escaped for a query string, its # and & included."""
    return quote(str(text), safe="")


@register.simple_tag(takes_context=True)
def structured_data(context, trail=()) -> SafeString:
    """Return the JSON-LD objects of the page at hand as script elements; they hold data, so a strict policy lets them be."""
    profile = organisation(context)
    page = context.get("page")
    objects = [organization(profile)] if profile else []
    if profile and page is not None and page.depth == HOME_DEPTH:
        search_url = absolute_url(reverse("search"))
        objects.append(website(profile.name, page.full_url, search_url, page.locale.language_code))
    if page is not None and hasattr(page, "structured_data"):
        objects += page.structured_data(list(trail))
    scripts = [json.dumps(item, cls=DjangoJSONEncoder, ensure_ascii=False).translate(JSON_ESCAPES) for item in objects]
    return mark_safe("".join(f'<script type="application/ld+json">{script}</script>' for script in scripts))  # noqa: S308
