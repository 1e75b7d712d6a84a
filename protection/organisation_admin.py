"""Organisations and programmes on the staff side: what to check first, the form in plain words, import and export."""

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Q, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.timezone import localdate, timedelta
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, DateColumn, LiveStatusTagColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from protection import vocabulary
from protection.domain.verification import CHECK_AGAIN_AFTER_DAYS
from protection.models.organisations import Organisation
from protection.models.programmes import Programme, closed_condition, open_condition
from protection.organisation_csv import write_table
from protection.organisation_import import Trial, do_import, try_table

MAXIMUM_BYTES = 1024 * 1024
FRESHNESS_CHOICES = [
    ("overdue", _("Check overdue")),
    ("unverified", _("Not verified yet")),
    ("verified", _("Verified")),
]
PROGRAMME_STATE_CHOICES = [("open", _("Open now")), ("closed", _("Closed now")), ("unknown", _("Not known"))]


def overdue_condition() -> Q:
    """Return the condition of organisations whose check is overdue; the same rule as ``freshness_of``."""
    long_ago = localdate() - timedelta(days=CHECK_AGAIN_AFTER_DAYS)
    due = Q(next_check_on__lt=localdate()) | Q(next_check_on__isnull=True, verified_on__lt=long_ago)
    return Q(verified_on__isnull=False) & due


class OrganisationFilterSet(WagtailFilterSet):
    """What staff narrow the list by."""

    freshness = django_filters.ChoiceFilter(
        label=_("Last check"), choices=FRESHNESS_CHOICES, method="by_freshness", empty_label=_("All")
    )
    help_kinds = django_filters.ChoiceFilter(
        label=_("Kind of help"), choices=vocabulary.HELP, method="by_code", empty_label=_("All")
    )
    countries = django_filters.ChoiceFilter(
        label=_("Country"), choices=vocabulary.country_choices, method="by_code", empty_label=_("All")
    )

    class Meta:
        model = Organisation
        fields = ["standing", "consent", "live"]

    def by_freshness(self, queryset, name, value):
        """Keep the organisations that are as fresh as asked."""
        if value == "unverified":
            return queryset.filter(verified_on__isnull=True)
        if value == "overdue":
            return queryset.filter(overdue_condition())
        return queryset.filter(verified_on__isnull=False).exclude(overdue_condition())

    def by_code(self, queryset, name, value):
        """Keep the organisations that have a code in one of their lists."""
        return queryset.filter(**{f"{name}__contains": f",{value},"})


class OrganisationIndexView(IndexView):
    """The list, with what staff should look at first on top, and the way in and out as a table."""

    def order_queryset(self, queryset):
        """Put overdue checks first, the oldest on top, then what nobody checked, unless a column was chosen."""
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        rank = Case(When(overdue_condition(), then=0), When(verified_on__isnull=True, then=1), default=2)
        return queryset.order_by(rank, Coalesce("next_check_on", "verified_on"), "name", "pk")

    @property
    def header_more_buttons(self):
        """Add import and export."""
        buttons = list(super().header_more_buttons)
        if may_import(self.request.user):
            buttons.append(
                Button(_("Import a table"), url=reverse("import_organisations"), icon_name="upload", priority=80)
            )
        buttons.append(
            Button(_("Export as a table"), url=reverse("export_organisations"), icon_name="download", priority=90)
        )
        return buttons


class OrganisationViewSet(SnippetViewSet):
    """Organisations."""

    model = Organisation
    icon = "group"
    menu_label = _("Organisations")
    index_view_class = OrganisationIndexView
    filterset_class = OrganisationFilterSet
    list_per_page = 50
    search_fields = ["name", "acronym", "slug", "texts__name"]
    list_display = [
        "name",
        Column("freshness_label", label=_("Last check")),
        DateColumn("verified_on", label=_("Verified on"), sort_key="verified_on"),
        DateColumn("due_on", label=_("Next check")),
        Column("get_standing_display", label=_("Standing")),
        LiveStatusTagColumn(),
    ]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("standing"),
                FieldPanel("withdrawal_reason"),
                FieldPanel("consent"),
            ],
            heading=_("Shown or not"),
            help_text=_("“Hidden” takes everything about the organisation off the site at once, in every language."),
        ),
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("acronym"), FieldPanel("slug"), FieldPanel("website")],
            heading=_("The organisation"),
        ),
        InlinePanel("texts", label=_("words in one language"), heading=_("Words in each language"), min_num=1),
        InlinePanel(
            "channels",
            label=_("channel"),
            heading=_("How it can be reached"),
            help_text=_("Readers see the safest channel first, whatever the order here. Only addresses of roles."),
        ),
        MultiFieldPanel(
            [FieldPanel("help_kinds"), FieldPanel("audiences"), FieldPanel("topics")], heading=_("What it does")
        ),
        MultiFieldPanel([FieldPanel("languages")], heading=_("Languages"), classname="collapsed columns"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("cost"), FieldPanel("response_time")]), FieldPanel("answers_day_and_night")],
            heading=_("Cost and hours"),
            help_text=_("What you do not know stays open; a guess can cost somebody a day."),
        ),
        MultiFieldPanel([FieldPanel("is_worldwide"), FieldPanel("regions")], heading=_("Where it serves people")),
        MultiFieldPanel(
            [FieldPanel("countries")], heading=_("Countries that it serves"), classname="collapsed columns"
        ),
        MultiFieldPanel(
            [
                HelpPanel(_("Readers are told the country, or the city if you allow it; nothing finer is kept.")),
                FieldPanel("based_in"),
                FieldPanel("city"),
                FieldPanel("precision"),
            ],
            heading=_("Where it is"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("verified_on"), FieldPanel("next_check_on")]),
                FieldPanel("verified_by"),
                FieldPanel("verified_how"),
            ],
            heading=_("Verification"),
            help_text=_("Fill this in only after you compared every fact on this form."),
        ),
    ]


