import pytest
from wagtail.models import Locale

from core.models import Country, PageCountry, PageTopic, Topic
from core.tests.site import make_campaign, make_section, make_site


@pytest.fixture
def campaign(db):
    return make_campaign(make_section(make_site().english), "A river")


def test_a_preview_names_the_subjects_of_the_draft(campaign):
    topic = Topic.objects.create(name="Land and water", slug="land", locale=Locale.objects.get(language_code="en"))
    campaign.topic_links = [PageTopic(topic=topic)]
    campaign.country_links = [PageCountry(country=Country.objects.create(code="BE"))]
    text = campaign.make_preview_request().content.decode()
    assert "Land and water" in text
    assert "Belgium" in text


def test_readers_see_the_subjects_of_the_published_page(campaign, client):
    campaign.country_links = [PageCountry(country=Country.objects.create(code="BE"))]
    # The form of a campaign names every country once.
    before = client.get(campaign.url).content.count(b"Belgium")
    campaign.save()
    assert client.get(campaign.url).content.count(b"Belgium") > before
