"""What is wrong with a form is told kindly, what was typed is kept, and nothing is stored."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils.timezone import now

from campaigns.models import SignUp
from campaigns.tests.factories import make_campaign, translate_campaign
from campaigns.tests.signing import ANA, confirm, form_of, hidden_fields, send, sign, soup_of
from members.consents import consents_of
from members.models import Submission

MEGABYTE = "x" * 1_000_000


@pytest.fixture
def both(section, seccion):
    """An open campaign that offers public names, in English and in Spanish."""
    campaign = make_campaign(section, goal=2000, offers_public_names=True)
    return {"en": campaign, "es": translate_campaign(campaign, seccion.locale, title="Con ella")}


@pytest.fixture
def campaign(both):
    return both["en"]


@pytest.mark.parametrize(("language", "begins"), [("en", "Error:"), ("es", "Error:")])
def test_an_empty_form_is_answered_with_a_summary_that_leads_to_the_field(client, both, language, begins):
    answer = sign(client, both[language], email="", first_name="Ana", country="HN", updates="on")
    page = soup_of(answer)
    summary = page.select_one("[role=alert][tabindex='-1']")
    assert answer.status_code == 422
    assert page.title.get_text().strip().startswith(begins)
    assert [link["href"] for link in summary.select("a")] == ["#sign-email"]
    field = page.select_one("#sign-email")
    assert field["aria-invalid"] == "true"
    assert page.find(id=field["aria-describedby"].split()[-1])
    assert page.select_one("#sign-first_name")["value"] == "Ana"
    assert page.select_one("#sign-country option[selected]")["value"] == "HN"
    assert page.select_one("#sign-updates").has_attr("checked")
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    "address", ["ana", "ana@", "@example.org", "a b@example.org", "ana@@example.org", "ana@example", "a\r\nBcc: x@y.zz"]
)
def test_what_is_no_address_is_said_at_its_field(client, campaign, address):
    answer = sign(client, campaign, email=address, first_name="Ana")
    assert answer.status_code == 422
    assert soup_of(answer).select_one("#sign-email_error")
    assert not Submission.objects.exists()


@pytest.mark.parametrize(
    "name", ["Ana\nBcc: x", "\u202eanA", "A\u2028na", "<b>Ana</b>", "www.example.com", "A\x00na", MEGABYTE, "x" * 61]
)
def test_a_name_that_could_harm_is_refused_and_the_address_kept(client, campaign, name):
    answer = sign(client, campaign, first_name=name)
    page = soup_of(answer)
    assert answer.status_code == 422
    assert page.select_one("#sign-first_name_error")
    assert page.select_one("#sign-email")["value"] == ANA
    assert len(answer.content) < 200_000
    assert not Submission.objects.exists()


@pytest.mark.parametrize("name", ["José Ángel", "Ñusta", "María-José O'Neill", "ليلى", "అనుష్క", "می‌نا", "Ana  "])
def test_a_name_of_any_language_is_taken(client, campaign, name):
    assert sign(client, campaign, first_name=name).status_code == 302


@pytest.mark.parametrize("country", ["ZZ", "hn", "Honduras", "<b>", MEGABYTE])
def test_a_country_that_is_not_on_the_list_is_refused(client, campaign, country):
    answer = sign(client, campaign, country=country)
    assert answer.status_code == 422
    assert soup_of(answer).select_one("#sign-country_error")


def test_a_public_name_needs_a_name(client, campaign):
    answer = sign(client, campaign, public_name="on")
    assert answer.status_code == 422
    assert soup_of(answer).select_one("#sign-first_name_error")


@pytest.mark.parametrize("name", ["website", "stamp", "words", "asked_about", "email", "updates"])
def test_a_megabyte_in_any_field_is_no_fault_of_the_server(client, campaign, name):
    answer = sign(client, campaign, **{name: MEGABYTE})
    assert answer.status_code in {302, 422}
    assert len(answer.content) < 200_000


def test_fields_and_consents_that_the_form_does_not_have_are_ignored(client, section, post):
    plain = make_campaign(section, "Plain", asks_first_name=False, asks_country=False)
    form = form_of(client, plain)
    assert not form.select("#sign-first_name, #sign-country, #sign-public_name")
    send(client, form, first_name="Ana", country="HN", public_name="on", state="confirmed", purpose="everything")
    post()
    record = SignUp.objects.get()
    assert (record.first_name, record.country, record.public_name, record.state) == ("", "", "none", "pending")
    assert {consent.wording.purpose for consent in consents_of(record.pk)} == {"signing"}


def test_the_same_field_twice_counts_once(client, campaign, post):
    form = form_of(client, campaign)
    answer = send(client, form, email=["first@example.org", ANA])
    assert answer.status_code == 302
    assert [mail.to for mail in post()] == [[ANA]]


@pytest.mark.parametrize("verb", ["put", "patch", "delete", "options"])
def test_other_verbs_get_a_page_in_the_readers_language(client, both, verb):
    address = form_of(client, both["es"])["action"]
    for path in (address, f"{address}thank-you/", f"{address}names/"):
        answer = getattr(client, verb)(path)
        assert answer.status_code == 405
        assert soup_of(answer).html["lang"] == "es"
        assert "GET" in answer.headers["Allow"]


@pytest.mark.parametrize("content_type", ["application/json", "text/plain", "multipart/form-data; boundary="])
def test_a_body_that_is_no_form_is_answered_with_4xx(client, campaign, content_type):
    answer = client.post(form_of(client, campaign)["action"], b'{"email": ["a"]}', content_type=content_type)
    assert answer.status_code in {400, 422}
    assert not Submission.objects.exists()


# --- Campaigns that take no signatures --------------------------------------------------------------

CLOSED = {
    "paused": {"status": "paused"},
    "upcoming": {"opens_at": now() + timedelta(days=3)},
    "won": {"status": "won", "outcome": "<p>She is free.</p>"},
    "closed": {"status": "closed", "outcome": "<p>The court heard her.</p>"},
    "over": {"closes_at": now() - timedelta(minutes=1)},
    "without form": {"accepts_signatures": False},
}


@pytest.mark.parametrize("state", CLOSED)
def test_a_campaign_that_takes_no_signatures_says_so(client, section, state):
    page = make_campaign(section, **CLOSED[state])
    address = f"/en/take-part/{page.translation_key}/"
    shown, sent = client.get(address), client.post(address, {"email": ANA})
    assert (shown.status_code, sent.status_code) == (200, 409)
    for answer in (shown, sent):
        assert not soup_of(answer).main.find("form")
        assert soup_of(answer).main.find("a", href=page.get_url())
    assert not Submission.objects.exists()


def test_whoever_signed_in_time_can_confirm_after_the_end(client, campaign, post):
    sign(client, campaign)
    [mail] = post()
    campaign.status, campaign.outcome = "closed", "<p>It is over.</p>"
    campaign.save_revision().publish()
    assert confirm(client, mail).status_code == 200
    assert SignUp.objects.get().state == "confirmed"


def test_whoever_signed_can_confirm_when_the_page_is_gone(client, both, post):
    sign(client, both["es"])
    [mail] = post()
    for page in both.values():
        page.unpublish()
    answer = confirm(client, mail)
    assert answer.status_code == 200
    assert SignUp.objects.get().state == "confirmed"


def test_a_campaign_is_signed_only_in_languages_in_which_it_is_public(client, both):
    form = form_of(client, both["es"])
    both["es"].unpublish()
    assert client.get(form["action"]).status_code == 404
    assert send(client, form).status_code == 404
    assert client.get(form["action"].replace("/es/", "/en/")).status_code == 200


@pytest.mark.parametrize("path", ["", "thank-you/", "names/"])
def test_an_unknown_campaign_is_not_found(client, site, path):
    assert client.get(f"/en/take-part/{uuid4()}/{path}").status_code == 404


# --- A slip of the pen ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_slip_in_a_well_known_domain_is_asked_about_once(client, both, post, language):
    answer = sign(client, both[language], email="ana@gmial.com", first_name="Ana", updates="on")
    page = soup_of(answer)
    assert answer.status_code == 422
    assert "gmail.com" in page.select_one("[role=alert]").get_text()
    assert page.select_one("#sign-email")["value"] == "ana@gmial.com"
    assert not Submission.objects.exists()
    again = page.main.find("form", method="post")
    assert send(client, again, email="ana@gmial.com", first_name="Ana").status_code == 302
    assert [mail.to for mail in post()] == [["ana@gmial.com"]]


def test_another_slip_is_asked_about_too_and_the_right_domain_is_not(client, campaign):
    again = soup_of(sign(client, campaign, email="ana@gmial.com")).main.find("form", method="post")
    assert send(client, again, email="ana@hotmial.com").status_code == 422
    assert send(client, again, email="ana@gmail.com").status_code == 302


def test_the_question_puts_no_domain_into_the_title(client, campaign):
    page = soup_of(sign(client, campaign, email="ana@gmial.com"))
    assert "gm" not in page.title.get_text()
    assert hidden_fields(page.main.form)["asked_about"] == "gmial.com"
