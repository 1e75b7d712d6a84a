"""Organisations, programmes and the guide on the staff side."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from protection import guide_starters  # noqa: F401 - registers how a new page opens
from protection.guide_report import report_addresses, report_in_menu
from protection.organisation_admin import DirectoryGroup, admin_addresses
from protection.suggestion_desk import suggestion_addresses, suggestions_in_menu
from protection.website_report import website_addresses, websites_in_menu

register_snippet(DirectoryGroup)
hooks.register("register_admin_urls", admin_addresses)
hooks.register("register_admin_urls", report_addresses)
hooks.register("register_reports_menu_item", report_in_menu)
hooks.register("register_admin_urls", suggestion_addresses)
hooks.register("register_reports_menu_item", suggestions_in_menu)
hooks.register("register_admin_urls", website_addresses)
hooks.register("register_reports_menu_item", websites_in_menu)
