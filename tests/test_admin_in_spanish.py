"""Staff who chose Spanish meet none of our English words in the admin: labels, help texts, blocks, choices, panels."""

import json
from pathlib import Path

import polib
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.models import Page, get_page_models
from wagtail.snippets.models import get_snippet_models
from wagtail.users.models import UserProfile
from wagtail_localize.models import String

from tests.crawling import texts

OURS = {"core", "home", "campaigns", "events", "priorities", "navigation"}
# English in Wagtail's own Spanish admin.
WORDS_OF_WAGTAIL = {"Home"}
CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "es" / "LC_MESSAGES" / "django.po"


def english_words() -> set[str]:
    """Return our sentences and labels, as the admin shows them, where the Spanish differs.

    What English content says itself does not count: the admin shows it as it is.
    """
    sentences = {entry.msgid for entry in polib.pofile(str(CATALOGUE)) if entry.msgstr and entry.msgstr != entry.msgid}
    shown = {text if " " in text else capfirst(text) for text in sentences} | {capfirst(text) for text in sentences}
    return shown - set(String.objects.values_list("data", flat=True)) - WORDS_OF_WAGTAIL


def strings_in(value):
    """Yield every string of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings_in(item)


def words_of(html: str):
    """Yield the words of an admin page, those included that its scripts turn into forms."""
    soup = BeautifulSoup(html, "html.parser")
    yield from texts(soup, soup.html["lang"])
    for tag in soup.find_all(True):
        for value in tag.attrs.values():
            if isinstance(value, str) and value[:1] in "{[":
                try:
                    yield from strings_in(json.loads(value))
                except ValueError:
                    continue


def addresses() -> dict[str, str]:
    """Return the addresses of forms and lists by name."""
    found = {
        "first page": reverse("wagtailadmin_home"),
        "images": reverse("wagtailimages:add"),
        "documents": reverse("wagtaildocs:add"),
    }
    for model in get_page_models():
        if model._meta.app_label in OURS:
            page = model.objects.filter(locale__language_code="en").first()
            found[model.__name__] = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for model in get_snippet_models():
        if model._meta.app_label in OURS:
            found[f"list of {model.__name__}"] = reverse(model.snippet_viewset.get_url_name("list"))
            found[f"new {model.__name__}"] = reverse(model.snippet_viewset.get_url_name("add"))
    translation = Page.objects.get(slug="inicio")
    return {**found, "translation": reverse("wagtailadmin_pages:edit", args=[translation.pk])}


@pytest.fixture
def spanish_admin(admin_client, admin_user):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "es"})
    return admin_client


def test_no_english_word_of_ours_is_left(spanish_admin):
    english, findings = english_words(), []
    for name, address in addresses().items():
        response = spanish_admin.get(address)
        assert response.status_code == 200, address
        html = response.content.decode()
        assert BeautifulSoup(html, "html.parser").html["lang"] == "es"
        findings += [f"{name}: “{words}”" for words in set(words_of(html)) if words in english]
    assert not findings, "\n".join(sorted(findings))


@pytest.mark.parametrize(("language", "word"), [("es", "Resumen"), ("en", "Summary")])
def test_the_choice_of_the_person_decides(admin_client, admin_user, language, word):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": language})
    page = Page.objects.get(slug="about-us")
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert word in {words.strip("*").strip() for words in words_of(html)}
