"""What happens to a translation: kept as a draft, sent for review, published. Drafts never touch what readers see."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext
from wagtail.coreutils import find_available_slug
from wagtail.models import DraftStateMixin, Page, Revision, RevisionMixin, WorkflowMixin, WorkflowState
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation, TranslationLog

from translations.progress import (
    PublicationRefused,
    display_title,
    incompleteness,
    lock_for,
    lock_sentence,
    strings_changed_since,
)
from translations.restrictions import copy_view_restrictions
from translations.rights import may_publish


def record_errors(translation: Translation, error: ValidationError) -> None:
    """Show the messages of ``error`` beside the strings concerned in the translation editor."""
    for field, errors in getattr(error, "error_dict", {}).items():
        place = {"context__object_id": translation.source.object_id, "context__path": field}
        used = StringSegment.objects.filter(source_id=translation.source_id).values("string_id")
        words = StringTranslation.objects.filter(
            **place, locale_id=translation.target_locale_id, translation_of_id__in=used
        )
        overrides = SegmentOverride.objects.filter(**place, locale_id=translation.target_locale_id)
        for faulty in (*words, *overrides):
            faulty.set_field_error(errors)


@transaction.atomic
def save_draft(translation: Translation, user) -> Revision:
    """Keep the present words as a draft revision of the target.

    wagtail-localize's own way writes drafts into the row that readers see. Raises ValidationError when a word does
    not fit its field.
    """
    target = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    if isinstance(target, Page):
        slug = slugify(target.slug, allow_unicode=True)
        target.slug = find_available_slug(target.get_parent(), slug, ignore_page_id=target.pk)
    revision = target.save_revision(user=user, log_action=True)
    TranslationLog.objects.create(source=translation.source, locale=translation.target_locale, revision=revision)
    return revision


def keep_newer_words(translation: Translation, target: models.Model, user) -> None:
    """Save a draft when words are newer than the latest revision: what is approved is what the editor shows."""
    latest = target.get_latest_revision()
    if strings_changed_since(translation, latest.created_at if latest else None):
        save_draft(translation, user)


def obstacles(translation: Translation, target: models.Model, user) -> list[str]:
    """Return the sentences that say why ``user`` cannot publish now; none when nothing stands in the way."""
    sentences = []
    if not may_publish(user, target):
        sentence = gettext("You may not publish “%(title)s”. Send it for review instead.")
        sentences.append(sentence % {"title": display_title(target)})
    if lock_for(target, user):
        sentences.append(lock_sentence(target))
    return sentences + incompleteness(translation, target)


@transaction.atomic
def publish(translation: Translation, user=None) -> None:
    """Publish the present words.

    Raises PublicationRefused when strings are missing, and ValidationError when a word does not fit its field. The
    rights of ``user`` are for the caller to ask (``obstacles``).
    """
    target = translation.get_target_instance()
    if sentences := incompleteness(translation, target):
        raise PublicationRefused(sentences)
    if not isinstance(target, RevisionMixin):
        translation.save_target(user=user, publish=True)
        return
    revision = save_draft(translation, user)
    if isinstance(target, Page):
        copy_view_restrictions(translation.source.get_source_instance(), target)
    if isinstance(target, DraftStateMixin):
        revision.publish(user=user)


def may_submit_for_review(user, target: models.Model) -> bool:
    """Tell whether ``user`` can send the target through the approval workflow of its place."""
    if isinstance(target, Page):
        return target.permissions_for_user(user).can_submit_for_moderation() or needs_changes(target)
    return isinstance(target, WorkflowMixin) and target.has_workflow and not target.workflow_in_progress


def needs_changes(target: WorkflowMixin) -> bool:
    """Tell whether reviewers sent the target back."""
    state = target.current_workflow_state
    return state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES


@transaction.atomic
def submit_for_review(translation: Translation, target: WorkflowMixin, user) -> None:
    """Keep the words as a draft and put it before the reviewers; a translation that they sent back returns to them."""
    save_draft(translation, user)
    target.refresh_from_db()
    if needs_changes(target):
        target.current_workflow_state.resume(user=user)
    else:
        target.get_workflow().start(target, user)
