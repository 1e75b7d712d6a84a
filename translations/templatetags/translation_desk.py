"""Below the strings of the translation editor: what is missing, what can be done now, and what all languages share."""

import json
from dataclasses import dataclass

from django import template
from django.db.models import Model
from django.urls import reverse
from wagtail.models import DraftStateMixin, Page
from wagtail_localize.models import Translation, get_edit_url

from translations.drafts import may_submit_for_review
from translations.progress import lock_for, lock_sentence, missing_strings, strings_changed_since
from translations.rights import may_edit
from translations.shared_facts import shared_facts

register = template.Library()


@dataclass(frozen=True)
class ReviewAction:
    """Something a reviewer can do: its label, the address to post to, and whether a comment goes with it."""

    label: str
    url: str
    takes_comment: bool


def review_actions(target: Model, user) -> list[ReviewAction]:
    """Return what ``user`` can do as a reviewer of a page, each action once."""
    task_state = (
        target.current_workflow_task_state if isinstance(target, Page) and target.workflow_in_progress else None
    )
    if task_state is None:
        return []
    actions = {}
    for name, label, takes_comment in task_state.task.specific.get_actions(target, user):
        url = reverse("wagtailadmin_pages:workflow_action", args=[target.pk, name, task_state.pk])
        actions.setdefault(name, ReviewAction(label=label, url=url, takes_comment=takes_comment))
    return sorted(actions.values(), key=lambda action: action.takes_comment)


@register.filter
def without_alias_link(props: str) -> str:
    """Take "Convert to alias page" out of the data of the translation editor: readers are never given such an alias."""
    data = json.loads(props)
    data["links"]["convertToAliasUrl"] = None
    return json.dumps(data)


@register.inclusion_tag("translations/next_steps.html", takes_context=True)
def translation_next_steps(context, translation: Translation, target: Model) -> dict:
    """Show the next steps of a translation to the person at work."""
    request = context["request"]
    source = translation.source.get_source_instance()
    lock = lock_for(target, request.user)
    has_drafts = isinstance(target, DraftStateMixin)
    latest = target.get_latest_revision() if has_drafts else None
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "language": translation.target_locale.get_display_name(),
        "missing": missing_strings(translation),
        "lock_sentence": lock_sentence(target) if lock else "",
        "can_save_draft": has_drafts and not lock,
        "can_submit": not lock and may_submit_for_review(request.user, target),
        "has_newer_words": has_drafts and strings_changed_since(translation, latest.created_at if latest else None),
        "review_actions": review_actions(target, request.user),
        "facts": shared_facts(source),
        "source_title": str(source),
        "source_language": translation.source.locale.get_display_name(),
        "source_edit_url": get_edit_url(source) if may_edit(request.user, source) else "",
    }
