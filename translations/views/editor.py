"""What the translation editor's buttons do: publish, save as draft, send for review."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from wagtail.admin import messages
from wagtail.models import DraftStateMixin
from wagtail_localize.models import Translation

from translations.drafts import may_submit_for_review, obstacles, publish, record_errors, save_draft, submit_for_review
from translations.progress import display_title, lock_for, lock_sentence


def publish_now(request: HttpRequest, translation: Translation, target: Model) -> str:
    """Publish, or say what stands in the way."""
    if sentences := obstacles(translation, target, request.user):
        raise ValidationError(sentences)
    publish(translation, request.user)
    return gettext("“%(title)s” is published in %(language)s.")


def keep_draft(request: HttpRequest, translation: Translation, target: Model) -> str:
    """Keep the words as a draft that readers do not see."""
    if not isinstance(target, DraftStateMixin):
        raise PermissionDenied
    if lock_for(target, request.user):
        raise ValidationError(lock_sentence(target))
    save_draft(translation, request.user)
    return gettext("The draft of “%(title)s” in %(language)s is saved. Readers do not see it.")


def send_for_review(request: HttpRequest, translation: Translation, target: Model) -> str:
    """Put the words before the reviewers."""
    if not may_submit_for_review(request.user, target):
        raise PermissionDenied
    if lock_for(target, request.user):
        raise ValidationError(lock_sentence(target))
    submit_for_review(translation, target, request.user)
    return gettext("“%(title)s” in %(language)s is sent for review.")


ACTIONS = {"publish": publish_now, "save-draft": keep_draft, "send-for-review": send_for_review}


def respond(request: HttpRequest, translation: Translation, target: Model) -> HttpResponse | None:
    """Do what a button asked for and come back to the editor; None where the request is no matter of ours."""
    action = ACTIONS.get(request.POST.get("action", ""))
    if request.method != "POST" or action is None:
        return None
    try:
        sentence = action(request, translation, target)
    except ValidationError as error:
        record_errors(translation, error)
        for reason in error.messages:
            messages.error(request, reason)
    else:
        target.refresh_from_db()
        language = translation.target_locale.get_display_name()
        messages.success(request, sentence % {"title": display_title(target), "language": language})
    return redirect(request.path)
