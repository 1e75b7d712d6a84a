"""Letters: one source for the text and the HTML of a mail, in the reader's language.

A feature registers a builder for each letter; the outbox calls it with the facts that were stored with the mail, while
the reader's language is active. A letter says nothing on a locked screen: subjects are neutral. It loads nothing from
anywhere, and no link in it watches who follows it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import css_inline
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language_info

from members.rich_letters import RichWords


class NothingToSay(Exception):  # noqa: N818 - it is no error: the mail is not written, and nobody has to look at it
    """A builder raises it when nothing is left to write about, such as an update that was taken from its page."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A piece of a longer letter: an entry of a digest, the text of an update.

    ``url`` is the absolute address behind the heading, ``links`` are pairs like those of a letter. ``language`` is that
    of the words where it is not the letter's, and ``note`` says so to the reader. ``rich`` are words with emphasis,
    lists and links (``members.rich_letters``).
    """

    heading: str = ""
    url: str = ""
    note: str = ""
    paragraphs: tuple[str, ...] = ()
    rich: RichWords | None = None
    items: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    language: str = ""

    @property
    def direction(self) -> str:
        """The direction in which its language is written, as HTML names it."""
        return "rtl" if get_language_info(self.language)["bidi"] else "ltr"


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a mail says: plain sentences, perhaps longer parts, one action, perhaps quieter links below it.

    ``action`` and ``links`` are pairs of words and an absolute address. ``leave_url`` is the address that a mail
    client posts to when its reader leaves a list (RFC 8058). ``list_name`` is a neutral word for the list that a mail
    to many people belongs to, such as ``news``: it shows in a header.
    """

    subject: str
    paragraphs: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    action: tuple[str, str] | None = None
    after_action: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    closing: str = ""
    leave_url: str = ""
    list_name: str = ""


Builder = Callable[[Mapping[str, Any]], Letter]
# Facts with which a letter can be shown without a person: the staff's preview and the tests.
SampleFacts = Callable[[], Mapping[str, Any]]

LETTERS: dict[str, Builder] = {}
SAMPLES: dict[str, SampleFacts] = {}


def letter(name: str, *, sample: SampleFacts) -> Callable[[Builder], Builder]:
    """Register the builder of a letter under a name such as ``campaigns.confirm``."""

    def register(builder: Builder) -> Builder:
        if name in LETTERS:
            raise ValueError(f"There are two letters called {name}.")
        LETTERS[name] = builder
        SAMPLES[name] = sample
        return builder

    return register


def absolute_url(name: str, *args: Any, **kwargs: Any) -> str:
    """Return the address of a view in the active language, on the configured origin whatever a request said."""
    return settings.PUBLIC_URL + reverse(name, args=args, kwargs=kwargs)


@lru_cache(maxsize=1)
def inliner() -> css_inline.CSSInliner:
    """Return what moves the styles of a mail to its elements; it fetches nothing."""
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=True)


def render_text(written: Letter) -> str:
    """Return the plain text of a letter."""
    return render_to_string("emails/letter.txt", {"letter": written}).strip() + "\n"


def render_html(written: Letter, language: str, *, right_to_left: bool) -> str:
    """Return the HTML of a letter, with its styles on the elements."""
    context = {"letter": written, "language": language, "right_to_left": right_to_left}
    return inliner().inline(render_to_string("emails/letter.html", context))
