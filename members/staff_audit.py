"""The record on the staff side: who did what with people's data, to be read, never changed."""

from collections.abc import Iterable
from datetime import timedelta

from django import forms
from django.contrib.auth import get_user_model
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from members.exports_forms import name_of
from members.models import AuditEntry
from members.staff_side import ROWS_PER_PAGE, show, staff_only

PERMISSION = "members.view_auditentry"
# Accounts are numbered; a value with signs of other kinds would not be one.
LONGEST_ACTOR = 40


class RecordFilter(forms.Form):
    """Narrows the record."""

    action = forms.ChoiceField(label=gettext_lazy("What"), required=False)
    actor = forms.ChoiceField(label=gettext_lazy("Who"), required=False)
    since = forms.DateField(label=gettext_lazy("From"), required=False, widget=AdminDateInput)
    until = forms.DateField(label=gettext_lazy("Until"), required=False, widget=AdminDateInput)

    def __init__(self, *args, actors: Iterable[tuple[str, str]], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        anything = ("", gettext("all"))
        self.fields["action"].choices = [anything, *AuditEntry.Action.choices]
        self.fields["actor"].choices = [anything, *actors]

    def narrow(self, entries: QuerySet) -> QuerySet:
        """Return the lines that fit; a choice that cannot be understood narrows nothing."""
        data = getattr(self, "cleaned_data", {})
        if data.get("action"):
            entries = entries.filter(action=data["action"])
        if data.get("actor"):
            entries = entries.filter(actor_key=data["actor"])
        if data.get("since"):
            entries = entries.filter(happened_at__date__gte=data["since"])
        if data.get("until"):
            entries = entries.filter(happened_at__date__lte=data["until"])
        return entries


def names_of_actors(keys: Iterable[str]) -> dict[str, str]:
    """Return the names of accounts by their numbers, for those that still exist."""
    numbers = [int(key) for key in keys if key.isdecimal()]
    return {str(user.pk): name_of(user) for user in get_user_model().objects.filter(pk__in=numbers)}


def actor_label(key: str, names: dict[str, str]) -> str:
    """Return who did something, in words."""
    if not key:
        return gettext("the site itself")
    return names.get(key) or gettext("an account that is gone (%(number)s)") % {"number": key}


@staff_only(PERMISSION)
def record(request: HttpRequest) -> HttpResponse:
    """List the record, the newest lines first."""
    keys = AuditEntry.objects.order_by().values_list("actor_key", flat=True).distinct()
    names = names_of_actors(keys)
    actors = sorted(((key, actor_label(key, names)) for key in keys if key), key=lambda pair: pair[1])
    form = RecordFilter(request.GET or None, actors=actors)
    form.is_valid()
    pages = Paginator(form.narrow(AuditEntry.objects.order_by("-happened_at", "pk")), ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    for entry in page.object_list:
        entry.actor_label = actor_label(entry.actor_key, names)
    context = {
        "form": form,
        "page_obj": page,
        "elided_page_range": pages.get_elided_page_range(page.number),
        "is_filtered": any(request.GET.get(name) for name in form.fields),
        "kept_since": localdate() - timedelta(days=365),
    }
    return show(request, "members/staff/record.html", context, title=gettext("Record"), icon="history")
