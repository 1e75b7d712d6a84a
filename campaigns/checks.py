"""House rules that stop the start of the site when settings break them."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from campaigns.domain.figures import LEAST_MINIMUM


@register()
def count_minimum_protects(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse a minimum under which a shown number would tell who joined."""
    if settings.COUNT_MINIMUM >= LEAST_MINIMUM:
        return []
    return [
        Error(
            "COUNT_MINIMUM is too small: a number of supporters would tell who joined.",
            hint=f"Use at least {LEAST_MINIMUM}.",
            id="campaigns.E001",
        )
    ]
