"""The reports of past events, once every page that they name is there."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from core.models import BasePage
from demo.builders.stream import StreamBuilder, english
from demo.content.reports import ReportContent
from events.models import EventOutcome, EventPage, EventQuote, EventRelatedPage


def add_report(page: EventPage, content: ReportContent, key: str, *, find: Callable[[str], BasePage], picture) -> None:
    """Add the report of an event, not stored yet; ``find`` returns the page of a key, ``picture`` that of a stem."""
    build = StreamBuilder(f"demo/{key}", picture=picture, page=find, contact=find)
    page.outcomes = [EventOutcome(text=item.en, sort_order=order) for order, item in enumerate(content.outcomes)]
    page.quotes = [
        EventQuote(
            text=voice.text.en,
            attribution=voice.attribution.en,
            basis=voice.basis,
            sort_order=order,
        )
        for order, voice in enumerate(content.voices)
    ]
    page.related_links = [
        EventRelatedPage(target=find(target).page_ptr, sort_order=order) for order, target in enumerate(content.read_on)
    ]
    page.gallery = stream_value(page, "gallery", gallery_data(build, content))
    page.documents = stream_value(page, "documents", documents_data(build, content, find))
    page.report_by = english(content.report_by)
    page.reported_on = content.reported_on or (content.days_ago and localdate() - timedelta(days=content.days_ago))
    page.first_edition = find(content.first_edition) if content.first_edition else None


def stream_value(page: EventPage, name: str, raw: list[dict[str, Any]]) -> Any:
    """Return raw stream data as the value that the field holds."""
    return page._meta.get_field(name).stream_block.to_python(raw)


def gallery_data(build: StreamBuilder, content: ReportContent) -> list[dict[str, Any]]:
    """Return the pictures of a report as raw stream data."""
    return [
        {
            "type": "picture",
            "value": {"image": build.image(item.stem, item.alternative), "caption": item.caption.en},
            "id": build.identifier("gallery", order),
        }
        for order, item in enumerate(content.gallery)
    ]


def documents_data(build: StreamBuilder, content: ReportContent, find: Callable[[str], Any]) -> list[dict[str, Any]]:
    """Return the files of a publication as raw stream data."""
    if not content.documents_of:
        return []
    files = find(content.documents_of).files.order_by("sort_order")
    return [
        {
            "type": "document",
            "value": {"document": row.document_id, "description": english(content.documents_about)},
            "id": build.identifier("documents", order),
        }
        for order, row in enumerate(files)
    ]
