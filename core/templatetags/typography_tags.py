"""How words are set."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

HASHTAG = re.compile(r"(#\w+)")
INNER_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ])")


@register.filter
def breakable_hashtags(text: str) -> SafeString:
    """Let hashtags break before each inner capital, and keep their sign in front where text runs from right to left.

    `#StandWithHer` becomes `<bdi>#Stand<wbr>With<wbr>Her</bdi>`; everything else is escaped and stays as it is.
    """
    return format_html_join("", "{}", ((_mark_up(piece),) for piece in HASHTAG.split(str(text))))


def _mark_up(piece: str) -> SafeString | str:
    if not HASHTAG.fullmatch(piece):
        return piece
    words = format_html_join(SafeString("<wbr>"), "{}", ((word,) for word in INNER_CAPITAL.split(piece)))
    return format_html("<bdi>{}</bdi>", words)
