"""An event that is copied takes no secret along; one on which people count is not deleted before they are told."""

import pytest
from django.urls import reverse
from django.utils.timezone import now
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from events.domain.registration import RegistrationMode, Standing
from events.models import EventPage, EventPlaces
from events.registration_codes import seal_of
from events.tests.registering import ANA, make_open_event
from events.tests.staff_people import make_registration, make_staff

pytestmark = pytest.mark.django_db
SECRETS = ("invitation_code_seal", "meeting_point", "joining_url")


@pytest.fixture
def page(events):
    return make_open_event(
        events,
        registration_mode=RegistrationMode.CODE.value,
        invitation_code_seal=seal_of("a code of the first"),
        meeting_point="Quetzal house",
        joining_url="https://quetzal.example/room",
    )


@pytest.fixture
def superuser(client):
    user = make_staff(name="ruth", superuser=True)
    client.force_login(user)
    return user


def test_the_next_edition_opens_with_no_old_code_and_tells_no_old_place(page):
    copied = page.copy(update_attrs={"slug": "next", "title": "Next"})
    latest = EventPage.objects.get(pk=copied.pk).get_latest_revision_as_object()
    for found in (EventPage.objects.get(pk=copied.pk), latest):
        assert [getattr(found, name) for name in SECRETS] == ["", "", ""]


def test_a_translation_keeps_them(page, site):
    source, _created = TranslationSource.get_or_create_from_instance(page)
    source.create_or_update_translation(site.spanish.locale, copy_parent_pages=True, fallback=True)
    version = EventPage.objects.get(locale=site.spanish.locale)
    assert [getattr(version, name) for name in SECRETS] == [getattr(page, name) for name in SECRETS]


def delete(client, page):
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    return not Page.objects.filter(pk=page.pk).exists()


@pytest.mark.parametrize("standing", [Standing.PLACE, Standing.OFFERED, Standing.WAITING, Standing.ASKED])
def test_an_event_on_which_somebody_counts_is_not_deleted(client, page, superuser, standing):
    make_registration(page, ANA, standing)
    assert not delete(client, page)
    assert not delete(client, page.get_parent())
    client.post(f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'delete'])}?id={page.pk}")
    assert EventPage.objects.filter(pk=page.pk).exists()
    answer = client.get(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
    assert "Cancel it first" in answer.content.decode()


def test_a_translation_may_go_and_its_source_takes_none_along(client, page, superuser, site):
    source, _created = TranslationSource.get_or_create_from_instance(page)
    source.create_or_update_translation(site.spanish.locale, copy_parent_pages=True, fallback=True)
    make_registration(page, ANA)
    assert not delete(client, page)
    assert delete(client, EventPage.objects.get(locale=site.spanish.locale))


@pytest.mark.parametrize("ended", [{"is_cancelled": True}, {"ends_at": now()}])
def test_what_is_cancelled_or_over_can_be_deleted(client, page, superuser, ended):
    make_registration(page, ANA)
    EventPlaces.objects.update(**ended)
    assert delete(client, page)


def test_where_nobody_counts_on_it_it_can_be_deleted(client, page, superuser):
    make_registration(page, ANA, Standing.DECLINED)
    assert delete(client, page)
