"""Build the demonstration site on an empty installation."""

from django.core.management.base import BaseCommand

from demo.accounts import add_accounts
from demo.builders.site import SiteHasContentError, build_demo_site


class Command(BaseCommand):
    """``manage.py build_demo``: does nothing on a site that has content of its own."""

    help = "Builds the demonstration site in English and Spanish. A site with content of its own is left alone."

    def handle(self, *args, **options) -> None:
        """Build, or say why not."""
        try:
            site = build_demo_site()
        except SiteHasContentError:
            self.stdout.write("This site has content of its own; the demonstration leaves it as it is.")
            return
        add_accounts()
        self.stdout.write(f"Built {len(site.pages)} pages in English and {len(site.spanish_pages)} in Spanish.")
        self.stdout.write(f"The campaigns have {site.signatures} signatures for demonstration; they belong to nobody.")
