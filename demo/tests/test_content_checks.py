"""The demonstration keeps the rules that it shows to editors."""

import pytest
from django.utils import translation
from wagtail.models import Page

from core.content_checks_of_pages import findings_of
from demo.builders.site import build_demo_site


@pytest.mark.slow
def test_every_demonstration_page_could_be_published_as_it_is(db):
    build_demo_site()
    with translation.override("en"):
        pages = Page.objects.filter(depth__gt=1).specific()
        found = {(page.title, finding.field, finding.sentence) for page in pages for finding in findings_of(page)}
    assert len(pages) > 10
    assert found == set()
