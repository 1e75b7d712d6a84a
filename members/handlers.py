"""What the worker does with the forms that belong to no feature."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from members.inbox import handles
from members.services import send_choices

CHOICES = "members.choices"


@handles(CHOICES)
def ask_for_choices(address: str, content: Mapping[str, Any]) -> None:
    """Send the link to "my choices" to an address that has something with us."""
    send_choices(address, get_language())
