"""Whatever is sent to the forms and links of people: a kind answer in the reader's language, nothing stored, no crash.

Each run has another seed, which it names; ``FUZZ_SEED`` repeats one, ``FUZZ_REQUESTS`` says how many (2,000).
"""

import gzip
import logging
import os
import random
from collections import Counter
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override

from campaigns.models import CampaignPage, SignUp
from members import limits
from members.models import Consent, Submission
from tests.safety.stage import Person, do_all_the_post

logger = logging.getLogger(__name__)
SEED = int(os.environ.get("FUZZ_SEED", random.SystemRandom().randrange(10**9)))
REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "2000"))
LANGUAGES = ["en", "es"]

NASTY = [
    "", " ", "\x00", "\x00ana", "a\r\nBcc: eve@example.org", "%0d%0aBcc:x", "\u202egro.elpmaxe@ana", "\u2066x",
    "\ufeff", "\u2028", "<script>alert(1)</script>", "'\"><img src=x>", "{{ 7*7 }}", "{% load %}",
    "https://evil.example", "../../etc/passwd", "' OR 1=1 --", "🏳️‍🌈" * 50, "Ω" * 5000, "a" * 70_000, "a@b", "@",
    "a@", "ana@example..org", "ana@" + "x" * 300 + ".org", "ana@xn--", "ana@[::1]", "ſ@example.org",
    "ana@exa\u202emple.org", "on", "true", "false", "1e999", "-1", "NaN", "null", "[]", "{}", "\ud7ff", "\U0010ffff",
    "\u202e", "ana@example.org\n", "ANA@EXAMPLE.ORG", "zz", "HN", "XX", "signal", "defender",
]  # fmt: skip
FIELDS = [
    "email", "first_name", "name", "country", "updates", "public_name", "words", "asked_about", "stamp", "website",
    "work", "referee", "channel", "channel_place", "not_when", "role", "web_address", "never", "action", "purpose",
    "language", "state", "confirmed_on", "is_staff", "campaign", "subject_key", "held_because", "csrfmiddlewaretoken",
    "email[]", "__proto__",
]  # fmt: skip
HEADERS = {
    "host": ["evil.example", "testserver:99999", "testserver@evil.example", "", "a b", "testserver\x00", "[::1"],
    "x-forwarded-host": ["evil.example"],
    "x-forwarded-for": ["1.2.3.4", "';--", "a" * 5000, ",,,", "::ffff:1.2.3.4, x"],
    "origin": ["https://evil.example", "null", "http://[", "\x00", "https://testserver", "a" * 5000],
    "sec-fetch-site": ["cross-site", "same-site", "same-origin", "none", "évil", ""],
    "accept-language": ["es", "xx", "*" * 3000, "es;q=2", ","],
    "cookie": ["session=x", "session=" + "a" * 5000, "csrf=x; session=\x00", "language=../x"],
    "x-http-method-override": ["DELETE"],
    "range": ["bytes=0-1"],
    "accept-encoding": ["gzip;q=\x00", "br"],
}
TYPES = [
    "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "application/json",
    "text/plain", "multipart/form-data; boundary=" + "x" * 500, "application/x-www-form-urlencoded; charset=utf-7",
    "nonsense", "", "application/x-www-form-urlencoded; charset=nonsense", "multipart/mixed; boundary=\xff",
]  # fmt: skip
BODIES = [
    b"", b"\x00", b"email=%C0%AE@example.org", b"email=%ff%fe", b"--x\r\n",
    b"--x\r\nContent-Disposition: form-data; name=email\r\n\r\nana",
    b'--x\r\nContent-Disposition: form-data; name="email"; filename="a.txt"\r\n\r\nana@example.org\r\n--x--\r\n',
    b"[" * 3000, b'{"email": ["ana@example.org"]}', b"email=a&" * 3000, b"=&=&=", b"&" * 12_000,
    b"email=" + b"a" * 1_000_000, b"a" * 2_700_000, b"email=%", b"%zz=%zz",
    "email=ana@ñandú.example".encode("utf-16"), b"email=ana%40example.org&email=%00",
]  # fmt: skip


def addresses(language):
    """Return every public address of people's data, with links that are none."""
    campaign = CampaignPage.objects.get(slug="stand-with-her", locale__language_code="en").translation_key
    tokens = ["A" * 43, "x", "é" * 9]
    key = "00000000-0000-4000-8000-000000000000"
    with override(language):
        return [
            *[reverse(name, args=[campaign]) for name in ("take_part", "campaign_thanks", "campaign_names")],
            *[reverse(name, args=[key]) for name in ("take_part", "campaign_thanks", "my_choice", "leave_one")],
            *[reverse("apply", args=[kind]) for kind in ("defender", "organisation", "ally", "nobody")],
            *[
                reverse(name)
                for name in ("choices", "my_choices", "my_choices_download", "my_choices_erase", "check_mail")
            ],
            *[reverse(name) for name in ("leave_choices", "left", "erased", "what_we_keep")],
            *[
                reverse(name, args=[token])
                for name in ("confirm", "not_me", "new_link", "leave_updates", "open_choices", "stay_member")
                for token in tokens
            ],
        ]


