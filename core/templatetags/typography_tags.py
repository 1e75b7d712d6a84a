import re

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()

HASHTAG = re.compile(r"(#\w+)")
INNER_CAPITAL = re.compile(r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ])")


@register.filter
def breakable_hashtags(text: str) -> SafeString:
    """Allow a line break before each inner capital of the hashtags in a text, where a long one would leave a small screen.

    `#StandWithHer` becomes `#Stand<wbr>With<wbr>Her`; everything else is escaped and stays as it is.
    """
    pieces: list[list[str]] = []
    for piece in HASHTAG.split(str(text)):
        pieces.append(INNER_CAPITAL.split(piece) if HASHTAG.fullmatch(piece) else [piece])
    return format_html_join("", "{}", ((_with_break_opportunities(words),) for words in pieces))


def _with_break_opportunities(words: list[str]) -> SafeString:
    return format_html_join(SafeString("<wbr>"), "{}", ((word,) for word in words))
