"""The whole demonstration site.

Pages in English, real translations into Spanish, pictures, menus, roles and accounts.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language_info, override
from wagtail.models import Locale, Page, Site

from core.models import BasePage, ContactPoint, Country, OrganisationProfile, Topic
from demo.builders.directory import build_directory
from demo.builders.membership import build_applications
from demo.builders.pages import build_page
from demo.builders.pictures import add_picture
from demo.builders.publications import add_reading, renew_files
from demo.builders.reports import add_report
from demo.builders.stream import StreamBuilder
from demo.builders.supporters import add_supporters
from demo.builders.vocabulary import vocabulary_of
from demo.content import organisation as words
from demo.content.directory import ORGANISATIONS
from demo.content.pages import EVERY_PAGE
from demo.content.programmes import PROGRAMMES
from demo.content.reports import REPORTS
from demo.content.shapes import ContactContent, MembershipContent, PageContent
from demo.content.shapes_of_publications import PublicationContent
from demo.content.words import Words
from images.models import CustomImage
from navigation.models import Menu, MenuItem
from staff.roles import set_up_roles
from subscriptions.schedule import set_up as set_up_digests
from translations.services import translate

BODY_FIELDS = ("body", "issue", "approach", "report")
PARENTS = {
    "CampaignContent": "campaigns",
    "EventContent": "events",
    "PriorityContent": "priorities",
    "PublicationContent": "publications",
    "GuideContent": "guide",
    "GuideIndexContent": "home",
    "DirectoryContent": "home",
    "IndexContent": "home",
    "MembershipContent": "home",
    "PageContent": "home",
}
SOCIAL_CARD = "social-card"


class SiteHasContentError(Exception):
    """Somebody works on this site already; the demonstration stays away from it."""


@dataclass
class DemoSite:
    """What was built, by key: English pages, Spanish pages, pictures, topics, countries and contacts.

    ``signatures`` is how many made-up ones the campaigns have.
    """

    pages: dict[str, BasePage] = field(default_factory=dict)
    spanish_pages: dict[str, BasePage] = field(default_factory=dict)
    pictures: dict[str, CustomImage] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    countries: dict[str, Country] = field(default_factory=dict)
    contacts: dict[str, ContactPoint] = field(default_factory=dict)
    signatures: int = 0


def has_own_content() -> bool:
    """Tell whether there is any page beside the root and the welcome page that Wagtail's migrations make."""
    welcome = Page.objects.filter(
        depth=2, slug="home", content_type__model="page", content_type__app_label="wagtailcore"
    )
    return Page.objects.filter(depth__gte=2).exclude(pk__in=welcome).exists()


def answers_in(languages: tuple[str, ...]) -> Words:
    """Return the names of languages as English and as Spanish readers call them."""

    def names(reader: str) -> str:
        with override(reader):
            return ", ".join(str(get_language_info(code)["name_translated"]) for code in languages)

    return Words(names("en"), names("es").capitalize())


