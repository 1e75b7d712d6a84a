"""Rows of a page that are words: ordered, and translated with the page."""

from wagtail.models import Orderable, TranslatableMixin


class TranslatableOrderable(TranslatableMixin, Orderable):
    """An ordered child of a page whose words are translated and whose facts follow the source."""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True
