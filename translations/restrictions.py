"""A view restriction holds for all languages of a page: set on the source later, it reaches translations at once."""

from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource


def copy_view_restrictions(source: Page, target: Page) -> None:
    """Give ``target`` the view restriction of ``source``, with its groups; where there is none, it keeps its own."""
    restriction = PageViewRestriction.objects.filter(page_id=source.pk).first()
    if restriction is None:
        return
    copied, _created = PageViewRestriction.objects.update_or_create(
        page_id=target.pk,
        defaults={"restriction_type": restriction.restriction_type, "password": restriction.password},
    )
    copied.groups.set(restriction.groups.all())


def copy_to_translations(page: Page) -> None:
    """Give the translations of ``page`` its view restriction; a page that is itself a translation gives none."""
    for target in targets_of(page):
        copy_view_restrictions(page, target)


def remove_from_translations(page: Page) -> None:
    """Open the translations of ``page``, whose own restriction was taken away."""
    PageViewRestriction.objects.filter(page__in=[target.pk for target in targets_of(page)]).delete()


def targets_of(page: Page) -> list[Page]:
    """Return the translations of ``page``; none for a page that is itself a translation."""
    source = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()
    if source is None:
        return []
    locales = source.translations.values("target_locale_id")
    targets = Page.objects.filter(translation_key=page.translation_key, locale_id__in=locales)
    return list(targets.exclude(pk=page.pk))