class SiteBuilder:
    """Builds the site in one transaction: either all of it is there afterwards, or nothing."""

    def __init__(self) -> None:
        self.site = DemoSite()
        self.vocabulary = vocabulary_of(EVERY_PAGE, words.TOPICS, words.CONTACTS, words.ORGANISATION, words.MENUS)

    @transaction.atomic
    def build(self) -> DemoSite:
        """Build everything; raises SiteHasContentError on a site with content of its own."""
        if has_own_content():
            raise SiteHasContentError
        self.english = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
        self.spanish = Locale.objects.get_or_create(language_code="es")[0]
        self.build_taxonomy()
        self.build_contacts()
        build_directory(ORGANISATIONS, PROGRAMMES, self.english, self.spanish)
        self.build_pages()
        self.build_bodies()
        self.build_reports()
        self.build_organisation()
        self.build_menus()
        self.translate_everything()
        set_up_roles()
        build_applications()
        self.site.signatures = add_supporters(self.site.pages, self.site.spanish_pages)
        # What stands here now is no news to anybody who subscribes.
        set_up_digests()
        return self.site

    # --- What pages refer to ----------------------------------------------------------------------

    def picture(self, stem: str) -> CustomImage:
        """Return a picture, added to the library when it is asked for first."""
        if stem not in self.site.pictures:
            content = next((item for item in EVERY_PAGE if item.picture == stem), None)
            description = content.picture_alt.en if content else ""
            self.site.pictures[stem] = add_picture(stem, stem.replace("-", " ").capitalize(), description)
        return self.site.pictures[stem]

    def build_taxonomy(self) -> None:
        """Make topics and countries."""
        for topic in words.TOPICS:
            self.site.topics[topic.key] = Topic.objects.create(
                locale=self.english, name=topic.name.en, slug=topic.slug, description=topic.description.en
            )
        codes = {*words.COUNTRIES, *(code for page in EVERY_PAGE for code in page.countries)}
        for code in sorted(codes):
            self.site.countries[code] = Country.objects.get_or_create(code=code)[0]

    def build_contacts(self) -> None:
        """Make the roles that answer."""
        for contact in words.CONTACTS:
            self.site.contacts[contact.key] = self.build_contact(contact)

    def build_contact(self, content: ContactContent) -> ContactPoint:
        """Make one role that answers."""
        languages = answers_in(content.languages)
        self.vocabulary[languages.en] = languages.es
        return ContactPoint.objects.create(
            locale=self.english,
            title=content.title.en,
            email=content.email,
            answers_in=languages.en,
            hours=content.hours.en,
            response_time=content.response_time.en,
            safer_way=content.safer_way.en,
        )

    # --- Pages ------------------------------------------------------------------------------------

    def build_pages(self) -> None:
        """Make every page without its bodies, so that bodies can name any of them."""
        root = Page.get_first_root_node()
        Page.objects.filter(depth=2).delete()
        root = Page.objects.get(pk=root.pk)
        for content in EVERY_PAGE:
            parent_key = PARENTS.get(type(content).__name__)
            parent = self.site.pages[parent_key] if parent_key else root
            parent.refresh_from_db()
            self.site.pages[content.key] = build_page(
                content,
                parent,
                picture=self.picture,
                topic=self.site.topics.__getitem__,
                country=self.site.countries.__getitem__,
            )
        home = self.site.pages["home"]
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"root_page": home, "hostname": settings.PUBLIC_HOST, "site_name": settings.WAGTAIL_SITE_NAME},
        )

    def build_bodies(self) -> None:
        """Fill the bodies and publish, parents before children."""
        for content in EVERY_PAGE:
            page = self.site.pages[content.key]
            page.refresh_from_db()
            self.fill(page, content)
            page.save_revision().publish()
            if isinstance(content, PublicationContent):
                renew_files(page, content)

    def build_reports(self) -> None:
        """Tell what came of past events, and link the editions of a series."""
        for key, content in REPORTS.items():
            page = self.site.pages[key]
            page.refresh_from_db()
            add_report(page, content, key, find=self.site.pages.__getitem__, picture=self.picture)
            page.save_revision().publish()

    def fill(self, page: BasePage, content: PageContent) -> None:
        """Set what refers to other objects."""
        for name in BODY_FIELDS:
            blocks = getattr(content, name, ())
            if hasattr(page, name):
                setattr(page, name, self.stream(content.key, name, blocks))
        if isinstance(content, PublicationContent):
            add_reading(page, content)
        if isinstance(content, MembershipContent):
            page.contact = self.site.contacts[content.safer_contact]
        if hasattr(content, "featured_campaign"):
            page.featured_page = self.site.pages[content.featured_campaign]
        if getattr(content, "next_page", ""):
            page.next_page = self.site.pages[content.next_page]
        if hasattr(content, "contact"):
            page.contact = self.site.contacts[content.contact]
            page.topic = self.site.topics[content.topics[0]]

    def stream(self, key: str, name: str, blocks: Any) -> Any:
        """Return the value of a StreamField."""
        builder = StreamBuilder(
            f"demo/{key}/{name}",
            picture=self.picture,
            page=self.site.pages.__getitem__,
            contact=self.site.contacts.__getitem__,
        )
        return self.to_stream_value(self.site.pages[key], name, builder.build(blocks))

    @staticmethod
    def to_stream_value(page: BasePage, name: str, raw: list) -> Any:
        """Return raw stream data as the value that the field holds."""
        return page._meta.get_field(name).stream_block.to_python(raw)

    def build_organisation(self) -> None:
        """Make the profile of the organisation."""
        content = words.ORGANISATION
        self.profile = OrganisationProfile.objects.create(
            locale=self.english,
            name=content.name,
            tagline=content.tagline.en,
            footer_statement=content.footer_statement.en,
            email=content.email,
            social_image=self.picture(SOCIAL_CARD),
            exit_page=self.site.pages["guide-exit"],
        )

    def build_menus(self) -> None:
        """Make the menus; a label equal to the page's title is left to follow it."""
        self.menus = []
        for handle in ("main", "footer"):
            menu = Menu(locale=self.english, handle=handle)
            menu.items = [
                MenuItem(locale=self.english, page=self.site.pages[item.page], label=item.label.en, sort_order=order)
                for order, item in enumerate(getattr(words.MENUS, handle))
            ]
            menu.save()
            self.menus.append(menu)

    # --- Spanish ----------------------------------------------------------------------------------

    def translate_everything(self) -> None:
        """Translate snippets first, then pages from the top down, and publish them."""
        for instance in (*self.site.topics.values(), *self.site.contacts.values(), self.profile, *self.menus):
            translate(instance, self.spanish, self.words_for)
        for content in EVERY_PAGE:
            page = self.site.pages[content.key]
            page.refresh_from_db()
            self.site.spanish_pages[content.key] = self.translate_page(page, content)

    def translate_page(self, page: BasePage, content: PageContent) -> BasePage:
        """Translate one page with its own words first, so that equal English words may differ between pages."""
        own = {**self.vocabulary, **vocabulary_of(content, REPORTS.get(content.key, ()))}
        differing = {name: getattr(content, name, None) for name in ("hashtag", "publisher_name")}
        values = {name: words.es for name, words in differing.items() if words}
        return translate(page, self.spanish, lambda text: own.get(text) or self.untranslated(text), values=values)

    def words_for(self, text: str) -> str | None:
        """Return the Spanish words for an English string."""
        return self.vocabulary.get(text) or self.untranslated(text)

    @staticmethod
    def untranslated(text: str) -> str | None:
        """Return what is the same in every language: addresses of role mailboxes, numbers."""
        return text if re.fullmatch(r"[\d\s.,–-]+|[\w.+-]+@[\w.-]+", text) else None


def build_demo_site() -> DemoSite:
    """Build the demonstration site; raises SiteHasContentError on a site with content of its own."""
    return SiteBuilder().build()
