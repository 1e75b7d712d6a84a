"""What is known about people, and what is on its way to them."""

from members.models.audit import AuditEntry
from members.models.consents import Consent, Wording
from members.models.exports import ExportKey, ExportRequest
from members.models.membership import AnswerTemplate, Application, Decision, Kind, MembershipPage
from members.models.people import AddressedRow, PersonRecord
from members.models.post import MailRun, OutgoingMail, Submission
from members.models.stops import StopEntry
from members.models.tokens import ChoicesVisit, Token

__all__ = [
    "AddressedRow",
    "AnswerTemplate",
    "Application",
    "AuditEntry",
    "ChoicesVisit",
    "Consent",
    "Decision",
    "ExportKey",
    "ExportRequest",
    "Kind",
    "MailRun",
    "MembershipPage",
    "OutgoingMail",
    "PersonRecord",
    "StopEntry",
    "Submission",
    "Token",
    "Wording",
]
