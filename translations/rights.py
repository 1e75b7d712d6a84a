"""Who may submit, translate and publish what.

wagtail-localize asks for one permission that holds for the whole site ("submit translations") and for nothing else.
Here the rights of the page tree count as well: whoever submits must be allowed to edit the source and to add pages
where the translation will stand.
"""

from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from wagtail.models import DraftStateMixin, Locale, Page, get_translatable_models
from wagtail.permissions import page_permission_policy
from wagtail.snippets.permissions import get_permission_name

if TYPE_CHECKING:
    from wagtail_localize.models import Translation

SUBMIT_PERMISSION = "wagtail_localize.submit_translation"


def has_model_permission(user, action: str, model: type[Model]) -> bool:
    """Tell whether ``user`` may add, change, delete or publish snippets of a kind."""
    return user.has_perm(get_permission_name(action, model))


def may_edit(user, instance: Model) -> bool:
    """Tell whether ``user`` may edit the page or snippet; a lock is another matter."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_edit()
    return has_model_permission(user, "change", type(instance))


def may_publish(user, instance: Model) -> bool:
    """Tell whether ``user`` may put the page or snippet before readers."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    if isinstance(instance, DraftStateMixin):
        return has_model_permission(user, "publish", type(instance))
    return may_edit(user, instance)


def require_source_rights(user, source: Model) -> None:
    """Raise PermissionDenied unless ``user`` may submit translations and may edit this source."""
    if not (user.has_perm(SUBMIT_PERMISSION) and may_edit(user, source)):
        raise PermissionDenied


def nearest_translated_ancestor(page: Page, locale: Locale) -> Page:
    """Return the ancestor below which a translation of ``page`` will grow; the root of all trees for a new language."""
    ancestors = list(page.get_ancestors().order_by("-depth"))
    keys = [ancestor.translation_key for ancestor in ancestors if not ancestor.is_root()]
    translated = {
        found.translation_key: found for found in Page.objects.filter(translation_key__in=keys, locale=locale)
    }
    return next((translated[key] for key in keys if key in translated), ancestors[-1])


def may_create(user, source: Model, locale: Locale) -> bool:
    """Tell whether ``user`` may make a translation of ``source`` in ``locale`` (or turn an alias into one)."""
    if not isinstance(source, Page):
        return has_model_permission(user, "add", type(source))
    existing = source.get_translation_or_none(locale)
    if existing is not None:
        return existing.permissions_for_user(user).can_edit()
    # Not ``can_add_subpage``: it also counts how many pages of a kind a parent holds, and each language has its own.
    parent = nearest_translated_ancestor(source, locale)
    return page_permission_policy.user_has_permission_for_instance(user, "add", parent)


def editable_pages(user) -> QuerySet[Page]:
    """Return the pages that ``user`` may edit."""
    return page_permission_policy.instances_user_has_permission_for(user, "change")


def editable_snippet_types(user) -> list[int]:
    """Return the ids of the content types of translatable snippets that ``user`` may edit."""
    models = [model for model in get_translatable_models(include_subclasses=True) if not issubclass(model, Page)]
    allowed = [model for model in models if has_model_permission(user, "change", model)]
    return [content_type.pk for content_type in ContentType.objects.get_for_models(*allowed).values()]


def translations_visible_to(user, translations: "QuerySet[Translation]") -> "QuerySet[Translation]":
    """Leave only the translations whose source or target ``user`` may edit."""
    pages = editable_pages(user).order_by()
    source = pages.filter(translation_key=OuterRef("source__object_id"), locale_id=OuterRef("source__locale_id"))
    target = pages.filter(translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id"))
    snippet = Q(source__specific_content_type__in=editable_snippet_types(user))
    return translations.filter(Exists(source) | Exists(target) | snippet)
