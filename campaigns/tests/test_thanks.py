"""After the confirmation: thanks in the words of the staff, one way on, and nothing about anybody."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.timezone import now

from campaigns.models import CampaignPage
from campaigns.tests.factories import make_campaign, make_signatures, translate_campaign
from campaigns.tests.signing import ANA, confirm, sign, soup_of


@pytest.fixture
def both(section, seccion):
    campaign = make_campaign(section, thanks="She reads every number.\n\nNext: the court.")
    spanish = translate_campaign(campaign, seccion.locale, title="Con ella", thanks="Ella lee cada número.")
    return {"en": campaign, "es": spanish}


def thanks_url(page, language="en") -> str:
    return f"/{language}/take-part/{page.translation_key}/thank-you/"


def next_heading(client, page, language="en") -> str:
    found = soup_of(client.get(thanks_url(page, language))).select_one(".next-step .card-title")
    return found.get_text(strip=True) if found else ""


@pytest.mark.parametrize(("language", "words"), [("en", "She reads every number."), ("es", "Ella lee cada número.")])
def test_the_thanks_are_those_of_the_staff_in_the_language_of_the_form(client, both, post, language, words):
    sign(client, both[language], first_name="Ketzalina")
    answer = confirm(client, post()[0])
    page = soup_of(answer)
    assert words in page.main.get_text()
    assert page.html["lang"] == language
    assert page.main.find("a", href=f"/{language}/my-choices/")
    assert "Ketzalina" not in answer.content.decode()
    assert ANA not in answer.content.decode()


def test_reading_the_thanks_again_sends_nothing(client, both, post):
    sign(client, both["en"])
    confirm(client, post()[0])
    assert len(post()) == 1
    for _ in range(5):
        answer = client.get(thanks_url(both["en"]))
        assert "no-store" in answer.headers["Cache-Control"]
    assert post() == []


def test_the_thanks_are_the_same_for_everybody(client, both):
    make_signatures(both["en"], 1)
    assert client.get(thanks_url(both["en"])).content == client.get(thanks_url(both["en"])).content


def test_the_chosen_page_comes_first_in_the_language_of_the_reader(client, section, seccion, both):
    chosen = make_campaign(section, "Chosen", hashtag="#Chosen")
    translate_campaign(chosen, seccion.locale, title="Elegida", hashtag="#Elegida")
    make_campaign(section, "Newer", hashtag="#Newer")
    for page in both.values():
        page.next_page = chosen
        page.save()
    assert next_heading(client, both["en"]) == "#Chosen"
    assert next_heading(client, both["es"], "es") == "#Elegida"


def test_without_the_chosen_page_the_same_topic_then_the_newest_then_none(client, site, section, both):
    chosen = make_campaign(section, "Chosen", hashtag="#Chosen")
    related = make_campaign(section, "Related", hashtag="#Related")
    newest = make_campaign(section, "Newest", hashtag="#Newest")
    topic = apps.get_model("core.Topic").objects.create(name="Land", slug="land", locale=site.english.locale)
    for page in (both["en"], related):
        apps.get_model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
    both["en"].next_page = chosen
    both["en"].save()
    seen = [next_heading(client, both["en"])]
    for page in (chosen, related, newest):
        page.unpublish()
        seen.append(next_heading(client, both["en"]))
    assert seen == ["#Chosen", "#Related", "#Newest", ""]


def test_a_chosen_page_that_is_deleted_leaves_no_empty_box(client, section, both):
    chosen = make_campaign(section, "Chosen", hashtag="#Chosen")
    both["en"].next_page = chosen
    both["en"].save()
    chosen.delete()
    page = soup_of(client.get(thanks_url(both["en"])))
    assert not page.select(".next-step")
    assert page.select(".share-list a")


def test_what_is_over_is_not_suggested(client, section, both):
    make_campaign(section, "Over", hashtag="#Over", closes_at=now() - timedelta(days=1))
    assert next_heading(client, both["en"]) == ""


def test_the_thanks_stay_when_the_page_is_gone(client, both):
    make_signatures(both["en"], 1)
    for page in both.values():
        page.unpublish()
    answer = client.get(thanks_url(both["en"]))
    assert answer.status_code == 200
    assert "Thank you" in soup_of(answer).h1.get_text()


@pytest.mark.parametrize("contradiction", [{"asks_first_name": False}, {"is_sensitive": True}])
def test_settings_that_contradict_each_other_are_refused(db, contradiction):
    page = CampaignPage(title="Stand with her", hashtag="#StandWithHer", offers_public_names=True)
    page.clean()
    for name, value in contradiction.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as error:
        page.clean()
    assert set(error.value.message_dict) == {"offers_public_names"}


def test_a_campaign_does_not_lead_to_itself(both):
    both["en"].next_page = both["es"].page_ptr
    with pytest.raises(ValidationError) as error:
        both["en"].clean()
    assert set(error.value.message_dict) == {"next_page"}
