"""Work that is too long for a request."""

from django.contrib.auth import get_user_model
from django.utils import translation
from django_tasks import task
from wagtail.models import Locale, Page

from translations.creator import translate_descendants


@task()
def translate_subtree(page_id: int, locale_ids: list[int], user_id: int) -> list[str]:
    """Prepare everything below a page for translation. Takes ids: pages and people cannot be put in a queue.

    Returns the titles of pages that could not be made. The rights of the person count as they are when the task runs.
    """
    page = Page.objects.get(pk=page_id)
    user = get_user_model().objects.get(pk=user_id)
    with translation.override(page.locale.language_code):
        return translate_descendants(page, list(Locale.objects.filter(pk__in=locale_ids)), user)
