"""Words of Wagtail that staff meet every day and that its own Spanish catalogue lacks.

Our catalogue carries them until Wagtail's does. Nothing imports this file: it is read when messages are collected.
A test fails on the day Wagtail has a word of its own.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

FIRST_PAGE = (
    _("Search all pages…"),
    _("Edit account avatar"),
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
LISTS = (
    _("Search…"),
    _("Show filters"),
    _("Filter by"),
    _("Any"),
    _("Date updated"),
    _("Edited by"),
    _("Has child pages"),
    _("Page type"),
    _("Usage count"),
    _("Usage count: (low to high)"),
    _("Usage count: (high to low)"),
    _("There are no results."),
    _("More options for '%(title)s'"),
    _("Exploring"),
)
EDITOR = (
    _("Saved"),
    _("Autosave is paused"),
    _("Autosave is <span>paused</span>"),
    _("Save your changes before leaving"),
    _("Locking: "),
    _("To be created by %(user)s"),
    _("Locked by you"),
    _("Locked by another user"),
    _("Locked by workflow"),
    _("Go to the first error"),
    _("Expiry date/time must be in the future."),
    _("The slug '%(page_slug)s' is already in use within the parent page."),
    _("- Select an option -"),
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
    _("This data explained"),
    _("How we calculate our metrics"),
    _("We extract the main content from the page preview, remove all formatting, and calculate the number of words."),
    _("We calculate reading time from word count, using different reading speeds for different languages."),
    _(
        "We use a readability formula based on length of words and sentences."
        " Long sentences and words result in a worse readability score."
    ),
    _(
        'See our <a href="%(guide_link)s" target="_blank">content checks guide</a> for more information on how content'
        " metrics are calculated."
    ),
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
SHORTCUTS = (
    _("Keyboard shortcuts are currently enabled; manage your %(account_link)s to disable them."),
    _("Keyboard shortcuts are currently disabled; manage your %(account_link)s to enable them."),
    _("account"),
    _("Application"),
    _("Section"),
    _("Keyboard shortcut"),
    _("Keyboard shortcuts"),
    _("All keyboard shortcuts"),
    _("Show keyboard shortcuts"),
    _("Toggle minimap"),
    _("Close modal dialogs (like this one)"),
    _("Save changes"),
    _("Add or show comments"),
    _("Text editing"),
    _("Text formatting"),
    _("Cut"),
    _("Paste"),
    _("Paste without formatting"),
    _("Insert or edit a link"),
    _("Monospace (code)"),
    _("Strike-through"),
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
