"""Words of Wagtail that staff meet every day and that its own Spanish catalogue lacks.

Our catalogue carries them until Wagtail's does. Nothing imports this file: it is read when messages are collected.
A test fails on the day Wagtail has a word of its own.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

FIRST_PAGE = (
    _("Search all pages…"),
    _("Your pages and snippets in a workflow"),
    _("Privacy and access"),
)
COUNTS = (
    ngettext_lazy(
        '%(total)s Page <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Pages <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    ngettext_lazy(
        '%(total)s Image <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Images <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    ngettext_lazy(
        '%(total)s Document <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Documents <span class="w-sr-only">created in %(site_name)s</span>',
    ),
)
EDITOR = (
    _("Choose when this %(model_name)s should go live and/or expire"),
    _("Schedule to publish"),
    _("First published"),
    _("Refresh"),
    _("There are validation errors, click save to highlight them."),
    _("The page could not be created due to validation errors."),
    _("The page could not be saved due to validation errors."),
    _("The page could not be saved as it is locked."),
)
CHECKS = (
    _("Checks"),
    _("Toggle checks"),
    _("Content metrics"),
    _("Reading time"),
    _("Readability"),
    _("Show issue"),
    _("Incorrect heading hierarchy"),
    _("Avoid skipping levels"),
    _("Empty heading found"),
    _("Link text is empty"),
    _("Button text is empty"),
    _("Use meaningful text for screen reader users"),
    _("Image alt text has inappropriate pattern"),
    _("Use meaningful text"),
    _("Meta description is empty"),
    _("Add a concise description for search engines"),
)
PICTURES = (
    _("Please provide an image description to comply with best practices for accessibility."),
    _("The filter options you have selected are not valid."),
    _("Grid layout"),
    _("List layout"),
)
MAILS = (
    _('The %(model_name)s "%(title)s" has been approved in workflow "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been approved in "%(workflow)s".'),
    _('The %(model_name)s "%(title)s" has been submitted to workflow "%(workflow)s"'),
    _('The %(model_name)s "%(title)s" has been rejected during "%(workflow)s".'),
)
