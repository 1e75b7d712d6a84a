"""What happens around storing an image."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from wagtail.models import UploadedFile

from images.cleaning import clean_image
from images.models import CustomImage
from images.tasks import make_standard_renditions_task


def make_renditions_of_new_file(sender, instance, raw=False, **kwargs):
    """Have the standard renditions made after the commit.

    A transaction that is rolled back, as those of most tests are, makes none.
    """
    if instance.has_stored_new_file and not raw:
        transaction.on_commit(partial(make_standard_renditions_task.enqueue, instance.pk))


def clean_waiting_upload(sender, instance, **kwargs):
    """Clean a file that Wagtail's uploader puts aside until the other fields of its form are valid."""
    content_type = instance.for_content_type
    is_ours = content_type is not None and content_type.model_class() is CustomImage
    if is_ours and instance.file and not instance.file._committed:
        instance.file = clean_image(instance.file.file, instance.file.name)


def connect_signals() -> None:
    """Connect what happens at save; called once, when the app is ready."""
    post_save.connect(
        make_renditions_of_new_file, sender=CustomImage, dispatch_uid="images.make_renditions_of_new_file"
    )
    pre_save.connect(clean_waiting_upload, sender=UploadedFile, dispatch_uid="images.clean_waiting_upload")
