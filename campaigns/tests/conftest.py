import pytest

from core.tests.site import make_section, make_site, translate_page


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def section(site):
    return make_section(site.english, slug="campaigns")


@pytest.fixture
def seccion(site, section):
    return translate_page(section, site.spanish, "Campañas", slug="campanas")
