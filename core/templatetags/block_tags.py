"""What blocks say about links and files before a reader follows them."""

from urllib.parse import urlsplit

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext, ngettext

from core.language_names import name_in_sentence

register = template.Library()


@register.filter
def host_name(url: str | None) -> str:
    """Return the host that an address leads to, without a leading “www.”; empty without an address."""
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


@register.filter
def file_facts(document) -> str:
    """Return what a reader should know of a document before loading it: “PDF, 1.2 MB, 24 pages, in Spanish”."""
    facts = [document.file_extension.upper(), filesizeformat(document.get_file_size())]
    if document.page_count:
        pages = ngettext("%(number)s page", "%(number)s pages", document.page_count)
        facts.append(pages % {"number": document.page_count})
    if document.language:
        facts.append(gettext("in %(language)s") % {"language": name_in_sentence(document.language)})
    return ", ".join(fact for fact in facts if fact)
