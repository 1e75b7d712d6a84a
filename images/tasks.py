"""Work that no request should wait for."""

from django_tasks import task

from images.models import CustomImage
from images.renditions import make_standard_renditions


@task()
def make_standard_renditions_task(image_id: int) -> None:
    """Make the renditions of an image that was uploaded; it may have been deleted since."""
    image = CustomImage.objects.filter(pk=image_id).first()
    if image:
        make_standard_renditions(image)
