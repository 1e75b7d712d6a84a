"""Sources follow what is published, and view restrictions follow the source."""

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from modelcluster.fields import ParentalKey
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import DraftStateMixin, Page, PageViewRestriction, get_translatable_models
from wagtail.signals import page_published, page_unpublished, published
from wagtail_localize.models import Translation

from core.signals import page_to_be_stored
from translations.cascade import translations_of
from translations.creator import fresh_source
from translations.facts import carry_facts, follow_source
from translations.restrictions import copy_to_translations, remove_from_translations


def refresh_source(instance: Model, **kwargs) -> None:
    """After a source was published: its translations show at once which strings are new or changed."""
    is_source = Translation.objects.filter(
        source__object_id=instance.translation_key, source__locale_id=instance.locale_id
    ).exists()
    if is_source:
        fresh_source(instance)


def refresh_after_publishing(instance: Model, alias: bool = False, **kwargs) -> None:
    """Refresh the source of a page or of a snippet with drafts; an alias has no words of its own.

    The facts of a page hold in every language at once.
    """
    if alias or not hasattr(instance, "translation_key"):
        return
    refresh_source(instance)
    if isinstance(instance, Page):
        carry_facts(instance)


def keep_in_step(page: Page, **kwargs) -> None:
    """Before a page is stored that readers see: a translation has the facts of its source, whatever brought it here."""
    if page.live and page.pk is not None and not page.alias_of_id:
        follow_source(page)


def withdraw_translations(instance: Page, **kwargs) -> None:
    """Take the translations along when a source is withdrawn in whatever way: by hand, by its expiry, by code."""
    for translation in translations_of(instance):
        if translation.live and not translation.alias_of_id:
            UnpublishPageAction(translation).execute(skip_permission_checks=True)


def refresh_after_saving(instance: Model, raw: bool = False, **kwargs) -> None:
    """Refresh the source of a snippet without drafts, once its rows are saved as well."""
    if not raw:
        transaction.on_commit(lambda: refresh_source(instance))


def restriction_saved(instance: PageViewRestriction, raw: bool = False, **kwargs) -> None:
    """Let the translations follow a restriction that was set or changed."""
    if not raw:
        copy_to_translations(instance.page)


def restriction_removed(instance: PageViewRestriction, **kwargs) -> None:
    """Open the translations when the source is opened; a restriction of their own they would have had before it."""
    remove_from_translations(instance.page)


def restriction_groups_changed(instance: PageViewRestriction, action: str, **kwargs) -> None:
    """Let the translations follow when other groups may read."""
    if action.startswith("post_") and isinstance(instance, PageViewRestriction):
        copy_to_translations(instance.page)


def plain_snippet_models() -> list[type[Model]]:
    """Return the translatable models that are saved on their own and have no drafts."""
    return [
        model
        for model in get_translatable_models(include_subclasses=True)
        if not issubclass(model, Page | DraftStateMixin)
        and not any(isinstance(field, ParentalKey) for field in model._meta.get_fields())
    ]


def connect() -> None:
    """Connect the receivers; called once, when every model is loaded."""
    page_published.connect(refresh_after_publishing, dispatch_uid="translations.refresh_page")
    for model in get_translatable_models(include_subclasses=True):
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
            published.connect(
                refresh_after_publishing, sender=model, dispatch_uid=f"translations.refresh.{model._meta.label}"
            )
    for model in plain_snippet_models():
        post_save.connect(refresh_after_saving, sender=model, dispatch_uid=f"translations.refresh.{model._meta.label}")
    page_to_be_stored.connect(keep_in_step, dispatch_uid="translations.keep_in_step")
    page_unpublished.connect(withdraw_translations, dispatch_uid="translations.withdraw")
    post_save.connect(restriction_saved, sender=PageViewRestriction, dispatch_uid="translations.restrictions")
    post_delete.connect(restriction_removed, sender=PageViewRestriction, dispatch_uid="translations.open")
    groups = PageViewRestriction.groups.through
    m2m_changed.connect(restriction_groups_changed, sender=groups, dispatch_uid="translations.restriction_groups")
