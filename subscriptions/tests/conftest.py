"""A site in two languages about two countries and a topic, and people who subscribed to them."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now
from wagtail.models import Locale

from core.models import Country, PageCountry, PageTopic, Topic
from core.tests.site import make_campaign, make_section, make_site, translate_page
from subscriptions.models import Digest
from subscriptions.noticing import notice
from subscriptions.schedule import run, set_up

AFTER_SETTLING = timedelta(minutes=20)


class World:
    """What tests do as staff and as the timer."""

    def __init__(self) -> None:
        self.site = make_site()
        self.section = make_section(self.site.english, slug="campaigns")
        self.seccion = translate_page(self.section, self.site.spanish, "Campañas", slug="campanas")
        english, spanish = (Locale.objects.get(language_code=code) for code in ("en", "es"))
        self.topic = Topic.objects.create(name="Land and water", slug="land", locale=english)
        Topic.objects.create(
            name="Tierra y agua", slug="land", locale=spanish, translation_key=self.topic.translation_key
        )
        self.countries = {code: Country.objects.create(code=code) for code in ("KE", "MX")}
        set_up()

    def publish(self, title="A river", *countries, on_topic=False, **fields):
        """Publish a campaign in English and return its page."""
        page = make_campaign(self.section, title, **fields)
        return self.about(page, *(countries or ("KE",)), on_topic=on_topic)

    def translate(self, page, title="Un río", **fields):
        """Publish the Spanish version of a campaign and return it."""
        words = {"hashtag": "#Rio", "demand": "Agua", "addressed_to": "El juzgado", "share_text": "Agua"}
        found = translate_page(page, self.seccion, title, **{**words, **fields})
        codes = page.country_links.values_list("country__code", flat=True)
        return self.about(found, *codes, on_topic=page.topic_links.exists())

    def about(self, page, *codes, on_topic=False):
        """Tag a page."""
        page.country_links = [PageCountry(country=self.countries[code]) for code in codes if code in self.countries]
        page.topic_links = [PageTopic(topic=self.topic)] if on_topic else []
        page.save()
        return page

    def write(self, frequency="weekly"):
        """Let the time of a digest come, and return its issue; None when there is nothing to tell."""
        notice()
        Digest.objects.filter(pk=frequency).update(next_at=now())
        with time_machine.travel(now() + AFTER_SETTLING, tick=True):
            return run(Digest.objects.get(pk=frequency))


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def read(world, post):
    """Write a digest and return the mails that go out with it."""

    def run_and_read(frequency="weekly"):
        world.write(frequency)
        with time_machine.travel(now() + AFTER_SETTLING, tick=True):
            return post()

    return run_and_read
