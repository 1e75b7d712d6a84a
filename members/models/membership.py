"""Membership: the page that explains it, the application, and the answers that staff choose from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import StoryBlock
from core.i18n import only_readable
from core.models import BasePage, ContactPoint
from core.request_memory import once_a_request
from core.stories import prepare_story
from members.fields import SealedField
from members.membership_words import LABELS, WORDS
from members.models.consents import PUBLIC_NAME, REFEREE, SIGNING, UPDATES
from members.models.people import PersonRecord

DEFAULT_REPLY_WEEKS = 4
# A membership ends by itself unless the member says that she stays.
MEMBERSHIP_YEARS = 2
DECLINED_DAYS = 90
UNDECIDED_DAYS = 180
RENEWAL_NOTICE = timedelta(days=60)
SHORTEST_NOTICE = timedelta(days=30)


class Kind(models.TextChoices):
    """Who may apply."""

    DEFENDER = "defender", pgettext_lazy("kind of member", "Defender")
    ORGANISATION = "organisation", pgettext_lazy("kind of member", "Organisation")
    ALLY = "ally", pgettext_lazy("kind of member", "Ally")


# For whom each kind is, where the page has no words of its own.
KIND_WORDS = {
    Kind.DEFENDER: _("You defend rights, alone or with others. A pseudonym is welcome, and few words are enough."),
    Kind.ORGANISATION: _("You are a group, a network or an institution that defends rights or protects those who do."),
    Kind.ALLY: _("You want to stand with defenders: with your time, your profession, your language or your home."),
}


@dataclass(frozen=True)
class Door:
    """One kind of membership that is open: its key, its name, for whom it is, and where its form stands.

    ``number`` tells the forms apart where their names would say too much, as in the tab of a browser.
    """

    number: int
    kind: str
    name: str
    text: str
    url: str


class MembershipPage(BasePage):
    """Who may join, what it costs and brings, what happens to the data, and the doors to the forms."""

    invitation = models.CharField(
        _("invitation"),
        max_length=200,
        blank=True,
        help_text=_("One sentence that stands beside “Become a Member” on other pages."),
    )
    accepts_defenders = models.BooleanField(_("defenders can apply"), default=True)
    accepts_organisations = models.BooleanField(_("organisations can apply"), default=True)
    accepts_allies = models.BooleanField(_("allies can apply"), default=True)
    for_defenders = models.TextField(_("for defenders"), max_length=400, blank=True)
    for_organisations = models.TextField(_("for organisations"), max_length=400, blank=True)
    for_allies = models.TextField(_("for allies"), max_length=400, blank=True)
    cost = models.TextField(_("what it costs"), max_length=400)
    benefits = RichTextField(_("what it brings"), features=["bold", "italic", "ul", "link"])
    data_use = RichTextField(
        _("what the data is for"),
        features=["bold", "italic", "ul", "link"],
        help_text=_("Who reads an application and why. How long it is kept, the page adds by itself."),
    )
    reply_weeks = models.PositiveSmallIntegerField(
        _("weeks until the answer"),
        default=DEFAULT_REPLY_WEEKS,
        validators=[MinValueValidator(1), MaxValueValidator(26)],
        help_text=_("Promise only what you keep: the page and the mails name this number."),
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("a safer way to write"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who answers questions, best with an encrypted way to write."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)

    template = "pages/members/membership_page.html"
    icon = "group"
    kind_label = _("Membership")
    schema_type = "WebPage"
    # Whoever looks whether she could join may have to leave at once, as on the form behind the doors.
    always_shows_exit = True
    page_description = _("Who may become a member, what it means, and the way to the forms.")
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("accepts_defenders", overridable=False),
        SynchronizedField("accepts_organisations", overridable=False),
        SynchronizedField("accepts_allies", overridable=False),
        SynchronizedField("reply_weeks", overridable=False),
    ]
    content_panels = [
        *BasePage.introduction_panels,
        FieldPanel("invitation"),
        MultiFieldPanel(
            [
                FieldPanel("accepts_defenders"),
                FieldPanel("for_defenders"),
                FieldPanel("accepts_organisations"),
                FieldPanel("for_organisations"),
                FieldPanel("accepts_allies"),
                FieldPanel("for_allies"),
            ],
            heading=_("Who may join"),
        ),
        MultiFieldPanel([FieldPanel("benefits"), FieldPanel("cost")], heading=_("What it means")),
        FieldRowPanel([FieldPanel("reply_weeks")]),
        FieldPanel("data_use"),
        FieldPanel("contact"),
        FieldPanel("body"),
        *BasePage.about_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("cost"),
        index.SearchField("benefits"),
        index.SearchField("data_use"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("membership page")
        verbose_name_plural = _("membership pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Load the cards of the body together."""
        prepare_story(self, request=request)
        return super().get_context(request, *args, **kwargs)

    @property
    def doors(self) -> list[Door]:
        """The kinds of membership that are open, named in the active language."""
        offered = {
            Kind.DEFENDER: (self.accepts_defenders, self.for_defenders),
            Kind.ORGANISATION: (self.accepts_organisations, self.for_organisations),
            Kind.ALLY: (self.accepts_allies, self.for_allies),
        }
        return [
            Door(
                number=number,
                kind=kind.value,
                name=str(kind.label),
                text=words or str(KIND_WORDS[kind]),
                url=reverse("apply", args=[kind.value]),
            )
            for number, (kind, (is_open, words)) in enumerate(offered.items(), start=1)
            if is_open
        ]


