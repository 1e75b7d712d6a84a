"""Languages are not filled with copies of another language.

Gap: the Locale form of wagtail-localize offers "Synchronise content from another locale", which puts aliases of a
whole tree, live and in the source's words, under the new language, in the request. No setting turns it off. Waits
for: such a setting.
"""

from wagtail_localize.locales.components import LOCALE_COMPONENTS
from wagtail_localize.models import LocaleSynchronization


def install() -> None:
    """Take the choice out of the Locale form."""
    LOCALE_COMPONENTS[:] = [
        component for component in LOCALE_COMPONENTS if component["model"] is not LocaleSynchronization
    ]
