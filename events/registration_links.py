"""The link in the mails about a registration: it shows how it stands, and its buttons act. It is not used up."""

from events.models.registrations import Registration
from members import tokens
from members.models import PersonRecord, Token


def registration_of(raw: str) -> Registration | None:
    """Return the confirmed registration that a link belongs to; None for every other text."""
    token = tokens.look_up(raw, Token.Purpose.REGISTRATION)
    if token is None or not tokens.is_good(token):
        return None
    rows = Registration.objects.filter(pk=token.record_id, state=PersonRecord.State.CONFIRMED)
    return rows.select_related("event").first()


def is_over(raw: str) -> bool:
    """Tell whether a text was a link once and is none any more."""
    token = tokens.look_up(raw, Token.Purpose.REGISTRATION)
    return token is not None and not tokens.is_good(token)
