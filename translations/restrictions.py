"""A view restriction holds for all languages of a page: set on the source later, it reaches translations at once."""

from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource


def copy_view_restrictions(source: Page, target: Page) -> None:
    """Give ``target`` the view restriction of ``source``, with its groups, or none where the source has none."""
    restriction = PageViewRestriction.objects.filter(page_id=source.pk).first()
    if restriction is None:
        PageViewRestriction.objects.filter(page_id=target.pk).delete()
        return
    copied, _created = PageViewRestriction.objects.update_or_create(
        page_id=target.pk,
        defaults={"restriction_type": restriction.restriction_type, "password": restriction.password},
    )
    copied.groups.set(restriction.groups.all())


def copy_to_translations(page: Page) -> None:
    """Give the translations of ``page`` its view restriction; a page that is itself a translation gives none."""
    source = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()
    if source is None:
        return
    locales = source.translations.values("target_locale_id")
    for target in Page.objects.filter(translation_key=page.translation_key, locale_id__in=locales).exclude(pk=page.pk):
        copy_view_restrictions(page, target)
