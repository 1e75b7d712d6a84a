"""What blocks say when a picture cannot be published."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def rights_error(image) -> ValidationError | None:
    """Return the error of a picture whose credit or licence is missing, or None."""
    if image is None or not image.missing_rights:
        return None
    return ValidationError(
        _("“%(title)s” cannot be published yet: its credit or licence is missing. Add it to the picture."),
        params={"title": image.title},
    )
