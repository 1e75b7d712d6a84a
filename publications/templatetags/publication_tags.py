"""Files in words, and chapters with their notes."""

from dataclasses import dataclass

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.formats import number_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext
from wagtail.templatetags.wagtailcore_tags import richtext

from core.language_names import name_in_sentence
from core.outline import Outline
from publications.domain.footnotes import FootnoteLinker, note_id

register = template.Library()


@dataclass(frozen=True)
class Note:
    """A note: its number, its identifier, its words, and the places in the text that lead to it."""

    number: int
    identifier: str
    html: SafeString
    ways_back: list[str]


@dataclass(frozen=True)
class LinkedChapter:
    """The text of a chapter with links to its notes, and the notes."""

    html: SafeString
    notes: list[Note]


@register.filter
def facts_of_file(document) -> str:
    """Return what a reader should know before loading a file: “PDF, 1.2 MB, Spanish, 24 pages”."""
    facts = [document.file_extension.upper(), filesizeformat(document.file_size)]
    if document.language:
        facts.append(name_in_sentence(document.language))
    if document.page_count:
        pages = ngettext("%(number)s page", "%(number)s pages", document.page_count)
        facts.append(pages % {"number": document.page_count})
    return ", ".join(facts)


@register.filter
def language_names(codes: list[str]) -> str:
    """Return the names of languages in the active language, the first with a capital."""
    names = ", ".join(name_in_sentence(code) for code in codes)
    return names[:1].upper() + names[1:]


@register.filter
def grouped(number: int) -> str:
    """Return a whole number with the marks between thousands that the active language uses."""
    return number_format(number, use_l10n=True, force_grouping=True)


@register.simple_tag(takes_context=True)
def linked_chapter(context, chapter, level: int) -> LinkedChapter:
    """Return a chapter whose highest headings have a level, with its notes linked both ways."""
    notes = chapter.value.notes
    linker = FootnoteLinker(chapter.anchor, len(notes), gettext("Note {number}"))
    with context.push(outline=Outline(level)):
        values = context.flatten()
        text = linker.link("".join(str(block.render(values)) for block in chapter.value["body"]))
    linked = [
        Note(number, note_id(chapter.anchor, number), richtext(note), linker.ways_back(number))
        for number, note in enumerate(notes, start=1)
    ]
    # Blocks escape what they show; the linker adds nothing but numbers and identifiers of ours.
    return LinkedChapter(mark_safe(text), linked)  # noqa: S308
