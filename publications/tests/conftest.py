import pytest

from core.tests.site import make_page, make_site, translate_page


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def section(site):
    return make_page(site.english, "Publications", "publications.PublicationIndexPage", slug="publications")


@pytest.fixture
def seccion(site, section):
    return translate_page(section, site.spanish, "Publicaciones", slug="publicaciones")
