"""Translating by code gives what an editor would have made."""

from datetime import date

import pytest
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail_localize.models import StringTranslation, Translation

from translations.progress import managed_translation, missing_strings
from translations.services import MissingWordsError, translate
from translations.tests.factories import (
    CampaignIndexPageFactory,
    CampaignPageFactory,
    StandardPageFactory,
    Topic,
    spanish,
)


def test_a_translated_page_is_live_and_complete(about_es, es):
    assert about_es.live
    assert about_es.title == "About us (es)"
    assert missing_strings(managed_translation(about_es)) == 0


def test_rich_text_is_translated_paragraph_by_paragraph(about_es):
    assert "<p>First words. (es)</p><p>Second words. (es)</p>" in about_es.body[0].value["text"].source


def test_words_may_be_a_table(about, home_es, es):
    table = {text: f"[{text}]" for text in ("About us", "A page about us", "First words.", "Second words.")}
    assert translate(about, es, table).summary == "[A page about us]"


def test_a_slug_without_words_follows_the_title(about, home_es, es):
    table = {text: f"Sobre {text}" for text in ("About us", "A page about us", "First words.", "Second words.")}
    assert translate(about, es, table).slug == "sobre-about-us"


def test_plain_words_are_found_and_escaped(home, home_es, es):
    page = StandardPageFactory(parent=home, title="Land & water", slug="land")
    assert (
        translate(
            page,
            es,
            lambda text: "Tierra & agua" if text == "Land & water" else spanish(text) if "&" not in text else None,
        ).title
        == "Tierra & agua"
    )


def test_missing_words_are_named_and_nothing_is_made(about, home_es, es):
    with pytest.raises(MissingWordsError) as error:
        translate(about, es, {"About us": "Sobre nosotras"})
    assert error.value.missing == ["A page about us", "First words.", "Second words."]
    assert not about.get_translations().exists()


def test_translating_twice_changes_nothing(about_es, about, es):
    revisions = about_es.revisions.count()
    again = translate(about, es, spanish)
    assert again.pk == about_es.pk
    assert again.revisions.count() == revisions


def test_words_given_before_need_not_be_given_again(about_es, about, es):
    assert translate(about, es, {}).title == "About us (es)"


def test_a_draft_stays_out_of_sight(about, home_es, es):
    assert not translate(about, es, spanish, publish=False).live


def test_a_copy_is_adopted(about, home_es, es):
    copy = about.copy_for_translation(es)
    target = translate(about, es, spanish)
    assert target.pk == copy.pk
    assert target.live
    assert Translation.objects.filter(source__object_id=about.translation_key, target_locale=es).exists()


def test_a_missing_parent_is_a_draft_and_no_alias(about, home_es, es):
    child = StandardPageFactory(parent=about, title="Deep", slug="deep")
    target = translate(child, es, spanish)
    parent = Page.objects.get(pk=target.get_parent().pk)
    assert (parent.live, parent.alias_of_id) == (False, None)


def test_words_that_do_not_fit_are_refused(about, home_es, es):
    with pytest.raises(ValueError, match="title"):
        translate(about, es, lambda text: "x" * 300 if text == "About us" else spanish(text))


def test_html_that_was_not_in_the_source_is_refused(about, home_es, es):
    with pytest.raises(ValueError, match=r"script|tag"):
        translate(about, es, lambda text: "<script>x</script>" if text == "First words." else spanish(text))


def test_a_snippet_is_translated(en, es):
    water = Topic.objects.create(name="Water", slug="water", locale=en)
    agua = translate(water, es, {"Water": "Agua"})
    assert (agua.name, agua.slug) == ("Agua", "water")
    assert StringTranslation.objects.get().data == "Agua"


@pytest.fixture
def campaign(home, home_es, es):
    index = CampaignIndexPageFactory(parent=home, slug="campaigns")
    translate(index, es, spanish)
    page = CampaignPageFactory(parent=index, slug="stand-with-her")
    page.body = [("text", {"text": RichText("<p>She defends the river.</p>")})]
    page.updates.create(published_on=date(2026, 1, 2), title="A first step", body="<p>They answered.</p>")
    page.save_revision().publish()
    return page


def test_facts_follow_the_source_and_rows_are_translated(campaign, es):
    target = translate(campaign, es, spanish)
    assert (target.goal, target.hashtag) == (5000, "#StandWithHer")
    assert target.updates.get().title == "A first step (es)"


def test_a_value_may_differ_in_one_language(campaign, es):
    target = translate(campaign, es, spanish, values={"hashtag": "#ConEllas"})
    assert target.hashtag == "#ConEllas"
    assert translate(campaign, es, spanish, values={"hashtag": "#ConEllas"}).hashtag == "#ConEllas"
