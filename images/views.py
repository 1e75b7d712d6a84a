"""The list of images in the admin, which tells what may not be published yet."""

import django_filters
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.images.views.images import ImagesFilterSet
from wagtail.images.views.images import IndexView as WagtailIndexView

from images.models import CustomImage
from licensing.choices import get_licence_choices
from licensing.querysets import lacking_rights


class CustomImagesFilterSet(ImagesFilterSet):
    """Wagtail's filters, and those by licence and by what is missing."""

    licence = django_filters.ChoiceFilter(label=_("Licence"), choices=get_licence_choices)
    rights = django_filters.ChoiceFilter(
        label=_("Credit and licence"),
        choices=[("missing", _("Missing")), ("complete", _("Complete"))],
        method="filter_rights",
    )

    class Meta(ImagesFilterSet.Meta):
        model = CustomImage

    def filter_rights(self, queryset, name, value):
        """Keep the images that may not be published yet ("missing"), or those that may."""
        condition = lacking_rights()
        return queryset.filter(condition if value == "missing" else ~condition)


class RightsColumn(Column):
    """The credit line, or what is missing before the image may be published."""

    cell_template_name = "images/rights_cell.html"


class IndexView(WagtailIndexView):
    """Wagtail's list of images with our filters and our column."""

    filterset_class = CustomImagesFilterSet

    @cached_property
    def columns(self):
        """In the list layout, tell the credit beside the title; the grid has no columns."""
        columns = super().columns
        if columns:
            columns.insert(3, RightsColumn("rights", label=_("Credit and licence")))
        return columns
