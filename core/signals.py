"""Signals of our own."""

from django.dispatch import Signal

# A page is about to be stored whole: whoever has a say in its facts says it now. Argument: ``page``.
page_to_be_stored = Signal()
