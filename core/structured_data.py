"""JSON-LD: what search engines read of a page, in the words of schema.org.

Each function returns one object as a dict ready for JSON. Addresses are absolute and carry the configured origin.
"""

from typing import Any

from django.templatetags.static import static

from core.i18n import absolute_url

CONTEXT = "https://schema.org"


def organization(profile) -> dict[str, Any]:
    """Return the Organization behind the site."""
    links = [link for link in (profile.mastodon_url, profile.bluesky_url) if link]
    data = {
        "@context": CONTEXT,
        "@type": "Organization",
        "@id": absolute_url("/#organisation"),
        "name": profile.name,
        "description": profile.footer_statement,
        "url": absolute_url("/"),
        "logo": absolute_url(static("img/apple-touch-icon.png")),
        "email": profile.email,
    }
    return data | ({"sameAs": links} if links else {})


def website(name: str, home_url: str, search_url: str, language: str) -> dict[str, Any]:
    """Return the WebSite in one language, with its search."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": name,
        "url": home_url,
        "inLanguage": language,
        "publisher": {"@id": absolute_url("/#organisation")},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search_url}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def article(page) -> dict[str, Any]:
    """Return the Article that a page is."""
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": page.schema_type,
        "headline": page.meta_title,
        "description": page.meta_description,
        "inLanguage": page.locale.language_code,
        "mainEntityOfPage": page.full_url,
        "publisher": {"@id": absolute_url("/#organisation")},
    }
    if page.first_published_at:
        data["datePublished"] = page.first_published_at.isoformat()
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    return data


def breadcrumb_list(page, trail: list) -> dict[str, Any]:
    """Return the BreadcrumbList from the home page to the page itself."""
    steps = [(step.label, absolute_url(step.url)) for step in trail] + [(page.title, page.full_url)]
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(steps, start=1)
        ],
    }
