"""The dashboard's list of what is behind in translation."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from wagtail.admin.ui.components import Component
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from core.i18n import language_name
from translations.progress import with_missing_strings
from translations.rights import SUBMIT_PERMISSION, editable_pages

ROWS = 8


@dataclass(frozen=True)
class Behind:
    """A page that lacks something in a language, where to go, and in which words to say so."""

    title: str
    language: str
    url: str
    state: str


def unfinished_translations(user) -> QuerySet[Translation]:
    """Return translations of pages that ``user`` may edit which miss strings or are not live, the emptiest first."""
    target = (
        editable_pages(user)
        .order_by()
        .filter(translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id"))
    )
    found = with_missing_strings(Translation.objects.filter(enabled=True)).annotate(
        page_id=Subquery(target.values("pk")[:1]),
        page_title=Subquery(target.values("draft_title")[:1]),
        page_live=Subquery(target.values("live")[:1]),
    )
    waiting = Q(missing__gt=0) | Q(page_live=False)
    return found.filter(waiting, page_id__isnull=False).select_related("target_locale").order_by("-missing", "-pk")


def state_of(translation: Translation) -> str:
    """Say what an unfinished translation lacks."""
    if not translation.missing:
        return gettext("Complete, not published")
    sentence = ngettext("%(number)d string is missing", "%(number)d strings are missing", translation.missing)
    return sentence % {"number": translation.missing}


def untranslated_pages(user, locales: list[Locale]) -> QuerySet[Page]:
    """Return live pages of the default language that lack one of ``locales``, if ``user`` may edit and submit them."""
    if len(locales) < 2 or not user.has_perm(SUBMIT_PERMISSION):
        return Page.objects.none()
    versions = (
        Page.objects.filter(translation_key=OuterRef("translation_key"), locale__in=locales, alias_of__isnull=True)
        .order_by()
        .values("translation_key")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return (
        editable_pages(user)
        .filter(live=True, depth__gt=1, alias_of__isnull=True, locale__language_code=settings.LANGUAGE_CODE)
        .annotate(versions=Coalesce(Subquery(versions), 0))
        .filter(versions__lt=len(locales))
        .order_by(F("last_published_at").desc(nulls_last=True), "pk")
    )


def rows_for(user) -> list[Behind]:
    """Return what is behind for one person; the number of queries does not grow with pages or languages."""
    rows = [
        Behind(
            title=translation.page_title,
            language=language_name(translation.target_locale.language_code),
            url=reverse("wagtailadmin_pages:edit", args=[translation.page_id]),
            state=state_of(translation),
        )
        for translation in unfinished_translations(user)[: ROWS + 1]
    ]
    locales = list(Locale.objects.filter(pk__in=Page.objects.filter(depth=2).values("locale_id")))
    pages = list(untranslated_pages(user, locales)[: ROWS + 1])
    versions = Page.objects.filter(translation_key__in=[page.translation_key for page in pages], alias_of__isnull=True)
    standing = set(versions.values_list("translation_key", "locale_id"))
    rows += [
        Behind(
            title=page.draft_title or page.title,
            language=language_name(locale.language_code),
            url=reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
            state=gettext("Not translated"),
        )
        for page in pages
        for locale in locales
        if (page.translation_key, locale.pk) not in standing
    ]
    return rows


class BehindInTranslationPanel(Component):
    """Pages whose translation misses strings, waits for publication or does not exist."""

    name = "behind_in_translation"
    template_name = "translations/behind_panel.html"
    order = 220

    def get_context_data(self, parent_context):
        """Return the rows, and whether there are more in the report."""
        rows = rows_for(parent_context["request"].user)
        return {"rows": rows[:ROWS], "has_more": len(rows) > ROWS}
