"""The page about membership, and some applications that are plainly made up."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import override

from demo.content.shapes import MembershipContent
from members import consents
from members.membership_words import WORDS
from members.models import Application, Kind, MembershipPage


@dataclass(frozen=True)
class MadeUpApplication:
    """An application of nobody. ``typed`` holds what would have been typed, by the names of the form's fields."""

    kind: Kind
    language: str
    address: str
    days_ago: int
    review: Application.Review
    typed: dict[str, Any]


APPLICATIONS = (
    MadeUpApplication(
        Kind.DEFENDER,
        "es",
        "demonstration-defender@example.org",
        9,
        Application.Review.NEW,
        {
            "name": "Demostración",
            "country": "HN",
            "work": "Esta solicitud es inventada, para que la lista no esté vacía. Aquí diría cómo defiende derechos.",
            "referee": "Una organización inventada",
            "channel": "signal",
            "channel_place": "demostracion.00",
            "not_when": "Nunca por la noche",
            "may_leave_message": False,
        },
    ),
    MadeUpApplication(
        Kind.ORGANISATION,
        "en",
        "demonstration-organisation@example.org",
        34,
        Application.Review.ASKED,
        {
            "name": "Demonstration Network",
            "country": "KE",
            "web_address": "https://demonstration.example.org",
            "work": "This application is made up, so that the list is not empty. Here it would say what it does.",
            "role": "Coordination",
        },
    ),
    MadeUpApplication(
        Kind.ALLY,
        "en",
        "demonstration-ally@example.org",
        2,
        Application.Review.NEW,
        {
            "name": "Demonstration",
            "country": "BE",
            "work": "This application is made up, so that the list is not empty. An offer of help would stand here.",
        },
    ),
)


def membership_page(content: MembershipContent, fields: dict[str, Any]) -> MembershipPage:
    """Return the page about membership."""
    return MembershipPage(
        **fields,
        invitation=content.invitation.en,
        for_defenders=content.for_defenders.en,
        for_organisations=content.for_organisations.en,
        for_allies=content.for_allies.en,
        cost=content.cost.en,
        benefits=content.benefits.en,
        data_use=content.data_use.en,
        reply_weeks=content.reply_weeks,
        body=[],
    )


def build_applications() -> None:
    """Put the made-up applications into the list of the reviewers."""
    for made_up in APPLICATIONS:
        build_application(made_up)


def build_application(made_up: MadeUpApplication) -> Application:
    """Return one application, confirmed some days ago."""
    record = Application(
        kind=made_up.kind.value,
        language=made_up.language,
        state=Application.State.CONFIRMED,
        review=made_up.review,
        requested_on=localdate() - timedelta(days=made_up.days_ago),
        confirmed_on=localdate() - timedelta(days=made_up.days_ago),
    )
    record.set_address(made_up.address)
    record.answers = json.dumps(made_up.typed, ensure_ascii=False)
    record.save(force_insert=True)
    with override(made_up.language):
        words = {purpose: str(text) for purpose, text in WORDS[record.kind].items()}
    consents.ask(record, words)
    consents.confirm_all(record.pk)
    return record
