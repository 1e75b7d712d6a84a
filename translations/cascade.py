"""What happens to a source happens to its translations: moved, unpublished and deleted together.

Unpublishing goes to every language whatever the rights there: it protects people, and it can be undone. Moving and
deleting need the right on every translation, and are refused as a whole where it is missing. A translation never
takes its source along.
"""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource


def leads_other_languages(page: Page) -> bool:
    """Tell whether ``page`` is a source; where none is recorded, the page of the default language is."""
    sources = TranslationSource.objects.filter(object_id=page.translation_key)
    locales = {source.locale_id for source in sources if source.translations.exists()}
    if locales:
        return page.locale_id in locales
    return page.locale.language_code == settings.LANGUAGE_CODE


def translations_of(page: Page) -> list[Page]:
    """Return the versions of a source in other languages, aliases included; none for a translation."""
    if page.is_root() or not leads_other_languages(page):
        return []
    return list(Page.objects.translation_of(page, inclusive=False).select_related("locale").specific())


def language_of(page: Page) -> str:
    """Return the name of the page's language as staff read it."""
    return page.locale.get_display_name()


def obstacles_to_deletion(user, page: Page) -> list[str]:
    """Say which translations the person may not delete."""
    sentence = gettext("“%(title)s” in %(language)s would be deleted with it, and you may not delete that page.")
    return [
        sentence % {"title": translation.get_admin_display_title(), "language": language_of(translation)}
        for translation in translations_of(page)
        if not translation.permissions_for_user(user).can_delete()
    ]


def translated_moves(page: Page, destination: Page) -> Iterable[tuple[Page, Page]]:
    """Yield each translation that will follow a move, with its new parent.

    A translation follows when it stands beside the translations of the old parent, and when the new parent is
    translated.
    """
    old_parents = set(page.get_parent().get_translations(inclusive=True).values_list("pk", flat=True))
    for translation in translations_of(page):
        new_parent = destination.get_translation_or_none(translation.locale)
        if new_parent is not None and translation.get_parent().pk in old_parents:
            yield translation, new_parent


def obstacles_to_move(user, page: Page, destination: Page) -> list[str]:
    """Say which translations cannot follow a move: for want of a right, or because the address is taken."""
    sentences = []
    for translation, new_parent in translated_moves(page, destination):
        words = {"title": translation.get_admin_display_title(), "language": language_of(translation)}
        if not translation.permissions_for_user(user).can_move_to(new_parent):
            sentences.append(
                gettext("“%(title)s” in %(language)s would move with it, and you may not move that page.") % words
            )
        elif not Page._slug_is_available(translation.slug, new_parent, page=translation):
            sentences.append(gettext("“%(title)s” in %(language)s cannot follow: its slug is taken there.") % words)
    return sentences


def languages_left_behind(page: Page, destination: Page) -> list[str]:
    """Return the languages in which the page stays where it is, because its new parent is not translated."""
    translated = destination.get_translations(inclusive=True).values_list("locale_id", flat=True)
    staying = Q(pk__in=[translation.locale_id for translation in translations_of(page)]) & ~Q(pk__in=translated)
    return [locale.get_display_name() for locale in Locale.objects.filter(staying)]
