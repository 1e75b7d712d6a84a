"""Every letter in every language: text and HTML, neutral on a locked screen, to one person, and nothing watches."""

import re
from email import message_from_string, policy

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from members import outbox
from members.letters import LETTERS, SAMPLES
from members.models import OutgoingMail
from tests.addresses import PAGE_ADDRESSES
from tests.safety.stage import Person, do_all_the_post

LANGUAGES = ["en", "es"]
ADDRESS = "ana@example.org"
LETTER_NAMES = sorted(LETTERS)
HEADERS = {
    "Content-Type", "MIME-Version", "Subject", "From", "To", "Date", "Message-ID", "Content-Language", "Auto-Submitted",
    "List-Unsubscribe", "List-Unsubscribe-Post", "List-Id", "Precedence",
}  # fmt: skip
REMOTE = re.compile(r"url\(|@import|src=|<link|<script|<iframe|<form|background=", re.IGNORECASE)
# What a subject must not say: what a campaign is about, where, and that there is one.
TELLING = re.compile(
    r"#|campa|sign|\bfirm|defen|rights|derechos|women|mujer|member|miembr|membres|activis|protec|stand|escaz|hondur|m[eé]xic",
    re.IGNORECASE,
)


def written(name, language):
    mail = OutgoingMail(letter=name, language=language)
    mail.set_address(ADDRESS)
    mail.facts = outbox.json.dumps(dict(SAMPLES[name]()))
    return outbox.compose(mail)


@pytest.fixture(params=[(name, language) for name in LETTER_NAMES for language in LANGUAGES], ids="-".join)
def letter(request, stage):
    return written(*request.param)


def test_a_letter_keeps_its_promises(letter):
    message = message_from_string(letter.message().as_string(), policy=policy.default)
    assert set(message.keys()) <= HEADERS
    assert message["To"] == ADDRESS
    assert letter.recipients() == [ADDRESS]
    assert "@" in message["From"]
    assert "<" not in message["From"]
    assert not TELLING.search(message["Subject"]), message["Subject"]
    assert "%" not in message["Subject"]
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    assert len(text) > 40
    assert not REMOTE.search(re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)), html
    soup = BeautifulSoup(html, "html.parser")
    links = [tag["href"] for tag in soup.find_all("a")] + re.findall(r"https?://\S+", text)
    assert all(link.startswith(f"{settings.PUBLIC_URL}/") for link in links), links
    assert not any("?" in link or "#" in link for link in links)
    assert soup.html["lang"] == letter.extra_headers["Content-Language"]
    assert soup.body.get_text(" ", strip=True)
    if "List-Unsubscribe" in message:
        # A long address begins on a line of its own, after the space that folds a header (RFC 5322, 2.2.3).
        assert message["List-Unsubscribe"].lstrip().startswith(f"<{settings.PUBLIC_URL}/")
        assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_the_languages_say_different_words(stage):
    for name in LETTER_NAMES:
        english, spanish = (written(name, language) for language in LANGUAGES)
        assert english.subject != spanish.subject, name
        assert english.body != spanish.body, name


def test_what_somebody_typed_is_in_no_mail_to_an_address_that_is_not_confirmed(stage):
    ana = Person("ana")
    ana.sign()
    [mail] = ana.open_mail()
    typed = [canary for name, canary in ana.texts.items() if name != "email"]
    raw = mail.message().as_string() + mail.body + mail.alternatives[0].content
    assert not [canary.field for canary in typed for part in (canary.value, *canary.parts) if part in raw]


def test_one_mail_has_one_reader(stage):
    people = [Person(f"person-{number}") for number in range(5)]
    for person in people:
        person.sign()
    do_all_the_post()
    for person in people:
        [mail] = person.open_mail()
        assert mail.recipients() == [person.address]
        others = [other.address for other in people if other is not person]
        assert not any(address in mail.message().as_string() for address in others)


def test_a_campaign_is_in_no_subject(stage):
    slugs = {address.path.rstrip("/").rsplit("/", 1)[1] for address in PAGE_ADDRESSES if "campaign-" in address.key}
    ana = Person("ana", "es")
    ana.sign()
    mails = ana.open_mail()
    ana.press("confirm")
    mails += ana.open_mail()
    assert len(mails) == 2
    for mail in mails:
        assert not any(word in mail.subject.lower() for slug in slugs for word in slug.split("-") if len(word) > 4)
