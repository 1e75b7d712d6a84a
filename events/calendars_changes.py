"""SEQUENCE of an event: one number for all its languages, which grows when what calendars show has changed."""

import json
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Max
from django.utils.translation import override
from wagtail.models import Page
from wagtail.signals import page_published

from events.calendars import entry_of, home_path, row_of
from events.models import EventPage


def digest_of(event: EventPage) -> str:
    """Return what is equal as long as a calendar shows the same of an event; empty while it has no date."""
    if not (event.starts_at and event.ends_at):
        return ""
    language = event.locale.language_code
    with override(language):
        entry = entry_of(row_of(event), language, home_path(language))
    shown = {name: value for name, value in vars(entry).items() if name not in {"sequence", "changed_at"}}
    return sha256(json.dumps(shown, cls=DjangoJSONEncoder, sort_keys=True).encode()).hexdigest()


def note_change(event: EventPage) -> None:
    """Count a change of what calendars show, in every language of the event; a first publication changes nothing."""
    digest = digest_of(event)
    if digest == event.calendar_digest:
        return
    with transaction.atomic():
        versions = EventPage.objects.filter(translation_key=event.translation_key)
        if event.calendar_digest:
            highest = versions.aggregate(highest=Max("calendar_sequence"))["highest"] or 0
            event.calendar_sequence = highest + 1
            versions.update(calendar_sequence=event.calendar_sequence)
        else:
            event.calendar_sequence = versions.aggregate(highest=Max("calendar_sequence"))["highest"] or 0
        event.calendar_digest = digest
        versions.filter(pk=event.pk).update(
            calendar_sequence=event.calendar_sequence, calendar_digest=event.calendar_digest
        )


def event_published(instance: Page, **kwargs) -> None:
    """Note what the publication of an event changed (receiver of ``page_published``)."""
    if isinstance(instance, EventPage):
        note_change(instance)


def connect() -> None:
    """Connect the receiver; called once, when every model is loaded."""
    page_published.connect(event_published, dispatch_uid="events.calendar_sequence")
