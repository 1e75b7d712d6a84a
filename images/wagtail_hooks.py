"""Our changes to the images of the admin."""

from django.urls import path
from wagtail import hooks

from images.views import IndexView


@hooks.register("register_admin_urls", order=-1)
def register_image_index_urls():
    """Our list of images answers at Wagtail's own addresses, because it comes first."""
    return [
        path("images/", IndexView.as_view(), name="custom_image_index"),
        path("images/results/", IndexView.as_view(results_only=True), name="custom_image_index_results"),
    ]
