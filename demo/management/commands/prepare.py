"""Make the site ready to be shown.

Database, catalogues, static files, demonstration. Quick when everything is there.
"""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from campaigns.figures import refresh
from core.catalogues import compile_catalogues
from demo.accounts import read_accounts
from demo.builders.site import has_own_content

STAMP = "static-files"


def static_fingerprint() -> str:
    """Return a digest of the name, size and date of every static file."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda item: item[0]):
            details = Path(storage.path(path)).stat()
            digest.update(f"{path}:{details.st_size}:{details.st_mtime_ns}".encode())
    return digest.hexdigest()


class Command(BaseCommand):
    """``manage.py prepare``: what `make run` does before it serves."""

    help = "Prepares database, catalogues, static files and, on an empty site, the demonstration."

    def handle(self, *args, **options) -> None:
        """Do what is missing, then say where the site is and who can sign in."""
        Path(settings.VAR_DIR).mkdir(parents=True, exist_ok=True)
        compile_catalogues(settings.LOCALE_PATHS)
        self.prepare_database()
        self.prepare_static_files()
        self.say_where()

    def prepare_database(self) -> None:
        """Apply migrations that are not applied yet, and build the demonstration on an empty site."""
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database …")
            call_command("migrate", verbosity=0, interactive=False)
        if not has_own_content():
            self.stdout.write("Building the demonstration site …")
            call_command("build_demo", stdout=self.stdout)
        # No timer runs here: whoever starts the site sees the numbers of this moment.
        refresh(at_once=True)

    def prepare_static_files(self) -> None:
        """Collect static files when one of them changed."""
        stamp = Path(settings.VAR_DIR) / STAMP
        fingerprint = static_fingerprint()
        if stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint:
            return
        self.stdout.write("Collecting static files …")
        call_command("collectstatic", verbosity=0, interactive=False, clear=False)
        stamp.write_text(fingerprint, encoding="utf-8")

    def say_where(self) -> None:
        """Print the address and the accounts."""
        self.stdout.write(f"\n  The site:  {settings.PUBLIC_URL}/")
        if getattr(settings, "MAIL_READER", None):
            self.stdout.write(f"  Its mails: {settings.PUBLIC_URL}{reverse('mail_reader')}")
        self.stdout.write(f"  Staff:     {settings.PUBLIC_URL}/admin/\n")
        for name, password in read_accounts().items():
            self.stdout.write(f"             {name:<20}{password}")
        self.stdout.write("")
