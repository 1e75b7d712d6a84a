"""The hooks of Wagtail that carry an action to the translations; imported by ``wagtail_hooks``."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from translations.cascade import (
    languages_left_behind,
    obstacles_to_deletion,
    obstacles_to_move,
    translated_moves,
    translations_of,
)


def refused(request: HttpRequest, sentences: list[str], page: Page) -> HttpResponse | None:
    """Say what stands in the way and lead back to the pages beside; None when nothing does."""
    for sentence in sentences:
        messages.error(request, sentence)
    if not sentences:
        return None
    return redirect(
        get_valid_next_url_from_request(request) or "wagtailadmin_explore", *explorer_arguments(request, page)
    )


def explorer_arguments(request: HttpRequest, page: Page) -> list[int]:
    """Return the arguments of the explorer's address, none when the request says itself where to go."""
    return [] if get_valid_next_url_from_request(request) else [page.get_parent().pk]


@hooks.register("construct_translated_pages_to_cascade_actions")
def cascade(pages: list[Page], action: str) -> dict[Page, list[Page]]:
    """Name the pages that follow a move, an unpublication or a deletion."""
    followers = {page: translations_of(page) for page in pages}
    if action != "unpublish":
        return followers
    return {
        page: [found for found in translated if found.live and not found.alias_of_id]
        for page, translated in followers.items()
    }


@hooks.register("before_delete_page")
def keep_translations_of_others(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse a deletion that would reach translations the person may not delete."""
    return refused(request, obstacles_to_deletion(request.user, page), page)


@hooks.register("before_move_page")
def keep_trees_in_step(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Refuse a move that its translations cannot follow; say where they stay behind for want of a translated parent."""
    if response := refused(request, obstacles_to_move(request.user, page, destination), page):
        return response
    if request.method == "POST" and (languages := languages_left_behind(page, destination)):
        sentence = gettext("The new parent is not translated yet; the page stays where it was in: %(languages)s.")
        messages.warning(request, sentence % {"languages": ", ".join(languages)})
    return None


@hooks.register("before_bulk_action")
def check_bulk_action(request: HttpRequest, action_type: str, objects: list, action) -> HttpResponse | None:
    """Refuse what a single page would be refused, and take the translations along: bulk actions know no cascade."""
    pages = [page for page in objects if isinstance(page, Page)]
    if not pages or action_type not in BULK_ACTIONS:
        return None
    sentences = BULK_ACTIONS[action_type](request, pages, objects, action)
    for sentence in sentences:
        messages.error(request, sentence)
    return redirect(action.next_url) if sentences else None


def without_descendants(pages: list[Page], others: list[Page]) -> list[Page]:
    """Leave out the pages that go with one of ``others`` or with each other, and those chosen anyway."""
    chosen = {page.pk for page in others}
    unique = {page.pk: page for page in pages if page.pk not in chosen}.values()
    roots = [*others, *unique]
    return [page for page in unique if not any(page.is_descendant_of(root) for root in roots)]


def before_bulk_deletion(request: HttpRequest, pages: list[Page], objects: list, action) -> list[str]:
    """Add the translations to what is deleted."""
    sentences = [sentence for page in pages for sentence in obstacles_to_deletion(request.user, page)]
    if not sentences:
        translated = [translation for page in pages for translation in translations_of(page)]
        objects.extend(without_descendants(translated, pages))
    return sentences


def before_bulk_unpublication(request: HttpRequest, pages: list[Page], objects: list, action) -> list[str]:
    """Unpublish the translations, and those of the pages below when they go too."""
    reached = list(pages)
    if action.cleaned_form.cleaned_data["include_descendants"]:
        reached += [below for page in pages for below in page.get_descendants().live().specific()]
    for page in reached:
        for translation in translations_of(page):
            if translation.live and not translation.alias_of_id:
                UnpublishPageAction(translation, user=request.user).execute(skip_permission_checks=True)
    return []


def before_bulk_move(request: HttpRequest, pages: list[Page], objects: list, action) -> list[str]:
    """Move the translations to the translations of the new parent."""
    destination = action.cleaned_form.cleaned_data["chooser"]
    sentences = [sentence for page in pages for sentence in obstacles_to_move(request.user, page, destination)]
    if not sentences:
        for page in pages:
            for translation, new_parent in list(translated_moves(page, destination)):
                translation.move(new_parent, pos="last-child", user=request.user)
    return sentences


BULK_ACTIONS = {"delete": before_bulk_deletion, "unpublish": before_bulk_unpublication, "move": before_bulk_move}
