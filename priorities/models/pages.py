"""Priority areas: each has the same four parts, so that readers find their way in every one of them."""

from dataclasses import dataclass

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import StoryBlock
from core.cards import find_actions
from core.i18n import only_readable
from core.index_pages import BaseIndexPage
from core.listings import Filter
from core.models import BasePage, ContactPoint
from core.stories import prepare_story


@dataclass(frozen=True)
class Section:
    """One of the four parts: the key that templates ask for, its heading and its anchor in the active language."""

    key: str
    heading: str
    anchor: str


def area_sections() -> list[Section]:
    """Return the four parts in order, named in the active language."""
    headings = {
        "issue": pgettext("priority area", "The Issue"),
        "approach": pgettext("priority area", "Our Approach"),
        "actions": pgettext("priority area", "Our Actions"),
        "contact": pgettext("priority area", "Contact us"),
    }
    return [Section(key, heading, slugify(heading) or key) for key, heading in headings.items()]


class PriorityAreaIndexPage(BaseIndexPage):
    """All priority areas."""

    template = "pages/priorities/priority_area_index_page.html"
    icon = "grid"
    page_description = _("The list of your priority areas, in the order of the page tree.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["priorities.PriorityAreaPage"]

    override_translatable_fields = [*BaseIndexPage.override_translatable_fields]

    class Meta:
        verbose_name = _("list of priority areas")
        verbose_name_plural = _("lists of priority areas")

    def listed_pages(self):
        """Return the areas in the order of the tree."""
        return super().listed_pages().order_by("path")

    def get_filters(self, request) -> list[Filter]:
        """Return none: a handful of areas needs no filter."""
        return []


class PriorityAreaPage(BasePage):
    """A priority area: The Issue, Our Approach, Our Actions, Contact us."""

    topic = models.ForeignKey(
        "core.Topic",
        verbose_name=_("topic of the area"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("“Our Actions” lists the campaigns and events about this topic by itself."),
    )
    issue = StreamField(
        StoryBlock(), verbose_name=_("The Issue"), help_text=_("What is at stake, with facts and sources.")
    )
    approach = StreamField(
        StoryBlock(), verbose_name=_("Our Approach"), help_text=_("How you work on it, and with whom.")
    )
    actions_introduction = RichTextField(
        _("Our Actions: introduction"),
        blank=True,
        features=["bold", "italic", "ul", "link"],
        help_text=_("A few sentences; the list of actions below them is made by itself."),
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("Contact us"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Who answers about this area."),
    )

    template = "pages/priorities/priority_area_page.html"
    icon = "crosshairs"
    bodies_below_heading = ("issue", "approach")
    kind_label = _("Priority area")
    page_description = _("One priority area in four parts: The Issue, Our Approach, Our Actions, Contact us.")
    parent_page_types = ["priorities.PriorityAreaIndexPage"]

    override_translatable_fields = [*BasePage.override_translatable_fields]
    content_panels = [
        *BasePage.introduction_panels,
        FieldPanel("issue"),
        FieldPanel("approach"),
        MultiFieldPanel([FieldPanel("topic"), FieldPanel("actions_introduction")], heading=_("Our Actions")),
        FieldPanel("contact"),
        *BasePage.about_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("issue"),
        index.SearchField("approach"),
        index.SearchField("actions_introduction"),
    ]

    class Meta:
        verbose_name = _("priority area")
        verbose_name_plural = _("priority areas")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Add the four parts and the actions in the language of the page."""
        context = super().get_context(request, *args, **kwargs)
        own_topic = [self.topic.slug] if self.topic else []
        actions = find_actions(self, by_country=False, topic_slugs=own_topic)
        prepare_story(self, actions, request=request)
        return {**context, "sections": area_sections(), "actions": actions}

    @classmethod
    def leading_pages(cls, locale):
        """Return the areas that a list of cards shows first."""
        return only_readable(cls.objects.filter(locale=locale)).order_by("path")


PriorityAreaIndexPage.listed_model = PriorityAreaPage
