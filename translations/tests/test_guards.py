"""The addresses of wagtail-localize answer only those who may, and not while somebody else holds the page."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.urls import resolve, reverse
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.wagtail_hooks import register_admin_urls

from translations.progress import managed_translation
from translations.services import translate
from translations.tests.factories import Topic, make_person
from translations.views.guards import target_of

# Asks for the right to edit the target by itself, and changes nothing; or serves the words of the editor's interface.
HARMLESS = {"javascript_catalog", "download_pofile", "preview_translation"}


def upstream_addresses():
    included = register_admin_urls()[0]
    return {pattern.name: pattern for pattern in included.url_patterns}


@pytest.mark.parametrize("name", sorted(upstream_addresses()))
def test_every_address_is_guarded_or_known_to_be_harmless(name):
    route = str(upstream_addresses()[name].pattern)
    example = re.sub(r"<slug:[^>]+>", "topic", re.sub(r"<(int|str):[^>]+>", "1", route))
    is_guarded = "wagtail_localize" not in resolve(f"/admin/localize/{example}").namespaces
    assert is_guarded != (name in HARMLESS)


def string_url(page, path="title"):
    translation = managed_translation(page)
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    return reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])


def put(client, address, value):
    return client.put(address, f"value={value}", content_type="application/x-www-form-urlencoded")


def title_words(page):
    return StringTranslation.objects.get(context__object_id=page.translation_key, context__path="title").data


def test_a_translator_translates(about_es, translator, as_person):
    assert put(as_person(translator), string_url(about_es), "Nosotras").status_code == 200
    assert title_words(about_es) == "Nosotras"


def test_strings_of_a_locked_page_stay(about_es, translator, moderator, as_person):
    Page.objects.filter(pk=about_es.pk).update(locked=True, locked_by=moderator)
    response = put(as_person(translator), string_url(about_es), "Nosotras")
    assert (response.status_code, title_words(about_es)) == (423, "About us (es)")
    assert as_person(translator).delete(string_url(about_es)).status_code == 423


def test_whoever_locked_the_page_goes_on(about_es, translator, as_person):
    Page.objects.filter(pk=about_es.pk).update(locked=True, locked_by=translator)
    assert put(as_person(translator), string_url(about_es), "Nosotras").status_code == 200


def test_strings_are_not_for_everybody(about_es, outsider, as_person):
    put(as_person(outsider), string_url(about_es), "Nosotras")
    assert title_words(about_es) == "About us (es)"


def test_a_title_that_is_too_long_is_marked(about_es, translator, as_person):
    response = put(as_person(translator), string_url(about_es), "x" * 300)
    assert "255" in response.json()["error"]
    assert len(title_words(about_es)) == 300
    assert len(Page.objects.get(pk=about_es.pk).draft_title) == 255


@pytest.mark.parametrize(
    "content", [None, b"", b"not a PO file", b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n']
)
def test_a_file_that_is_no_translation_is_refused_in_words(about_es, translator, as_person, content):
    address = reverse("wagtail_localize:upload_pofile", args=[managed_translation(about_es).pk])
    data = {} if content is None else {"file": SimpleUploadedFile("words.po", content)}
    response = as_person(translator).post(address, data)
    assert response.status_code == 302
    assert "Choose the PO file" in "".join(str(message) for message in response.wsgi_request._messages)


def test_a_file_comes_back_as_it_went(about_es, translator, as_person):
    translation = managed_translation(about_es)
    client = as_person(translator)
    exported = client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content
    changed = exported.replace(b"About us (es)", b"Nosotras")
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    client.post(address, {"file": SimpleUploadedFile("words.po", changed)})
    assert title_words(about_es) == "Nosotras"


def test_a_locked_translation_takes_no_file(about_es, translator, moderator, as_person):
    Page.objects.filter(pk=about_es.pk).update(locked=True, locked_by=moderator)
    translation = managed_translation(about_es)
    content = str(translation.export_po()).replace("About us (es)", "Nosotras").encode()
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    as_person(translator).post(address, {"file": SimpleUploadedFile("words.po", content)})
    assert title_words(about_es) == "About us (es)"


def test_only_publishers_turn_a_translation_into_an_alias(about_es, translator, editor, as_person):
    address = reverse("wagtail_localize:convert_to_alias", args=[about_es.pk])
    as_person(translator).post(address)
    assert Page.objects.get(pk=about_es.pk).alias_of_id is None
    as_person(editor).post(address)
    assert Page.objects.get(pk=about_es.pk).alias_of_id is not None


def report(client):
    return client.get(reverse("wagtail_localize:translations_report")).content.decode()


def test_the_report_lists_what_one_works_with(about_es, translator, as_person):
    assert "About us" in report(as_person(translator))


def test_the_report_hides_what_one_may_not_edit(about_es, outsider, as_person):
    assert "About us" not in report(as_person(outsider))


def test_the_report_hides_snippets_of_others(en, es, translator, as_person, admin_user):
    translate(Topic.objects.create(name="Secret topic", slug="secret", locale=en), es, {"Secret topic": "Tema secreto"})
    assert "Secret topic" not in report(as_person(translator))
    assert "Secret topic" in report(as_person(admin_user))


def test_the_list_of_snippets_is_for_those_who_work_with_them(en, home_es, translator, as_person):
    Topic.objects.create(name="Water", slug="water", locale=en)
    address = reverse("wagtail_localize:snippets_api_listing", args=["core", "topic"])
    assert as_person(translator).get(address).status_code == 302
    librarian = make_person("librarian", permissions=("change_topic",))
    assert "Water" in as_person(librarian).get(address).content.decode()


def stop(client, page):
    client.post(reverse("wagtail_localize:stop_translation", args=[managed_translation(page).pk]))
    return not Translation.objects.get(source__object_id=page.translation_key).enabled


def test_stopping_is_for_those_who_submit(about_es, translator, editor, as_person):
    assert not stop(as_person(translator), about_es)
    assert stop(as_person(editor), about_es)


def test_stopping_a_locked_translation_is_refused(about_es, editor, moderator, as_person):
    Page.objects.filter(pk=about_es.pk).update(locked=True, locked_by=moderator)
    assert not stop(as_person(editor), about_es)


def test_starting_again_is_for_those_who_submit(about_es, translator, editor, as_person):
    Translation.objects.update(enabled=False)
    address = reverse("wagtailadmin_pages:edit", args=[about_es.pk])
    as_person(translator).post(address, {"localize-restart-translation": "on"})
    assert managed_translation(about_es) is None
    as_person(editor).post(address, {"localize-restart-translation": "on"})
    assert managed_translation(about_es) is not None


def test_an_unknown_translation_is_not_found(db):
    with pytest.raises(Http404):
        target_of(999)


def test_a_translation_whose_target_is_gone_is_not_found(about_es):
    translation = managed_translation(about_es)
    about_es.delete()
    with pytest.raises(Http404):
        target_of(translation.pk)
