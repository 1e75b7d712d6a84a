"""The protection guide, and the organisations that accompany defenders."""

from protection.models.directory import DirectoryPage
from protection.models.guide import DangerContact, GuideIndexPage, GuidePage, GuideSource
from protection.models.organisations import Organisation, OrganisationChannel, OrganisationText
from protection.models.programmes import Programme, ProgrammeText
from protection.models.suggestions import Suggestion
from protection.models.websites import WebsiteCheck

__all__ = [
    "DangerContact",
    "DirectoryPage",
    "GuideIndexPage",
    "GuidePage",
    "GuideSource",
    "Organisation",
    "OrganisationChannel",
    "OrganisationText",
    "Programme",
    "ProgrammeText",
    "Suggestion",
    "WebsiteCheck",
]
