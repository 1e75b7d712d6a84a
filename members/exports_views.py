"""Exports on the staff side: asking, deciding, downloading, and the keys for which files are encrypted."""

from collections.abc import Iterable, Mapping
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from wagtail.admin import messages

from members import audit
from members import exports as service
from members.exports import SOURCES, NotAllowedError, Source
from members.exports_forms import AskForm, KeyForm, name_of
from members.models import AuditEntry, ExportKey, ExportRequest
from members.reauthentication import password_required
from members.staff_side import View, show

ROWS = 100
ICON = "download"


def rights_on(user: AbstractBaseUser, source: Source) -> tuple[bool, bool]:
    """Return whether somebody may ask for exports of a list, and whether she may approve them."""
    return user.has_perm(source.ask_permission), user.has_perm(source.approve_permission)


def has_rights(user: AbstractBaseUser) -> bool:
    """Tell whether somebody asks for exports of any list, or approves them."""
    return any(any(rights_on(user, source)) for source in SOURCES.values())


def exporters_only(view: View) -> View:
    """Open a view to those who have a right on any list; the others are led away before anything else is asked."""

    @never_cache
    @wraps(view)
    def protected(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_rights(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return protected


def visible_requests(user: AbstractBaseUser):
    """Return the requests that somebody may know about: of the lists on which she has a right."""
    names = [source.name for source in SOURCES.values() if any(rights_on(user, source))]
    return ExportRequest.objects.filter(source__in=names).select_related("requested_by", "decided_by")


def trail() -> list[tuple[str, str]]:
    """Return the pages above those of one export."""
    return [(gettext("Exports"), reverse("people_exports"))]


@exporters_only
def exports(request: HttpRequest) -> HttpResponse:
    """List the requests: what waits for a decision first."""
    found = list(visible_requests(request.user)[:ROWS])
    titles = titles_of(found)
    rows = [described(request.user, export, titles) for export in found]
    context = {
        "to_decide": [row for row in rows if row["may_decide"]],
        "rows": [row for row in rows if not row["may_decide"]],
        "has_key": ExportKey.objects.filter(user=request.user).exists(),
        "asks": any(rights_on(request.user, source)[0] for source in SOURCES.values()),
    }
    return show(request, "members/staff/exports.html", context, title=gettext("Exports"), icon=ICON)


def titles_of(found: Iterable[ExportRequest]) -> dict[tuple[str, UUID], str]:
    """Return the names of what some requests are about, asked for at once for each source."""
    keys: dict[str, set[UUID]] = {}
    for export in found:
        keys.setdefault(export.source, set()).add(export.subject_key)
    return {(name, key): title for name in keys for key, title in SOURCES[name].titles(keys[name]).items()}


def described(user: AbstractBaseUser, export: ExportRequest, titles: Mapping[tuple[str, UUID], str]) -> dict:
    """Return a request in words."""
    source = service.source_of(export)
    return {
        "export": export,
        "label": source.label,
        "subject": titles.get((export.source, export.subject_key)) or gettext("a page that is gone"),
        "purpose": source.purpose(export.purpose).label,
        "columns": [column.label for column in source.chosen_columns(export.columns)],
        "asked_by": name_of(export.requested_by),
        "decided_by": name_of(export.decided_by) if export.decided_by else "",
        "is_own": export.requested_by_id == user.pk,
        "may_decide": service.may_decide(user, export),
        "may_download": service.may_download(user, export),
    }


@exporters_only
@password_required
def ask(request: HttpRequest, source: str, subject: UUID) -> HttpResponse:
    """Ask for an export of one subject's people."""
    found = SOURCES.get(source)
    if found is None or not request.user.has_perm(found.ask_permission):
        raise PermissionDenied
    name = found.title(subject)
    if not name:
        raise Http404("There is nothing of which people could be exported.")
    if not ExportKey.objects.filter(user=request.user).exists():
        messages.warning(request, gettext("First say with which key your files are encrypted."))
        return redirect("people_export_key")
    form = AskForm(request.POST or None, source=found, user=request.user)
    if request.method == "POST" and form.is_valid():
        export = service.ask(request.user, found, subject, **form.cleaned_data)
        return redirect("people_export", export.pk)
    context = {"form": form, "subject": name, "label": found.label, "rule": service.ROWS_WITHOUT_APPROVAL}
    return show(
        request,
        "members/staff/export_ask.html",
        context,
        title=gettext("Ask for an export"),
        icon=ICON,
        trail=trail(),
        has_errors=bool(form.errors),
    )


def visible_or_404(request: HttpRequest, pk: UUID) -> ExportRequest:
    """Return a request that the person may know about."""
    return get_object_or_404(visible_requests(request.user), pk=pk)


@exporters_only
def export(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one request and what can be done with it."""
    found = visible_or_404(request, pk)
    context = {
        **described(request.user, found, titles_of([found])),
        "readers": [name_of(key.user) for key in readers_of(found)],
    }
    return show(request, "members/staff/export.html", context, title=context["subject"], icon=ICON, trail=trail())


def readers_of(export: ExportRequest) -> list[ExportKey]:
    """Return the keys of a request with their owners."""
    return list(export.readers.select_related("user").order_by("user__username"))


@exporters_only
@password_required
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Approve or refuse a request of somebody else."""
    found = visible_or_404(request, pk)
    if request.method != "POST":
        return redirect("people_export", pk)
    try:
        service.decide(request.user, found, approve=request.POST.get("decision") == "approve")
    except NotAllowedError:
        messages.error(request, gettext("You cannot decide on this export."))
    return redirect("people_export", pk)


@exporters_only
@password_required
def file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send the encrypted file, while it is made."""
    found = visible_or_404(request, pk)
    if request.method != "POST":
        return redirect("people_export", pk)
    try:
        pieces = service.download(request.user, found)
    except NotAllowedError:
        messages.error(request, gettext("This file cannot be downloaded (any more)."))
        return redirect("people_export", pk)
    answer = StreamingHttpResponse(pieces, content_type="application/octet-stream")
    # The name says nothing of a campaign: it stays in the list of downloads.
    name = f"list-{localdate():%Y-%m-%d}-{str(found.pk)[:8]}.{found.file_format}.age"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@exporters_only
@password_required
def key(request: HttpRequest) -> HttpResponse:
    """Show and change the key for which one's own exports are encrypted, and explain how files are opened."""
    own = ExportKey.objects.filter(user=request.user).first()
    form = KeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        own, _created = ExportKey.objects.update_or_create(
            user=request.user,
            defaults={"recipient": form.cleaned_data["recipient"], "registered_on": localdate()},
        )
        audit.record(AuditEntry.Action.EXPORT_KEY_SET, actor=request.user, about=own)
        messages.success(request, gettext("Your key is registered. Files that you ask for from now on open with it."))
        return redirect("people_export_key")
    context = {"form": form, "own": own}
    return show(
        request,
        "members/staff/export_key.html",
        context,
        title=gettext("Your key"),
        icon="key",
        trail=trail(),
        has_errors=bool(form.errors),
    )
