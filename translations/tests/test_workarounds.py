"""Our workarounds do what they say, and each fails here on the day the library needs it no more."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import DataError, connection, transaction
from django.urls import reverse
from wagtail import signals
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, get_translatable_models
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationSource,
    post_save_string_translation,
)
from wagtail_localize.operations import TranslationCreator as UpstreamCreator
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter
from wagtail_localize.views.submit_translations import SubmitPageTranslationView

from images.tests.factories import CustomImageFactory
from translations.progress import managed_translation
from translations.services import translate
from translations.tests.factories import Topic
from translations.workarounds.overlong_translations import SHORTEST_LIMIT, field_at, length_error
from translations.workarounds.publication_gate import refuse_incomplete

LONG = "x" * 300


# --- What wagtail-localize still does by itself --------------------------------------------------------------------


def test_upstream_still_writes_drafts_before_readers(about_es):
    row = StringTranslation.objects.filter(context__object_id=about_es.translation_key, context__path="title")
    row.update(data="Not yet")
    managed_translation(about_es).save_target(publish=False)
    assert Page.objects.get(pk=about_es.pk).title == "Not yet"


def test_upstream_still_overwrites_what_stands_there(en, es, admin_user):
    water = Topic.objects.create(name="Water", slug="water", locale=en)
    agua = translate(water, es, {"Water": "Agua"})
    Topic.objects.filter(pk=agua.pk).update(name="Aguas libres")
    UpstreamCreator(admin_user, [es]).create_translations(water)
    agua.refresh_from_db()
    assert agua.name != "Aguas libres"


def test_upstream_still_keeps_the_first_source(about_es, about):
    about.title = "About us today"
    assert '"title": "About us"' in TranslationSource.get_or_create_from_instance(about)[0].content_json


def test_upstream_still_asks_for_one_permission_only(about, outsider, rf):
    request = rf.get("/")
    request.user = outsider
    assert SubmitPageTranslationView.as_view()(request, page_id=about.pk).status_code == 200


def test_upstream_asks_for_that_permission(about, rf):
    request = rf.get("/")
    request.user = AnonymousUser()
    with pytest.raises(PermissionDenied):
        SubmitPageTranslationView.as_view()(request, page_id=about.pk)


# --- The gate before publication -----------------------------------------------------------------------------------


def test_wagtail_still_has_no_signal_before_publication():
    before = {name for name in vars(signals) if name.startswith(("pre_", "before_"))}
    assert before == {"pre_page_move", "pre_validate_delete"}


def test_wagtail_still_lets_an_incomplete_translation_through(about_es):
    StringTranslation.objects.filter(context__object_id=about_es.translation_key).delete()
    action = PublishPageRevisionAction(about_es.specific.save_revision())
    PublishPageRevisionAction.check.__wrapped__(action)
    with pytest.raises(PermissionDenied):
        refuse_incomplete(action)


# --- No copies of another language ---------------------------------------------------------------------------------


def test_the_form_of_a_language_offers_no_copies(admin_client):
    html = admin_client.get(reverse("wagtaillocales:add")).content.decode()
    assert "sync_from" not in html


# --- Translations that are too long --------------------------------------------------------------------------------


def test_upstream_still_stores_any_length(about_es):
    row = StringTranslation.objects.get(context__object_id=about_es.translation_key, context__path="title")
    StringTranslation.objects.filter(pk=row.pk).update(data=LONG)
    row.refresh_from_db()
    if connection.vendor == "postgresql":
        with pytest.raises(DataError), transaction.atomic():
            post_save_string_translation(instance=row)
    else:
        post_save_string_translation(instance=row)
        assert Page.objects.get(pk=about_es.pk).draft_title == LONG


def test_words_too_long_for_a_snippet_are_marked(en, es):
    agua = translate(Topic.objects.create(name="Water", slug="water", locale=en), es, {"Water": "Agua"})
    row = StringTranslation.objects.get(context__object_id=agua.translation_key)
    row.data = LONG
    row.save()
    row.refresh_from_db()
    assert (row.has_error, "80" in row.field_error) == (True, True)


def test_words_that_fit_again_are_not_marked(about_es):
    row = StringTranslation.objects.get(context__object_id=about_es.translation_key, context__path="title")
    for data, has_error in ((LONG, True), ("Nosotras", False)):
        row.data, row.has_error = data, False
        row.save()
        row.refresh_from_db()
        assert row.has_error is has_error


def test_no_translated_field_is_shorter_than_what_is_skipped():
    limits = [
        getattr(field.get_field(model), "max_length", None)
        for model in get_translatable_models(include_subclasses=True)
        for field in get_translatable_fields(model)
        if field.is_translated(model())
    ]
    assert min(limit for limit in limits if limit) > SHORTEST_LIMIT


@pytest.mark.parametrize(
    ("words", "limit", "fits"), [("abc", 3, True), ("abcd", 3, False), ("<b>abc</b>", 3, True), ("a", None, True)]
)
def test_letters_count_and_tags_do_not(words, limit, fits):
    assert (length_error(words, limit) is None) is fits


@pytest.mark.parametrize(
    ("path", "name"),
    [("title", "title"), ("topic_links.0b2.topic", "topic"), ("body.1.text", None), ("nothing", None)],
)
def test_fields_are_found_by_their_path(about, path, name):
    assert getattr(field_at(type(about), path), "name", None) == name


# --- Pictures in streams -------------------------------------------------------------------------------------------


def extractor():
    return StreamFieldSegmentExtractor(StreamField([("image", ImageBlock())]), include_overridables=True)


def test_upstream_still_stumbles_over_a_missing_picture():
    with pytest.raises(AttributeError):
        StreamFieldSegmentExtractor.handle_image_block.__wrapped__(extractor(), ImageBlock(), None, raw_value=None)


def test_a_block_without_picture_has_nothing_to_translate():
    assert extractor().handle_block(ImageBlock(), None) == []


@pytest.fixture
def picture(db):
    picture = CustomImageFactory()
    picture.decorative, picture.contextual_alt_text = True, ""
    return picture


def write(function, picture, *segments):
    writer = StreamFieldSegmentsWriter(StreamField([("image", ImageBlock())]), None, None)
    return function(writer, ImageBlock(), picture, list(segments))


def test_upstream_still_forgets_that_a_picture_decorates(picture):
    other = OverridableSegmentValue("image", CustomImageFactory().pk)
    replaced = write(StreamFieldSegmentsWriter.handle_image_block.__wrapped__, picture, other)
    assert not getattr(replaced, "decorative", False)


def test_another_picture_decorates_as_well(picture):
    other = CustomImageFactory()
    replaced = write(StreamFieldSegmentsWriter.handle_image_block, picture, OverridableSegmentValue("image", other.pk))
    assert (replaced.pk, replaced.decorative) == (other.pk, True)


def test_another_picture_gets_the_words_of_its_language(picture):
    picture.decorative, picture.contextual_alt_text = False, "A loom"
    other = CustomImageFactory()
    segments = [OverridableSegmentValue("image", other.pk), StringSegmentValue("alt_text", "Un telar")]
    replaced = write(StreamFieldSegmentsWriter.handle_image_block, picture, *segments)
    assert (replaced.pk, replaced.contextual_alt_text, replaced.decorative) == (other.pk, "Un telar", False)


def test_a_stopped_translation_is_free(about_es):
    Translation.objects.update(enabled=False)
    assert managed_translation(about_es) is None
