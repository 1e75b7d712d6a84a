"""A site whose campaigns are about a topic and a country."""

import pytest
from wagtail.models import Locale

from core.models import Country, PageCountry, PageTopic, Topic
from core.tests.site import make_campaign, make_section, make_site, translate_page


def tag(page, topic, country):
    page.topic_links = [PageTopic(topic=topic)]
    page.country_links = [PageCountry(country=country)]
    page.save()


@pytest.fixture
def tagged(db):
    site = make_site()
    english, spanish = (Locale.objects.get(language_code=code) for code in ("en", "es"))
    topic = Topic.objects.create(name="Land and water", slug="land", locale=english)
    Topic.objects.create(name="Tierra y agua", slug="land", locale=spanish, translation_key=topic.translation_key)
    Topic.objects.create(name="Only in English", slug="only-english", locale=english)
    country = Country.objects.create(code="MX")
    section = make_section(site.english)
    campaign = make_campaign(section, "A river")
    tag(campaign, topic, country)
    spanish_section = translate_page(section, site.spanish, "Campañas")
    translated = translate_page(
        campaign, spanish_section, "Un río", hashtag="#Rio", demand="Agua", addressed_to="El juzgado", share_text="Agua"
    )
    tag(translated, topic, country)
    draft = make_campaign(section, "A secret draft", live=False)
    tag(draft, topic, country)
    return campaign
