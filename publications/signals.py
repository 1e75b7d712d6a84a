"""What happens to publications when one of their documents changes."""

from django.db.models.signals import post_save

from documents.models import CustomDocument
from publications import reading
from publications.models import FileVersion, PublicationFile


def follow_document(sender, instance, **kwargs) -> None:
    """Note the new bytes and the new language of a document that was replaced in place."""
    rows = PublicationFile.objects.filter(document=instance).select_related("page")
    pages = {row.page_id: row.page for row in rows}
    for page in pages.values():
        FileVersion.objects.record(page, is_published=page.live)
        reading.note_languages(page)


def connect_signals() -> None:
    """Connect what happens at save; called once, when the app is ready."""
    post_save.connect(follow_document, sender=CustomDocument, dispatch_uid="publications.follow_document")
