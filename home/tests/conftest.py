import pytest

from core.tests.site import make_site


@pytest.fixture
def site(db):
    return make_site()
