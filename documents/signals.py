"""What happens before a document is stored."""

from django.db.models.signals import pre_save
from wagtail.models import UploadedFile

from documents.cleaning import clean_pdf
from documents.models import CustomDocument


def clean_waiting_upload(sender, instance, **kwargs):
    """Clean a file that Wagtail's uploader puts aside until the other fields of its form are valid."""
    content_type = instance.for_content_type
    is_ours = content_type is not None and content_type.model_class() is CustomDocument
    if is_ours and instance.file and not instance.file._committed:
        instance.file = clean_pdf(instance.file.file, instance.file.name)


def connect_signals() -> None:
    """Connect what happens at save; called once, when the app is ready."""
    pre_save.connect(clean_waiting_upload, sender=UploadedFile, dispatch_uid="documents.clean_waiting_upload")
