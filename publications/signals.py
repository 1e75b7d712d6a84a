"""What happens to publications when one of their documents changes, and when another language of them does."""

from django.db.models.signals import post_delete, post_save
from wagtail.signals import page_published

from core.signals import page_to_be_stored
from documents.models import CustomDocument
from publications import reading
from publications.in_step import follow_leader, lead_others
from publications.models import FileVersion, PublicationFile, PublicationPage


def follow_document(sender, instance, **kwargs) -> None:
    """Note the new bytes and the new language of a document that was replaced in place."""
    rows = PublicationFile.objects.filter(document=instance).select_related("page")
    pages = {row.page_id: row.page for row in rows}
    for page in pages.values():
        FileVersion.objects.record(page, is_published=page.live)
        reading.note_languages(page)


def forget_deleted(sender, instance, **kwargs) -> None:
    """Forget the files of a deleted publication that were never out: their documents are free again."""
    if not PublicationPage.objects.filter(translation_key=instance.translation_key).exists():
        FileVersion.objects.filter(publication=instance.translation_key, published_at__isnull=True).delete()


def before_storing(sender, page, **kwargs) -> None:
    """Let a publication be at least as closed as the version that leads it."""
    if isinstance(page, PublicationPage):
        follow_leader(page)


def after_publishing(sender, instance, **kwargs) -> None:
    """Take every other language along, as when a page is unpublished."""
    lead_others(instance)


def connect_signals() -> None:
    """Connect what happens at save; called once, when the app is ready."""
    post_save.connect(follow_document, sender=CustomDocument, dispatch_uid="publications.follow_document")
    post_delete.connect(forget_deleted, sender=PublicationPage, dispatch_uid="publications.forget_deleted")
    page_to_be_stored.connect(before_storing, dispatch_uid="publications.before_storing")
    page_published.connect(after_publishing, sender=PublicationPage, dispatch_uid="publications.after_publishing")
