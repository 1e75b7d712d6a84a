"""A small site in two languages for tests of what all pages share.

Pages are found by the names of their models, so that the tests of ``core`` need not know the rooms above it.
"""

from dataclasses import dataclass

from django.apps import apps
from django.utils.timezone import now
from wagtail.models import Locale, Page, PageViewRestriction, Site


@dataclass
class BilingualSite:
    """The home pages and one standing page, in English and in Spanish."""

    english: Page
    spanish: Page
    about: Page
    sobre: Page


def make_page(parent: Page, title: str, model: str = "home.StandardPage", **fields) -> Page:
    """Return a live page of a model below ``parent``, in its language unless ``fields`` say otherwise."""
    moment = now()
    defaults = {
        "summary": f"Summary of {title}.",
        "locale": parent.locale,
        "live": True,
        "first_published_at": moment,
        "last_published_at": moment,
    }
    page = apps.get_model(model)(title=title, **{**defaults, **fields})
    parent.add_child(instance=page)
    return page


def translate_page(page: Page, parent: Page, title: str, **fields) -> Page:
    """Return the version of a page below ``parent``, in the language of that."""
    model = page._meta.label
    return make_page(parent, title, model, translation_key=page.translation_key, **fields)


def make_private(page: Page) -> None:
    """Leave a page to people who are logged in."""
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def make_site() -> BilingualSite:
    """Return a site with home and about us in English and Spanish, and nothing else."""
    root = Page.objects.get(depth=1)
    english = make_page(
        root,
        "Home",
        "home.HomePage",
        slug="home-of-tests",
        lead="Stand with her",
        locale=Locale.objects.get(language_code="en"),
    )
    spanish_locale, _created = Locale.objects.get_or_create(language_code="es")
    spanish = translate_page(english, root, "Inicio", slug="home-es-of-tests", lead="Acompáñala", locale=spanish_locale)
    Site.objects.update(root_page=english)
    Page.objects.filter(slug="home", depth=2).delete()
    Site.clear_site_root_paths_cache()
    about = make_page(english, "About us", slug="about-us")
    sobre = translate_page(about, spanish, "Sobre nosotras", slug="sobre-nosotras")
    return BilingualSite(english=english, spanish=spanish, about=about, sobre=sobre)


def make_section(home: Page, title: str = "Campaigns", **fields) -> Page:
    """Return a list of campaigns below a home page."""
    return make_page(home, title, "campaigns.CampaignIndexPage", **fields)


def make_campaign(section: Page, title: str, **fields) -> Page:
    """Return an open campaign below a list of campaigns."""
    defaults = {
        "hashtag": "#StandWithHer",
        "demand": "Drop the charges",
        "addressed_to": "The court",
        "share_text": "Stand",
    }
    return make_page(section, title, "campaigns.CampaignPage", **{**defaults, **fields})
