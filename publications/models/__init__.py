"""Publications, their files, and what is remembered of files that were replaced."""

from publications.models.pages import PublicationIndexPage, PublicationPage
from publications.models.rows import OriginalLanguage, PublicationFile
from publications.models.versions import FileVersion

__all__ = ["FileVersion", "OriginalLanguage", "PublicationFile", "PublicationIndexPage", "PublicationPage"]
