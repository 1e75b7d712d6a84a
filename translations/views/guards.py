"""wagtail-localize's own views behind the locks and rights that they do not ask for."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.db.models import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import Translation
from wagtail_localize.views.report import TranslationsReportView

from translations.progress import lock_for, lock_sentence
from translations.rights import SUBMIT_PERMISSION, may_edit, may_publish, translations_visible_to

LOCKED = 423
PO_MARK = b"X-WagtailLocalize-TranslationID"
PO_MAXIMUM_BYTES = 2 * 1024 * 1024
ONLY_SUBMITTERS_SENTENCE = gettext_lazy("Only those who submit translations may stop or start one.")


def refuse(request: HttpRequest, sentence: str) -> HttpResponse:
    """Say why nothing was changed and lead back: as JSON to the editor's own requests, as a message to a person."""
    if request.method in {"PUT", "DELETE"}:
        return JsonResponse({"detail": sentence}, status=LOCKED)
    messages.error(request, str(sentence))
    return redirect(get_valid_next_url_from_request(request) or reverse("wagtailadmin_home"))


def target_of(translation_id: int):
    """Return the page or snippet that a translation writes to; Http404 where it is gone."""
    translation = get_object_or_404(Translation.objects.select_related("source", "target_locale"), pk=translation_id)
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error


def unlocked(view):
    """Let a view change a translation only for those who may edit the target, and while nobody else holds it."""

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int, **kwargs) -> HttpResponse:
        target = target_of(translation_id)
        if not may_edit(request.user, target):
            raise PermissionDenied
        if request.method not in {"GET", "HEAD"} and lock_for(target, request.user):
            return refuse(request, lock_sentence(target))
        return view(request, translation_id=translation_id, **kwargs)

    return guarded


def with_po_file(view):
    """Let only a PO file that was exported for a translation through; say so in words otherwise."""

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int) -> HttpResponse:
        if request.method == "POST":
            upload = request.FILES.get("file")
            if upload is None or upload.size > PO_MAXIMUM_BYTES or PO_MARK not in upload.read():
                return refuse(request, gettext("Choose the PO file that was downloaded from this page."))
            upload.seek(0)
        return view(request, translation_id=translation_id)

    return guarded


def submitters_only(view):
    """Let only those who may submit stop a translation: the page would leave its source and the shared facts."""

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int) -> HttpResponse:
        if not request.user.has_perm(SUBMIT_PERMISSION):
            return refuse(request, ONLY_SUBMITTERS_SENTENCE)
        return view(request, translation_id=translation_id)

    return guarded


def publishers_only(view):
    """Let only publishers turn a translation back into an alias, which replaces its words by the source's."""

    @wraps(view)
    def guarded(request: HttpRequest, page_id: int) -> HttpResponse:
        page = get_object_or_404(Page, pk=page_id).specific
        if not may_publish(request.user, page):
            raise PermissionDenied
        if lock_for(page, request.user):
            return refuse(request, lock_sentence(page))
        return view(request, page_id=page_id)

    return guarded


def snippet_editors_only(view):
    """Show the list of a kind of snippet, which the editor's chooser reads, only to those who work with it."""

    @wraps(view)
    def guarded(request: HttpRequest, app_label: str, model_name: str, **kwargs) -> HttpResponse:
        if not user_can_edit_snippet_type(request.user, get_snippet_model_from_url_params(app_label, model_name)):
            raise PermissionDenied
        return view(request, app_label=app_label, model_name=model_name, **kwargs)

    return guarded


class ReportView(TranslationsReportView):
    """The report on translations, with the titles that the person works with."""

    def get_queryset(self):
        """Return the translations whose source or target the person may edit, the newest first."""
        rows = translations_visible_to(self.request.user, super().get_queryset())
        return rows.select_related("source__locale", "source__specific_content_type", "target_locale").order_by("-pk")
