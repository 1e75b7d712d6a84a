"""Make the groups of staff, or set them back to what the editors' guide describes."""

from django.core.management.base import BaseCommand

from staff.roles import set_up_roles


class Command(BaseCommand):
    """Make Editors, Moderators, the Translators of every language, and the workflow of moderation."""

    help = "Make the groups of staff with their rights and the workflow of moderation. It can run any number of times."

    def handle(self, *args, **options) -> None:
        """Set up the roles and name them."""
        for name in set_up_roles():
            self.stdout.write(name)
