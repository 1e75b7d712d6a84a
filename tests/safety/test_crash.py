"""Processes are killed at random moments of signing, confirming and sending: whatever was begun ends well.

``CRASH_KILLS=100`` kills a hundred times; without it, as often as a test may take.
"""

import json
import logging
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from campaigns.models import CampaignPage, SignUp
from members.consents import UPDATES, in_force
from members.models import OutgoingMail, PersonRecord, Submission, Token
from members.rotation import sealed_fields, sealed_models
from members.tokens import hash_of
from tests.served import ROOT

logger = logging.getLogger(__name__)

KILLS = int(os.environ.get("CRASH_KILLS", "20"))
CONFIRM = re.compile(r"/confirm/([A-Za-z0-9_-]{43})/")
THANKS = "Thank you"
WELCOME = re.compile(r"/open/([A-Za-z0-9_-]{43})/")


@pytest.fixture
def aftermath(stage, safety_copy, tmp_path):
    campaign = CampaignPage.objects.get(slug="stand-with-her", locale__language_code="en")
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.safety.crash_settings",
        "VAR_DIR": str(safety_copy.folder),
        "DATABASE_URL": safety_copy.database_url,
        "CRASH_FOLDER": str(tmp_path),
    }
    command = [sys.executable, "-m", "tests.safety.crash", str(KILLS), str(campaign.translation_key)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=900)
    return Aftermath(tmp_path)


class Aftermath:
    """What the processes saw, and what is in the database now."""

    def __init__(self, folder: Path) -> None:
        self.accepted = self.read(folder / "forms")
        self.thanked = self.read(folder / "confirmed")
        self.mails = [json.loads(line) for line in self.read(folder / "mails")]
        # Whoever confirmed between two equal forms is also told that she had signed before.
        self.thanks = [mail for mail in self.mails if mail["subject"] == THANKS]

    @staticmethod
    def read(path: Path) -> list[str]:
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def links(self, pattern) -> Counter:
        """Return how often each link was sent."""
        return Counter(link for mail in self.mails for link in set(pattern.findall(mail["body"])))


def test_whatever_was_begun_ends_well(aftermath):
    asked, thanks = aftermath.links(CONFIRM), aftermath.links(WELCOME)
    rows = {row.address: row for row in SignUp.objects.all()}
    assert len(aftermath.accepted) > KILLS / 10
    twice = sum((asked + thanks).values()) - len(asked + thanks)
    logger.warning(
        "%s kills, %s forms, %s mails, %s of them twice", KILLS, len(aftermath.accepted), len(aftermath.mails), twice
    )
    # No mail whose link has no row.
    known = set(Token.objects.values_list("token_hash", flat=True))
    assert {hash_of(link) for link in (*asked, *thanks)} <= known
    # Every accepted form has led to its mail, and nothing waits or was given up.
    written_to = {address for mail in aftermath.mails for address in mail["to"]}
    assert set(aftermath.accepted) <= written_to <= set(rows)
    assert (Submission.objects.count(), OutgoingMail.objects.count()) == (0, 0)
    # Nothing is sent more than twice.
    assert max((asked + thanks).values()) <= 2
    # Everybody who pressed the button counts once, with her consents, and is thanked in one mail.
    assert SignUp.objects.count() == len(rows)
    pressed = set(
        Token.objects.filter(token_hash__in=map(hash_of, aftermath.thanked)).values_list("record_id", flat=True)
    )
    confirmed = [row for row in rows.values() if row.state == PersonRecord.State.CONFIRMED]
    assert pressed <= {row.pk for row in confirmed}
    assert all(row.confirmed_on and in_force(row.pk, UPDATES) for row in confirmed)
    thanked = {mail["to"][0] for mail in aftermath.thanks}
    assert {row.address for row in confirmed} == thanked
    assert len({link for mail in aftermath.thanks for link in WELCOME.findall(mail["body"])}) == len(confirmed)
    # Every sealed value opens.
    opened = [
        getattr(row, field.attname)
        for model in sealed_models()
        for row in model.objects.all()
        for field in sealed_fields(model)
    ]
    assert opened