class ProgrammeFilterSet(WagtailFilterSet):
    """What staff narrow the list of programmes by."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=PROGRAMME_STATE_CHOICES, method="by_state", empty_label=_("All")
    )

    class Meta:
        model = Programme
        fields = ["kind", "live"]

    def by_state(self, queryset, name, value):
        """Keep the programmes in a state of today."""
        if value == "unknown":
            return queryset.exclude(open_condition()).exclude(closed_condition())
        return queryset.filter(open_condition() if value == "open" else closed_condition())


class ProgrammeViewSet(SnippetViewSet):
    """Programmes."""

    model = Programme
    icon = "calendar-alt"
    menu_label = _("Programmes")
    filterset_class = ProgrammeFilterSet
    list_per_page = 50
    search_fields = ["name", "organisation__name"]
    list_display = [
        "name",
        Column("organisation", label=_("Organisation")),
        Column("get_kind_display", label=_("Kind")),
        Column("state_label", label=_("State")),
        DateColumn("deadline", label=_("Deadline"), sort_key="deadline"),
        LiveStatusTagColumn(),
    ]
    panels = [
        MultiFieldPanel(
            [FieldPanel("organisation"), FieldPanel("kind"), FieldPanel("name"), FieldPanel("website")],
            heading=_("The programme"),
        ),
        InlinePanel("texts", label=_("words in one language"), heading=_("Words in each language"), min_num=1),
        MultiFieldPanel(
            [FieldPanel("intake"), FieldPanel("deadline"), FieldPanel("next_date")], heading=_("When one can apply")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("shortest_months"), FieldPanel("longest_months")]),
                FieldRowPanel([FieldPanel("family"), FieldPanel("funding")]),
            ],
            heading=_("Duration, family and funding"),
        ),
        MultiFieldPanel([FieldPanel("training_topics"), FieldPanel("formats")], heading=_("For trainings")),
        MultiFieldPanel([FieldPanel("languages")], heading=_("Languages"), classname="collapsed columns"),
    ]

    def get_queryset(self, request: HttpRequest):
        """Return the programmes with their organisations."""
        return Programme.objects.select_related("organisation")


class DirectoryGroup(SnippetViewSetGroup):
    """The directory of organisations."""

    menu_label = _("Directory")
    menu_icon = "group"
    menu_order = 290
    items = (OrganisationViewSet, ProgrammeViewSet)


# --- Import and export ----------------------------------------------------------------------------


class TableForm(forms.Form):
    """A file that is tried."""

    table = forms.FileField(label=_("CSV file"), help_text=_("In UTF-8, with the columns that an export has."))

    def clean_table(self) -> str:
        """Return the text of the file; refuse one that is too large or no text."""
        file = self.cleaned_data["table"]
        if file.size > MAXIMUM_BYTES:
            raise forms.ValidationError(_("The file is larger than one megabyte."))
        try:
            return file.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("The file is no text in UTF-8. Save it as “CSV UTF-8”.")) from error


def may_import(user) -> bool:
    """Tell whether a person may read organisations from a table."""
    return user.has_perms(["protection.add_organisation", "protection.change_organisation"])


def may_publish(user) -> bool:
    """Tell whether a person may put organisations before readers."""
    return user.has_perm("protection.publish_organisation")


@require_safe
def export_organisations(request: HttpRequest) -> HttpResponse:
    """Answer with every organisation as CSV."""
    if not request.user.has_perm("protection.change_organisation"):
        raise PermissionDenied
    records = Organisation.objects.order_by("slug").prefetch_related("channels", "texts__locale")
    # The mark at the beginning tells spreadsheets that the text is UTF-8.
    answer = HttpResponse("\ufeff" + write_table(records), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="organisations.csv"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def import_organisations(request: HttpRequest) -> HttpResponse:
    """Try a table and say what it would do, line by line; do it when the person confirms."""
    if not may_import(request.user):
        raise PermissionDenied
    if "confirmed" in request.POST:
        return confirm_import(request)
    form = TableForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return render_import(request, form)
    text = form.cleaned_data["table"]
    return render_import(request, form, try_table(text), text)


def confirm_import(request: HttpRequest) -> HttpResponse:
    """Import a table that was tried; it is tried again, for the site may have changed."""
    text = request.POST["confirmed"]
    trial = try_table(text)
    if not trial.can_be_done:
        return render_import(request, TableForm(), trial, text)
    publish = "publish" in request.POST and may_publish(request.user)
    do_import(trial, request.user, publish=publish)
    number = len(trial.new) + len(trial.changed)
    words = ngettext("%(number)d organisation was imported.", "%(number)d organisations were imported.", number)
    messages.success(request, words % {"number": number})
    return redirect("wagtailsnippets_protection_organisation:list")


def render_import(request: HttpRequest, form: TableForm, trial: Trial | None = None, text: str = "") -> HttpResponse:
    """Answer with the form, and with what was tried."""
    context = {"form": form, "trial": trial, "text": text, "may_publish": may_publish(request.user)}
    return render(request, "protection/import_organisations.html", context)


def admin_addresses() -> list:
    """Return the addresses of import and export."""
    return [
        path("organisations/import/", import_organisations, name="import_organisations"),
        path("organisations/export/", export_organisations, name="export_organisations"),
    ]
