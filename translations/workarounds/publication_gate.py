"""No incomplete translation is published, whichever way the publication comes.

Gap: ``before_publish_page`` runs in the page editor only; bulk actions, workflow approval, publication of descendants
and code reach ``PublishRevisionAction`` without any hook or signal before it. And the view that approves has no hook
for a refusal with a reason. Waits for: a signal or hook of Wagtail that runs before every publication and may refuse
it.
"""

from functools import wraps

from django.shortcuts import redirect
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.admin import messages
from wagtail.admin.views.generic.workflow import WorkflowAction
from wagtail.models import TranslatableMixin

from translations.drafts import keep_newer_words
from translations.progress import PublicationRefused, incompleteness, managed_translation


def refuse_incomplete(action: PublishRevisionAction) -> None:
    """Raise PublicationRefused for a translation with missing strings; what was scheduled when complete goes on."""
    if action.revision.approved_go_live_at or not isinstance(action.object, TranslatableMixin):
        return
    translation = managed_translation(action.object)
    if translation is not None and (sentences := incompleteness(translation, action.object)):
        raise PublicationRefused(sentences)


def with_gate(check):
    """Return the permission check of a publishing action, followed by ours."""

    @wraps(check)
    def gated(action, skip_permission_checks=False):
        check(action, skip_permission_checks=skip_permission_checks)
        refuse_incomplete(action)

    return gated


def with_reason(dispatch):
    """Return the approving view, which first refuses an incomplete translation, or takes up its newest words."""

    @wraps(dispatch)
    def explained(view, request, *args, **kwargs):
        target = view.object
        translation = managed_translation(target) if isinstance(target, TranslatableMixin) else None
        if translation is None or view.action_name != "approve" or not target.workflow_in_progress:
            return dispatch(view, request, *args, **kwargs)
        view.check_action()
        if sentences := incompleteness(translation, target):
            messages.error(request, " ".join(sentences))
            is_modal = request.headers.get("x-requested-with") == "XMLHttpRequest"
            success = {"step": "success", "redirect": view.redirect_url}
            return view.render_modal_json(request, success) if is_modal else redirect(view.redirect_url)
        if request.method == "POST":
            keep_newer_words(translation, target, request.user)
        return dispatch(view, request, *args, **kwargs)

    return explained


def install() -> None:
    """Put the gate before every publication and every approval."""
    for action in (PublishRevisionAction, PublishPageRevisionAction):
        action.check = with_gate(action.check)
    WorkflowAction.dispatch = with_reason(WorkflowAction.dispatch)