@once_a_request
def membership_page() -> MembershipPage | None:
    """Return the page about membership in the active language that readers can open, or None."""
    pages = MembershipPage.objects.filter(locale__language_code=get_language())
    return only_readable(pages).select_related("locale").order_by("path").first()


def promised_weeks() -> int:
    """Return within how many weeks an answer is promised."""
    page = membership_page() or MembershipPage.objects.live().order_by("path").first()
    return page.reply_weeks if page is not None else DEFAULT_REPLY_WEEKS


class Application(PersonRecord):
    """An application for membership, later the membership. Whatever somebody typed is sealed."""

    class Review(models.TextChoices):
        NEW = "new", pgettext_lazy("application", "new")
        ASKED = "asked", pgettext_lazy("application", "more was asked")
        PROPOSED_ACCEPT = "proposed-accept", pgettext_lazy("application", "proposed: accept")
        PROPOSED_DECLINE = "proposed-decline", pgettext_lazy("application", "proposed: decline")
        ACCEPTED = "accepted", pgettext_lazy("application", "accepted")
        DECLINED = "declined", pgettext_lazy("application", "declined")

    kind = models.CharField(max_length=15, choices=Kind.choices)
    review = models.CharField(max_length=20, choices=Review.choices, default=Review.NEW)
    # What was typed into the form, as JSON by the names of its fields.
    answers = SealedField(blank=True, editable=False)
    # What reviewers noted, as JSON: a list of {"by", "on", "text"}.
    notes = SealedField(blank=True, editable=False)
    # The number of the account that proposed a decision, and the answer that it chose.
    proposed_by = models.CharField(max_length=40, blank=True)
    proposed_answer = models.CharField(max_length=40, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    member_until = models.DateField(null=True, blank=True)
    was_asked_to_stay = models.BooleanField(default=False)

    UNDECIDED = (Review.NEW, Review.ASKED, Review.PROPOSED_ACCEPT, Review.PROPOSED_DECLINE)
    PROPOSED = (Review.PROPOSED_ACCEPT, Review.PROPOSED_DECLINE)
    SCOPE = "membership"

    purposes = (SIGNING, REFEREE, PUBLIC_NAME, UPDATES)
    basic_purposes = (SIGNING,)
    confirm_letter = "members.application-confirm"
    reminder_letter = "members.application-remind"
    welcome_letter = "members.application-welcome"
    known_letter = "members.application-known"
    download_fields = ("kind", "status", "typed", "answered", "member_to")

    class Meta(PersonRecord.Meta):
        verbose_name = _("application for membership")
        verbose_name_plural = _("applications for membership")
        default_permissions = ()
        permissions = [
            ("review_applications", _("Can read applications for membership and propose a decision")),
            ("decide_applications", _("Can confirm the decision on an application that somebody else proposed")),
        ]
        indexes = [models.Index(fields=["state", "review"], name="members_application_queue")]

    @property
    def scope(self) -> str:
        """One scope for all applications: one person has one membership."""
        return self.SCOPE

    @classmethod
    def scopes(cls) -> list[str]:
        """Return the one scope."""
        return [cls.SCOPE]

    @property
    def title(self) -> str:
        """The kind of membership in the active language."""
        return str(Kind(self.kind).label)

    @property
    def kind_label(self) -> str:
        """The word for a membership."""
        return str(_("Membership"))

    @property
    def public_url(self) -> str:
        """The page about membership; empty when there is none in the active language."""
        page = membership_page()
        return page.url if page is not None else ""

    @property
    def thank_you_url(self) -> str:
        """The page that says what comes next."""
        return reverse("application_thanks")

    @property
    def typed(self) -> dict[str, Any]:
        """What was typed, by the names of the fields."""
        return json.loads(self.answers) if self.answers else {}

    @property
    def status(self) -> str:
        """How it stands, as its owner is told: a proposal that nobody confirmed is no answer yet."""
        if self.state == self.State.PENDING:
            return str(_("waiting for your confirmation"))
        return str(STATUS_WORDS.get(self.review, _("being looked at")))

    @property
    def answered(self) -> str:
        """The day of the answer as text, or an empty one."""
        return self.answered_on.isoformat() if self.answered_on else ""

    @property
    def member_to(self) -> str:
        """The day until which a membership lasts as text, or an empty one."""
        return self.member_until.isoformat() if self.member_until else ""

    @property
    def leave_label(self) -> str:
        """The words of the button that ends it."""
        return str(_("Leave") if self.review == self.Review.ACCEPTED else _("Withdraw the application"))

    def own_facts(self) -> list[tuple[str, str]]:
        """Return how it stands, and the days that matter."""
        days = {_("Answered on"): self.answered_on, _("Member until"): self.member_until}
        told = [(str(name), date_format(day, "DATE_FORMAT")) for name, day in days.items() if day]
        return [(str(_("How it stands")), self.status), *told]

    def purpose_label(self, purpose: str) -> str:
        """Return a short name for a consent."""
        return str(LABELS.get(purpose, ""))

    def words_of(self, purpose: str) -> str:
        """Return the words that a consent has now; empty for one that this kind of member is not asked for."""
        return str(WORDS[self.kind].get(purpose, ""))

    def mend(self, values: Mapping[str, Any]) -> None:
        """Take over what the applicant mended of what she had typed."""
        self.answers = json.dumps({**self.typed, **values}, ensure_ascii=False)
        if self.review in self.PROPOSED:
            # What was proposed was proposed about other words.
            self.review, self.proposed_by, self.proposed_answer = self.Review.NEW, "", ""

    def letter_facts(self) -> dict[str, Any]:
        """Return within how many weeks an answer comes."""
        return {"weeks": promised_weeks()}


STATUS_WORDS = {
    Application.Review.ASKED: _("we asked you something by mail"),
    Application.Review.ACCEPTED: _("you are a member"),
    Application.Review.DECLINED: _("we could not accept it"),
}


class Decision(models.TextChoices):
    """What an answer says."""

    ACCEPT = "accept", pgettext_lazy("decision", "accept")
    DECLINE = "decline", pgettext_lazy("decision", "decline")
    ASK = "ask", pgettext_lazy("decision", "ask for more")


def content_languages() -> list[tuple[str, str]]:
    """Return the languages in which the site can be written."""
    return settings.WAGTAIL_CONTENT_LANGUAGES


class AnswerTemplate(models.Model):
    """Words of an answer in one language, beside those that the site brings. They hold nothing of any applicant."""

    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices)
    language = models.CharField(_("language"), max_length=10, choices=content_languages)
    name = models.CharField(_("name"), max_length=80, help_text=_("How reviewers find it in their list."))
    words = models.TextField(
        _("words"),
        max_length=3000,
        help_text=_(
            "What the mail says, with an empty line between paragraphs. It is sent as it stands: write nothing about "
            "one applicant, no name and no place."
        ),
    )

    class Meta:
        verbose_name = _("answer to applications")
        verbose_name_plural = _("answers to applications")
        ordering = ["language", "decision", "name"]

    def __str__(self) -> str:
        return self.name
