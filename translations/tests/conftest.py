"""Two languages, a home page in each, and people with the usual rights."""

import pytest
from django.utils import translation
from wagtail.models import Locale, Page, Site

from translations.services import translate
from translations.tests.factories import HomePageFactory, StandardPageFactory, make_person, spanish

EVERYTHING = ["add", "change", "publish", "lock", "unlock"]


@pytest.fixture(autouse=True)
def _english():
    """A request leaves its language active; the next test begins in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def en(db):
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def es(en):
    return Locale.objects.get_or_create(language_code="es")[0]


@pytest.fixture
def fr(en):
    return Locale.objects.get_or_create(language_code="fr")[0]


@pytest.fixture
def home(en):
    """The English home page, root of the site."""
    root = Page.get_first_root_node()
    for welcome in root.get_children():
        Site.objects.all().delete()
        welcome.delete()
    root.refresh_from_db()
    page = HomePageFactory(parent=root, locale=en)
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    return page


@pytest.fixture
def home_es(home, es):
    """The Spanish home page, published."""
    return translate(home, es, spanish)


@pytest.fixture
def about(home):
    """A live English page."""
    return StandardPageFactory(parent=home, title="About us", slug="about")


@pytest.fixture
def about_es(about, home_es, es):
    """Its Spanish translation, complete and published."""
    return translate(about, es, spanish)


@pytest.fixture
def editor(home, home_es):
    """Writes, publishes and submits in both languages."""
    return make_person("editor", pages={home: EVERYTHING, home_es: EVERYTHING}, permissions=("submit_translation",))


@pytest.fixture
def translator(home_es):
    """Translates into Spanish; publishes and submits nothing."""
    return make_person("translator", pages={home_es: ["change"]})


@pytest.fixture
def moderator(home_es):
    """Approves Spanish."""
    return make_person("moderator", pages={home_es: ["change", "publish"]})


@pytest.fixture
def outsider(db):
    """May submit translations, and nothing else."""
    return make_person("outsider", permissions=("submit_translation",))


@pytest.fixture
def as_person(client):
    """Log somebody in and return the client."""

    def log_in(user):
        client.force_login(user)
        return client

    return log_in
