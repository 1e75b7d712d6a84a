"""The letters about a signature: what a locked telephone shows of them says nothing, in any language."""

from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.utils.timezone import now

from campaigns.models import CampaignPage
from campaigns.tests.factories import make_campaign, translate_campaign
from campaigns.tests.signing import confirm, link_in, sign
from members import services

# So many characters of a mail stand on a locked screen beside its subject.
PREVIEW = 140
HASHTAGS = {"en": "#StandWithHer", "es": "#ConElla"}
TELLING = ("standwithher", "conella", "stand with her", "con ella", "campaign", "campaña", "ketzalina", "honduras")


@pytest.fixture
def both(section, seccion):
    campaign = make_campaign(section)
    return {
        "en": campaign,
        "es": translate_campaign(campaign, seccion.locale, title="Con ella", hashtag="#ConElla"),
    }


@pytest.fixture
def letters(client, post, settings):
    """Return a function that signs, is reminded, confirms and signs again, and returns the four mails."""
    settings.MAIL_INTERVAL_MINUTES = 0

    def run(page):
        sign(client, page, first_name="Ketzalina", country="HN", updates="on")
        [asks] = post()
        with time_machine.travel(now() + timedelta(hours=30), tick=False):
            services.send_reminders()
            [reminds] = post()
            confirm(client, reminds)
            [welcomes] = post()
        sign(client, page, first_name="Ketzalina")
        [knows] = post()
        return {"confirm": asks, "remind": reminds, "welcome": welcomes, "known": knows}

    return run


def html_of(mail) -> str:
    return next(part.content for part in mail.alternatives if part.mimetype == "text/html")


@pytest.mark.parametrize("language", ["en", "es"])
def test_subject_sender_and_first_lines_tell_nothing(both, letters, language):
    for mail in letters(both[language]).values():
        shown = [mail.subject, mail.from_email, mail.body[:PREVIEW]]
        shown.append(" ".join(BeautifulSoup(html_of(mail), "html.parser").body.get_text(" ").split())[:PREVIEW])
        assert not [word for word in TELLING for text in shown if word in text.lower()]


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_letter_names_the_campaign_further_down_in_its_language(both, letters, language):
    for mail in letters(both[language]).values():
        assert HASHTAGS[language] in mail.body
        assert HASHTAGS[language] in html_of(mail)
        assert mail.extra_headers["Content-Language"] == language


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_that_she_typed_stands_in_a_letter(both, letters, language):
    for mail in letters(both[language]).values():
        assert "ketzalina" not in (mail.body + html_of(mail)).lower()


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_sensitive_campaign_is_not_named_at_all(both, letters, language):
    CampaignPage.objects.update(is_sensitive=True)
    for mail in letters(both[language]).values():
        text = (mail.body + html_of(mail)).lower()
        assert not [word for word in ("standwithher", "conella", "stand-with-her", "con-ella") if word in text]


@pytest.mark.parametrize("language", ["en", "es"])
def test_links_lead_to_the_language_of_the_letter(both, letters, language):
    found = letters(both[language])
    assert link_in(found["confirm"], "confirm").startswith(f"/{language}/confirm/")
    assert link_in(found["remind"], "not-me").startswith(f"/{language}/not-me/")
    assert link_in(found["known"], "open").startswith(f"/{language}/my-choices/open/")


def test_news_that_were_wanted_can_be_stopped_from_the_first_mail_on(client, both, letters):
    welcome = letters(both["en"])["welcome"]
    assert welcome.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link_in(welcome, "no-more-news") in welcome.extra_headers["List-Unsubscribe"]
