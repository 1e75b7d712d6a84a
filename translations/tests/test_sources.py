"""Sources follow what is published, restrictions follow the source, and no alias passes for a translation."""

from django.contrib.auth.models import Group
from wagtail.models import Page, PageViewRestriction

from translations.progress import managed_translation, missing_strings
from translations.services import translate
from translations.tests.factories import StandardPageFactory, Topic, spanish


def test_publishing_a_source_shows_what_changed(about, about_es):
    about.refresh_from_db()
    about.summary = "A new summary"
    about.save_revision().publish()
    assert missing_strings(managed_translation(about_es)) == 1


def test_readers_keep_what_they_saw(about, about_es):
    about.refresh_from_db()
    about.summary = "A new summary"
    about.save_revision().publish()
    assert Page.objects.get(pk=about_es.pk).specific.summary == "A page about us (es)"


def test_a_draft_of_the_source_changes_nothing(about, about_es):
    about.refresh_from_db()
    about.summary = "A new summary"
    about.save_revision()
    assert missing_strings(managed_translation(about_es)) == 0


def test_saving_a_snippet_shows_what_changed(en, es, django_capture_on_commit_callbacks):
    water = Topic.objects.create(name="Water", slug="water", locale=en)
    agua = translate(water, es, {"Water": "Agua"})
    with django_capture_on_commit_callbacks(execute=True):
        water.name = "Water and rivers"
        water.save()
    assert missing_strings(managed_translation(agua)) == 1


def test_publishing_a_translation_does_not_make_it_a_source(about_es):
    about_es.save_revision().publish()
    assert managed_translation(about_es).source.locale.language_code == "en"


def restriction_of(page):
    return PageViewRestriction.objects.filter(page_id=page.pk).first()


def test_a_restriction_reaches_the_translation_at_once(about, about_es):
    PageViewRestriction.objects.create(page=about, restriction_type=PageViewRestriction.LOGIN)
    assert restriction_of(about_es).restriction_type == PageViewRestriction.LOGIN


def test_its_groups_follow(about, about_es):
    group = Group.objects.create(name="Readers")
    restriction = PageViewRestriction.objects.create(page=about, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.add(group)
    assert list(restriction_of(about_es).groups.all()) == [group]
    restriction.groups.remove(group)
    assert not restriction_of(about_es).groups.exists()


def test_a_restriction_that_ends_ends_in_every_language(about, about_es):
    PageViewRestriction.objects.create(page=about, restriction_type=PageViewRestriction.LOGIN).delete()
    assert restriction_of(about_es) is None


def test_a_restriction_of_the_translation_stays_its_own(about, about_es):
    PageViewRestriction.objects.create(page=about_es, restriction_type=PageViewRestriction.LOGIN)
    assert restriction_of(about) is None


def test_a_restricted_page_gives_a_restricted_translation(about, home_es, es):
    group = Group.objects.create(name="Readers")
    restriction = PageViewRestriction.objects.create(page=about, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.add(group)
    target = translate(about, es, spanish)
    assert list(restriction_of(target).groups.all()) == [group]


def test_an_alias_of_another_language_is_not_served(about, home_es, es, client):
    about.copy_for_translation(es, alias=True)
    assert client.get("/es/about/").status_code == 404


def test_an_alias_in_its_own_language_is_served(about, home, client):
    about.create_alias(parent=home, update_slug="us")
    assert client.get("/en/us/").status_code == 200


def test_a_translation_is_served_and_its_draft_is_not(about_es, home, es, client):
    page = StandardPageFactory(parent=home, title="Hidden", slug="hidden")
    translate(page, es, spanish, publish=False)
    assert client.get(about_es.url).status_code == 200
    assert client.get(page.get_translation(es).url).status_code == 404


def test_a_changed_slug_redirects_in_the_same_language(about, about_es, es, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        translate(about, es, lambda text: "nosotras" if text == "about" else None)
    response = client.get("/es/about-es/")
    assert (response.status_code, response.headers.get("Location")) == (301, "/es/nosotras/")