def rubbish(chance):
    """Return keyword arguments of a request that nobody would send by mistake."""
    body, kind = chance.choice(BODIES), chance.choice(TYPES)
    if chance.random() < 0.6:
        pairs = [(chance.choice(FIELDS), chance.choice(NASTY)) for _ in range(chance.randrange(12))]
        body, kind = urlencode(pairs, errors="replace").encode(), TYPES[0] if chance.random() < 0.9 else kind
    headers = {}
    for name in chance.sample(list(HEADERS), chance.choice((0, 0, 0, 1, 2))):
        headers[name] = chance.choice(HEADERS[name])
    return {"data": body, "content_type": kind, "headers": headers}


@pytest.fixture
def no_limits(monkeypatch):
    """Thousands of forms come from here; they shall not be held, so that what is wrong with them is seen."""
    monkeypatch.setattr(limits, "FORMS_PER_MINUTE", 10**9)
    monkeypatch.setattr(limits, "FORMS_PER_HOUR", 10**9)


def test_rubbish_is_answered_kindly(stage, no_limits):
    chance, seen = random.Random(SEED), Counter()
    logger.warning("FUZZ_SEED=%s", SEED)
    person = Person("eve")
    person.client.raise_request_exception = False
    places = {language: addresses(language) for language in LANGUAGES}
    for _ in range(REQUESTS):
        language = chance.choice(LANGUAGES)
        path = chance.choice(places[language])
        method = chance.choice(("POST",) * 8 + ("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"))
        request = rubbish(chance)
        answer = person.client.generic(method, path, **request)
        seen[answer.status_code] += 1
        assert answer.status_code < 500, (SEED, method, path, request["headers"], request["data"][:200])
        check_kindness(answer, method, language)
        person.client.cookies.clear()
    logger.warning("answers: %s", dict(seen))
    assert sum(seen.values()) == REQUESTS


def check_kindness(answer, method, language):
    """An answer with an error is a whole page in the reader's language, and repeats nothing as code."""
    is_packed = answer.get("Content-Encoding") == "gzip"
    text = (gzip.decompress(answer.content) if is_packed else answer.content).decode("utf-8", "replace")
    assert "Traceback" not in text
    assert "SECRET_KEY" not in text
    assert "<script>alert" not in text
    assert "evil.example" not in answer.get("Location", "")
    if answer.status_code >= 400 and method not in {"HEAD"}:
        assert f'lang="{language}"' in text, (answer.status_code, text[:300])
        assert BeautifulSoup(text, "html.parser").find("main")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["\x00", "\u202eana", "a\r\nBcc: eve@example.org", "<b>Ana</b>", "www.example.com", "a" * 61, "a\u2028b"]
)
def test_a_name_that_could_harm_is_refused_and_the_rest_is_kept(name, language, stage):
    ana = Person("ana", language)
    answer = ana.sign(first_name=name, country="MX")
    soup = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 422
    assert Submission.objects.count() == 0
    assert soup.find("input", attrs={"name": "email"})["value"] == ana.address
    assert soup.find("option", selected=True)["value"] == "MX"
    assert soup.title.text.strip().startswith(("Error:", "Error"))
    assert soup.html["lang"] == language


def test_a_megabyte_in_a_field_is_not_sent_back(stage):
    ana = Person("ana")
    for field in ("email", "first_name", "country", "stamp", "website", "words", "asked_about"):
        answer = ana.sign(**{field: "a" * 1_000_000})
        assert answer.status_code in {302, 422}, field
        assert len(answer.content) < 200_000
    assert Submission.objects.filter(held_because="").count() == 0


@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}]
)
def test_a_form_of_another_site_is_refused(headers, stage):
    ana = Person("ana", "es")
    action, values = ana.form_on("/es/my-choices/", "email")
    answer = ana.client.post(action, {**values, "email": ana.address}, headers=headers)
    assert answer.status_code == 403
    assert 'lang="es"' in answer.content.decode()
    assert Submission.objects.count() == 0


def test_forged_fields_change_nothing(stage):
    # A campaign that shows no names has no box for one either.
    CampaignPage.objects.update(offers_public_names=False)
    ana = Person("ana")
    ana.sign(
        state="confirmed",
        confirmed_on="2020-01-01",
        support="x",
        public_name="on",
        is_paused="1",
        id="x",
        held_because="x",
        retention_months="600",
    )
    do_all_the_post()
    row = SignUp.objects.get()
    assert (row.state, row.confirmed_on, row.public_name, row.is_paused) == ("pending", None, "none", False)
    assert row.retention_months == row.campaign.retention_months
    assert {consent.wording.purpose for consent in Consent.objects.all()} == {"signing", "updates"}


def test_the_host_of_a_request_is_nowhere_in_a_mail(stage):
    ana = Person("ana")
    ana.client.defaults["HTTP_X_FORWARDED_HOST"] = "evil.example"
    ana.sign()
    [mail] = ana.open_mail()
    assert "evil.example" not in mail.message().as_string()
    cache.clear()
