"""What the translation layer adds to Wagtail's staff side."""

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.views import convert, edit_translation, snippets_api

from translations import cascade_hooks  # noqa: F401 - registers its hooks
from translations.drafts import keep_newer_words
from translations.panels import BehindInTranslationPanel
from translations.progress import incompleteness, lock_for, lock_sentence, managed_translation
from translations.rights import SUBMIT_PERMISSION, may_publish
from translations.views.editor import respond
from translations.views.guards import (
    ONLY_SUBMITTERS_SENTENCE,
    ReportView,
    publishers_only,
    refuse,
    snippet_editors_only,
    submitters_only,
    unlocked,
    with_po_file,
)
from translations.views.submit import SubmitPageView, SubmitSnippetView, UpdateView

BEFORE_WAGTAIL_LOCALIZE = -10


@hooks.register("register_admin_urls", order=BEFORE_WAGTAIL_LOCALIZE)
def guarded_addresses() -> list:
    """Answer at the addresses of wagtail-localize before it does: links and names stay its own, the views are ours.

    A test compares the two lists, so that an address added by a new release cannot go unnoticed.
    """
    translation = "localize/translate/<int:translation_id>"
    snippets = "localize/api/snippets/<slug:app_label>/<slug:model_name>"
    listing = snippets_api.SnippetViewSet.as_view({"get": "list"})
    detail = snippets_api.SnippetViewSet.as_view({"get": "retrieve"})
    edit_string, edit_override = edit_translation.edit_string_translation, edit_translation.edit_override
    return [
        path("localize/submit/page/<int:page_id>/", SubmitPageView.as_view()),
        path("localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", SubmitSnippetView.as_view()),
        path("localize/update/<int:translation_source_id>/", UpdateView.as_view()),
        path(f"{translation}/strings/<int:string_segment_id>/edit/", unlocked(edit_string)),
        path(f"{translation}/overrides/<int:overridable_segment_id>/edit/", unlocked(edit_override)),
        path(f"{translation}/pofile/upload/", unlocked(with_po_file(edit_translation.upload_pofile))),
        path(f"{translation}/machine_translate/", unlocked(edit_translation.machine_translate)),
        path(f"{translation}/disable/", unlocked(submitters_only(edit_translation.stop_translation))),
        path("localize/page/<int:page_id>/convert_to_alias/", publishers_only(convert.convert_to_alias)),
        path("localize/reports/translations/", ReportView.as_view()),
        path("localize/reports/translations/results/", ReportView.as_view(results_only=True)),
        path(f"{snippets}/", snippet_editors_only(listing)),
        path(f"{snippets}/<str:pk>/", snippet_editors_only(detail)),
    ]


def answer_editor(request: HttpRequest, instance: Model) -> HttpResponse | None:
    """Let our own actions answer a form of the translation editor."""
    if request.method != "POST" or not isinstance(instance, TranslatableMixin):
        return None
    if "localize-restart-translation" in request.POST and not request.user.has_perm(SUBMIT_PERMISSION):
        return refuse(request, ONLY_SUBMITTERS_SENTENCE)
    translation = managed_translation(instance)
    return respond(request, translation, instance) if translation else None


hooks.register("before_edit_page", answer_editor, order=BEFORE_WAGTAIL_LOCALIZE)
hooks.register("before_edit_snippet", answer_editor, order=BEFORE_WAGTAIL_LOCALIZE)


@hooks.register("before_bulk_action", order=BEFORE_WAGTAIL_LOCALIZE)
def publish_whole_translations(request: HttpRequest, action_type: str, objects: list, action) -> HttpResponse | None:
    """Publish translations in bulk only when all are complete and free, and with their newest words."""
    pages = [page for page in objects if isinstance(page, Page)]
    if action_type != "publish" or not pages:
        return None
    if action.cleaned_form.cleaned_data["include_descendants"]:
        below = [found for page in pages for found in page.get_descendants().not_live().specific()]
        pages += [found for found in below if may_publish(request.user, found)]
    managed = [(translation, page) for page in pages if (translation := managed_translation(page))]
    sentences = []
    for translation, page in managed:
        sentences += incompleteness(translation, page)
        sentences += [lock_sentence(page)] if lock_for(page, request.user) else []
    if not sentences:
        try:
            for translation, page in managed:
                keep_newer_words(translation, page, request.user)
                page.refresh_from_db()
        except ValidationError as error:
            sentences = error.messages
    for sentence in sentences:
        messages.error(request, sentence)
    return redirect(action.next_url) if sentences else None


@hooks.register("construct_homepage_panels")
def show_what_is_behind(request: HttpRequest, panels: list) -> None:
    """Add what is behind in translation to the first page of the staff side."""
    panels.append(BehindInTranslationPanel())
