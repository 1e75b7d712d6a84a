"""The drawers in which the editor finds the blocks."""

from django.utils.translation import gettext_lazy as _

WORDS = _("Words")
PICTURES = _("Pictures")
VOICES = _("Voices and facts")
LEAD_ON = _("Leading on")
