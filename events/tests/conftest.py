import pytest

from core.tests.site import make_site
from events.tests.factories import make_event_index


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def events(site):
    return make_event_index(site.english)
