"""Signing a campaign over HTTP, as a reader does it with her browser and her mail program."""

import pytest

from campaigns.models import SignUp
from campaigns.tests.factories import make_campaign, translate_campaign
from campaigns.tests.signing import ANA, confirm, form_of, hidden_fields, link_in, send, sign, soup_of
from members.models import Consent, OutgoingMail, PersonRecord, Submission

CHECK_MAIL = {"en": "/en/check-your-mail/", "es": "/es/check-your-mail/"}


@pytest.fixture
def both(section, seccion):
    """An open campaign in English and in Spanish."""
    campaign = make_campaign(section, goal=2000)
    spanish = translate_campaign(campaign, seccion.locale, title="Con ella", hashtag="#ConElla")
    return {"en": campaign, "es": spanish}


@pytest.fixture
def campaign(both):
    return both["en"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_from_the_form_to_the_thanks(client, both, post, language):
    answer = sign(client, both[language], first_name="Ana", country="HN", updates="on")
    assert (answer.status_code, answer.headers["Location"]) == (302, CHECK_MAIL[language])
    [mail] = post()
    assert (mail.to, mail.extra_headers["Content-Language"]) == ([ANA], language)
    thanks = confirm(client, mail)
    assert thanks.redirect_chain[-1][0] == f"/{language}/take-part/{both[language].translation_key}/thank-you/"
    record = SignUp.objects.get()
    assert (record.state, record.language, record.first_name, record.country) == ("confirmed", language, "Ana", "HN")
    assert len(post()) == 1
    assert (Submission.objects.count(), OutgoingMail.objects.count()) == (0, 0)


def test_a_campaign_signed_in_two_languages_is_signed_once(client, both, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    sign(client, both["en"])
    confirm(client, post()[0])
    post()
    sign(client, both["es"], email=ANA.upper())
    [known] = post()
    assert known.to == [ANA]
    assert SignUp.objects.count() == 1


def test_nothing_counts_before_it_is_confirmed(client, campaign, post):
    sign(client, campaign)
    [mail] = post()
    for _ in range(20):
        assert client.get(link_in(mail, "confirm")).status_code == 200
        assert client.head(link_in(mail, "confirm")).status_code == 200
    assert SignUp.objects.get().state == PersonRecord.State.PENDING


def test_boxes_are_unticked_and_may_stay_so(client, campaign, post):
    form = form_of(client, campaign)
    assert not form.select("[checked]")
    send(client, form)
    confirm(client, post()[0])
    assert [consent.wording.purpose for consent in Consent.objects.select_related("wording")] == ["signing"]


@pytest.mark.parametrize("said", ["false", "0", "", "no", "../"])
def test_a_box_that_does_not_say_ticked_is_not(client, campaign, post, said):
    sign(client, campaign, updates=said)
    post()
    assert not Consent.objects.filter(wording__purpose="updates").exists()


def test_without_consent_to_news_only_confirmation_and_thanks_are_sent(client, campaign, post):
    sign(client, campaign)
    [asks] = post()
    confirm(client, asks)
    [thanks] = post()
    assert "List-Unsubscribe" not in thanks.extra_headers
    assert post() == []


def test_the_recorded_words_are_those_beside_the_button(client, both, post):
    form = form_of(client, both["es"])
    shown = " ".join(form.select_one(".promise").get_text(" ").split())
    send(client, form, updates="on")
    post()
    words = {consent.wording.purpose: consent.wording for consent in Consent.objects.select_related("wording")}
    assert words["signing"].words in shown
    assert "12 meses" in words["signing"].words
    assert words["updates"].words == form.select_one("label[for=sign-updates]").get_text()
    assert {wording.language for wording in words.values()} == {"es"}


def test_words_that_changed_meanwhile_are_read_again(client, campaign, post):
    form = form_of(client, campaign)
    campaign.retention_months = 6
    campaign.save_revision().publish()
    answer = send(client, form, first_name="Ana")
    assert answer.status_code == 422
    again = soup_of(answer).main.find("form", method="post")
    assert "until 6 months" in again.get_text()
    assert send(client, again).status_code == 302


def test_the_address_is_in_no_address(client, campaign, post):
    answer = sign(client, campaign, first_name="Ana")
    assert "ana" not in answer.headers["Location"]
    [mail] = post()
    thanks = confirm(client, mail)
    assert all("ana" not in url.lower() for url, _status in thanks.redirect_chain)
    assert "ana" not in link_in(mail, "confirm").split("/")[2]


def test_the_answer_is_the_same_for_known_and_unknown_addresses(client, campaign, post):
    sign(client, campaign)
    confirm(client, post()[0])
    post()
    answers = [sign(client, campaign, email=address) for address in (ANA, "somebody.else@example.org")]
    assert len({(answer.status_code, answer.headers["Location"], answer.content) for answer in answers}) == 1


def test_results_are_kept_by_no_cache(client, campaign):
    form = form_of(client, campaign)
    for answer in (send(client, form), send(client, form, email=""), client.get(form["action"])):
        assert "no-store" in answer.headers["Cache-Control"]


def test_the_campaign_page_sets_no_cookie_and_has_no_token(client, campaign):
    answer = client.get(campaign.get_url())
    assert not answer.cookies
    assert "csrf" not in answer.content.decode()
    assert set(hidden_fields(soup_of(answer).main.form)) == {"stamp", "words", "asked_about"}


def test_a_form_that_comes_too_fast_is_dropped_without_a_word(client, campaign, post, settings):
    settings.FORM_SECONDS_MINIMUM = 60
    answer = sign(client, campaign, after_seconds=1)
    assert answer.headers["Location"] == CHECK_MAIL["en"]
    assert post() == []
    assert not Submission.objects.exists()


def test_a_trap_that_was_filled_in_drops_the_form_without_a_word(client, campaign, post):
    answer = sign(client, campaign, website="https://example.com")
    assert answer.headers["Location"] == CHECK_MAIL["en"]
    assert post() == []


def test_a_form_without_our_stamp_waits_for_people(client, campaign, post):
    answer = sign(client, campaign, stamp="made-up")
    assert answer.headers["Location"] == CHECK_MAIL["en"]
    assert post() == []
    assert Submission.objects.get().held_because == "too-many"


def test_a_name_that_looks_like_advertising_waits_for_people(client, campaign, post):
    answer = sign(client, campaign, first_name="Call +34 600 000 000")
    assert answer.headers["Location"] == CHECK_MAIL["en"]
    assert post() == []
    held = Submission.objects.get()
    assert (held.held_because, held.subject_key) == ("name", campaign.translation_key)


def test_a_form_of_another_site_is_refused(client, campaign, post):
    form = form_of(client, campaign)
    data = {**hidden_fields(form), "email": ANA}
    answer = client.post(form["action"], data, headers={"origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert post() == []


def test_what_is_confirmed_stands_in_the_order_of_the_form(client, section, post):
    campaign = make_campaign(section, offers_public_names=True)
    for number in range(4):
        sign(client, campaign, email=f"ana{number}@example.org", first_name="Ana", updates="on", public_name="on")
        page = client.get(link_in(post()[-1], "confirm")).content.decode()
        places = [page.index(words) for words in ("When you sign,", "Send me news", "Show my first name")]
        assert places == sorted(places)
