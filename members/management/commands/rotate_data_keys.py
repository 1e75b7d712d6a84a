"""Write everything about people anew with the first data key."""

from typing import Any

from django.core.management.base import BaseCommand

from members import audit, rotation
from members.models import AuditEntry


class Command(BaseCommand):
    """For whoever keeps the keys; the site goes on meanwhile."""

    help = "Seal every value and compute every digest anew with the first of DATA_KEYS. Afterwards the others can go."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rotate, and say what was done."""
        done = rotation.rotate()
        audit.record(AuditEntry.Action.KEYS_CHANGED, quantity=sum(done.values()))
        for label, number in done.items():
            self.stdout.write(f"{label}: {number} rows written anew")
        left = sum(rotation.waiting().values())
        self.stdout.write(f"{left} rows wait for the new key.")
