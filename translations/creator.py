"""Making translations without touching what is there.

wagtail-localize's own creator saves over existing translations of the page's snippets and descendants, restarts
stopped ones, publishes or unpublishes them, and begins from the source as it was when it was first submitted.
"""

import logging

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from translations.rights import may_create, may_edit

logger = logging.getLogger(__name__)


def fresh_source(instance: Model) -> TranslationSource:
    """Return the source with the content of now: what readers see, or the latest draft of what they never saw."""
    if isinstance(instance, DraftStateMixin) and not instance.live:
        instance = instance.get_latest_revision_as_object()
    return TranslationSource.update_or_create_from_instance(instance)[0]


def existing_target(instance: Model, locale: Locale) -> Model | None:
    """Return the version of ``instance`` in ``locale``; an alias does not count as one."""
    found = instance.get_translation_or_none(locale)
    return None if isinstance(found, Page) and found.alias_of_id else found


class TranslationCreator:
    """Makes draft translations that do not exist yet, with the parents and snippets they need.

    With ``user``, only what that person may make is made; without, everything is (for content built by code).
    ``created`` maps each source to its new translations, as wagtail-localize's components expect it.
    """

    def __init__(self, user, locales: list[Locale], *, checks_rights: bool = True):
        self.user = user
        self.locales = locales
        self.checks_rights = checks_rights
        self.created: dict[TranslationSource, list[Translation]] = {}

    def create(self, instance: Model) -> None:
        """Make the missing translations of one page or snippet."""
        for locale in self.locales:
            self.create_in(instance, locale)

    def allows(self, instance: Model, locale: Locale) -> bool:
        """Tell whether the person at work may make this translation."""
        return not self.checks_rights or (may_edit(self.user, instance) and may_create(self.user, instance, locale))

    @transaction.atomic
    def create_in(self, instance: Model, locale: Locale) -> Translation | None:
        """Make one missing translation, a draft if its kind has drafts; None where nothing had to, or may, be made."""
        instance = instance.specific if isinstance(instance, Page) else instance
        if instance.locale_id == locale.pk or existing_target(instance, locale) or not self.allows(instance, locale):
            return None
        translation = self.prepare(instance, locale)
        self.materialise(translation, instance)
        return translation

    def prepare(self, instance: Model, locale: Locale) -> Translation:
        """Return the record of a translation, with a source as of now and everything the target will refer to."""
        if isinstance(instance, Page):
            self.create_parent(instance, locale)
        source = fresh_source(instance)
        self.create_related(source, instance.locale, locale)
        translation, _created = Translation.objects.update_or_create(
            source=source, target_locale=locale, defaults={"enabled": True}
        )
        return translation

    def materialise(self, translation: Translation, instance: Model) -> None:
        """Make the target of a prepared translation, hidden from readers where its kind can be."""
        alias = instance.get_translation_or_none(translation.target_locale)
        if isinstance(alias, Page) and alias.live:
            alias.unpublish(user=self.user)
        translation.save_target(user=self.user, publish=not isinstance(instance, DraftStateMixin))
        self.created.setdefault(translation.source, []).append(translation)

    def create_parent(self, page: Page, locale: Locale) -> None:
        """Make the parent first, as a draft: wagtail-localize would put an alias there, in the source's words."""
        parent = page.get_parent()
        if parent.is_root() or parent.get_translation_or_none(locale) is not None:
            return
        parent = parent.specific
        if self.checks_rights and not may_edit(self.user, parent):
            raise PermissionDenied
        self.materialise(self.prepare(parent, locale), parent)

    def create_related(self, source: TranslationSource, source_locale: Locale, locale: Locale) -> None:
        """Make the translations of snippets that the source refers to; existing ones stay as they are."""
        for segment in source.relatedobjectsegment_set.select_related("object__content_type"):
            related = segment.object.get_instance_or_none(source_locale)
            if related is not None and not isinstance(related, Page):
                self.create_in(related, locale)


def translate_descendants(page: Page, locales: list[Locale], user) -> list[str]:
    """Make the missing translations of everything below ``page``, each page in a transaction of its own.

    Returns the titles of pages that could not be made; the others are not held up by them.
    """
    creator = TranslationCreator(user, locales)
    failed = []
    for descendant in page.get_descendants().order_by("path").specific().iterator():
        try:
            creator.create(descendant)
        except (ValidationError, IntegrityError, PermissionDenied):
            logger.exception("Page %d could not be prepared for translation", descendant.pk)
            failed.append(descendant.title)
    return failed
