"""A link that a translation has of its own runs no script.

Gap: wagtail-localize stores whatever is sent as the value of a link in a rich text, a link block or an address field,
so that a person who may only translate could put ``javascript:`` into a page. Waits for: the validation of the field
itself in its editor.
"""

import re

from django.core.exceptions import ValidationError
from django.db.models.signals import post_save
from django.utils.translation import gettext
from wagtail_localize.models import SegmentOverride

# Browsers leave out space and control characters before and inside the scheme.
IGNORED = re.compile(r"[\x00-\x20]+")
SCHEMES_THAT_RUN = ("javascript:", "vbscript:", "data:")


def runs_script(value: object) -> bool:
    """Tell whether a value is an address that a browser would run instead of open."""
    return isinstance(value, str) and IGNORED.sub("", value).lower().startswith(SCHEMES_THAT_RUN)


def mark_harmful(instance: SegmentOverride, update_fields=None, **kwargs) -> None:
    """After a value is stored: mark it when it is a harmful address. What is marked is not published."""
    if update_fields is not None and "data_json" not in update_fields:
        return
    if runs_script(instance.data):
        instance.set_field_error([ValidationError(gettext("Use an address that begins with https://."))])


def install() -> None:
    """Look at every value that is stored."""
    post_save.connect(mark_harmful, sender=SegmentOverride, dispatch_uid="translations.mark_harmful")
