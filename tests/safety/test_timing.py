"""Nobody learns from the time of an answer whether an address is known. On demand: ``TIMING_SAMPLES=500``."""

import logging
import os
import random
import time
from itertools import product

import pytest
from django.urls import reverse
from django.utils.translation import override

from members import limits
from members.models import Submission
from tests.addresses import address_of
from tests.safety.canaries import fresh_letters
from tests.safety.stage import CAMPAIGNS, Person, do_all_the_post

logger = logging.getLogger(__name__)
SAMPLES = int(os.environ.get("TIMING_SAMPLES", "0"))
# With 500 samples of each class chance alone leaves this band in less than one of a hundred runs.
BAND = (0.45, 0.55) if SAMPLES >= 500 else (0.40, 0.60)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("many_mails"),
    pytest.mark.skipif(not SAMPLES, reason="only with TIMING_SAMPLES"),
]


def area_under_curve(known, unknown):
    """Return how likely a known address takes longer than an unknown one; 0.5 is what nobody can tell apart."""
    ranked = sorted([(seconds, 1) for seconds in known] + [(seconds, 0) for seconds in unknown])
    ranks = sum(place + 1 for place, (_seconds, is_known) in enumerate(ranked) if is_known)
    return (ranks - len(known) * (len(known) + 1) / 2) / (len(known) * len(unknown))


@pytest.mark.parametrize("form", ["signing", "choices", "application"])
def test_known_and_unknown_take_the_same_time(form, stage, monkeypatch):
    monkeypatch.setattr(limits, "FORMS_PER_MINUTE", 10**9)
    monkeypatch.setattr(limits, "FORMS_PER_HOUR", 10**9)
    ana, eve = Person("ana"), Person("eve")
    ana.sign()
    ana.open_mail()
    ana.press("confirm")
    do_all_the_post()
    with override("en"):
        paths = {"signing": address_of(CAMPAIGNS[0], "en").path, "choices": reverse("choices")}
        path, values = eve.form_on(paths.get(form) or reverse("apply", args=["ally"]), "email")
    values |= {"name": "Zora", "work": "Translating"}
    turns = list(product(("known", "unknown"), range(SAMPLES)))
    random.shuffle(turns)
    taken = {"known": [], "unknown": []}
    for place, (kind, _number) in enumerate([("unknown", 0)] * 20 + turns):
        address = ana.address if kind == "known" else f"{fresh_letters()}@{ana.address.rpartition('@')[2]}"
        began = time.perf_counter()
        answer = eve.client.post(path, {**values, "email": address})
        seconds = time.perf_counter() - began
        assert answer.status_code == 302
        if place >= 20:
            taken[kind].append(seconds)
        if place % 100 == 99:
            Submission.objects.all().delete()
    area = area_under_curve(taken["known"], taken["unknown"])
    logger.warning("%s: area under the curve %.3f", form, area)
    assert BAND[0] <= area <= BAND[1]
