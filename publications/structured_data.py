"""A publication in the words of schema.org."""

from typing import Any

from core.i18n import absolute_url
from core.structured_data import CONTEXT
from publications.dates import iso_date


def media_object(row) -> dict[str, Any]:
    """Return one file."""
    document = row.document
    data = {
        "@type": "MediaObject",
        "contentUrl": absolute_url(row.url),
        "encodingFormat": "application/pdf",
        "contentSize": str(document.file_size),
        "inLanguage": document.language,
        "sha256": document.sha256,
    }
    terms = document.licence_terms
    return data | ({"license": terms.deed_url} if terms and terms.deed_url else {})


def report(page) -> dict[str, Any]:
    """Return the Report; what is not ours names its publisher and its source."""
    ours = {"@id": absolute_url("/#organisation")}
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": page.schema_type,
        "name": page.title,
        "headline": page.meta_title,
        "description": page.meta_description,
        "inLanguage": page.locale.language_code,
        "url": page.full_url,
        "mainEntityOfPage": page.full_url,
        "publisher": ours if page.is_ours else {"@type": "Organization", "name": page.publisher_name},
    }
    optional = {
        "alternativeHeadline": page.subtitle,
        "author": {"@type": "Organization", "name": page.authors} if page.authors else None,
        "datePublished": iso_date(page.published_on, page.published_precision),
        "reportNumber": page.identifier,
        "isBasedOn" if page.is_retelling else "sameAs": page.source_url,
        "encoding": [media_object(row) for row in page.available_files],
    }
    return data | {name: value for name, value in optional.items() if value}
