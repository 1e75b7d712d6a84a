"""The way to membership at the end of other pages."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from core.models import ContactPoint
from core.tests.site import make_page, translate_page
from home.models import StandardPage
from members.tests.membership import make_membership, soup_of

pytestmark = pytest.mark.django_db
LABELS = {"en": "Become a Member", "es": "Hazte miembro"}


@pytest.fixture
def pages():
    return dict(zip(LABELS, make_membership(), strict=True))


def link_on(client, page):
    return soup_of(client.get(page.get_url())).select_one(".membership-band a, .membership-line a")


@pytest.mark.parametrize("quiet", [True, False])
@pytest.mark.parametrize("language", LABELS)
def test_it_leads_to_the_page_in_the_language_of_the_reader(pages, rf, language, quiet):
    with override(language):
        html = render_to_string("components/become_a_member.html", {"quiet": quiet, "request": rf.get("/")})
    assert LABELS[language] in html
    assert f'href="{pages[language].url}"' in html


@pytest.mark.parametrize("quiet", [True, False])
def test_without_a_page_in_the_language_there_is_nothing(pages, rf, quiet):
    pages["es"].unpublish()
    with override("es"):
        html = render_to_string("components/become_a_member.html", {"quiet": quiet, "request": rf.get("/")})
    assert html.strip() == ""


@pytest.mark.parametrize("model", ["campaigns.CampaignPage", "priorities.PriorityAreaPage"])
@pytest.mark.parametrize("language", LABELS)
def test_areas_and_campaigns_end_with_it(pages, client, model, language):
    fields = {"hashtag": "#River", "demand": "d", "addressed_to": "a", "share_text": "s"} if "Campaign" in model else {}
    contact = {} if fields else {"contact": ContactPoint.objects.create(locale=pages[language].locale, title="Team")}
    sections = {"campaigns.CampaignPage": "campaigns.CampaignIndexPage"}
    home = pages[language].get_parent().specific
    section = make_page(home, "All", sections.get(model, "priorities.PriorityAreaIndexPage"))
    page = make_page(section, "One", model, **fields, **contact)
    assert link_on(client, page).text.strip() == LABELS[language]


def test_a_standing_page_ends_with_it_where_staff_want_it(pages, client):
    home = pages["en"].get_parent().specific
    about = make_page(home, "About", "home.StandardPage", slug="about")
    assert link_on(client, about) is None
    StandardPage.objects.filter(pk=about.pk).update(invites_members=True)
    about.refresh_from_db()
    assert link_on(client, about)["href"] == pages["en"].url


def test_the_choice_holds_for_every_language(pages, client):
    home = pages["en"].get_parent().specific
    about = make_page(home, "About", "home.StandardPage", slug="about", invites_members=True)
    sobre = translate_page(about, pages["es"].get_parent().specific, "Sobre", invites_members=True)
    assert link_on(client, sobre).text.strip() == LABELS["es"]
