"""Check that the Spanish catalogue says everything that the code and the templates ask for."""

import re
import shutil
from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import makemessages

PLACEHOLDER = re.compile(r"%\((\w+)\)[a-z]|%[sd]|\{(\w*)\}")


def identity(entry: polib.POEntry) -> tuple:
    """Return what makes an entry that entry: context, message, plural."""
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def placeholders(text: str) -> list[str]:
    """Return the placeholders of a message, sorted."""
    return sorted(match.group(0) for match in PLACEHOLDER.finditer(text))


def faults_of(entry: polib.POEntry) -> list[str]:
    """Return what is wrong with one translation: empty, fuzzy, or with other placeholders than the message."""
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    faults = ["is empty"] if not all(texts) else []
    if entry.fuzzy:
        faults.append("is fuzzy")
    allowed = [placeholders(entry.msgid), placeholders(entry.msgid_plural)]
    faults += ["has other placeholders" for text in texts if text and placeholders(text) not in allowed]
    return faults


class Command(makemessages.Command):
    """``manage.py check_catalogues``.

    Extracts the messages anew and compares, changing nothing. Needs gettext's tools.
    """

    help = "Fails when a message is missing, unused, empty, fuzzy or has other placeholders than its translation."

    def handle(self, *args, **options) -> None:
        """Compare the messages of the code with every catalogue; raise CommandError with a list of the differences."""
        if not shutil.which("xgettext"):
            self.stdout.write("gettext's tools are not installed: the catalogue check is left out.")
            return
        folder = Path(settings.LOCALE_PATHS[0])
        options |= {"keep_pot": True, "locale": ["es"], "ignore_patterns": ["var/*", ".venv/*", "*/tests/*", "tests/*"]}
        super().handle(*args, **options)
        template = folder / "django.pot"
        asked = {identity(entry) for entry in polib.pofile(str(template))}
        template.unlink()
        faults = [fault for path in sorted(folder.rglob("django.po")) for fault in self.compare(path, asked)]
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"Catalogues are complete: {len(asked)} messages.")

    def write_po_file(self, potfile: str, locale: str) -> None:
        """Leave the catalogues as they are."""

    @staticmethod
    def compare(path: Path, asked: set[tuple]) -> list[str]:
        """Return the differences between a catalogue and what is asked for."""
        catalogue = {identity(entry): entry for entry in polib.pofile(str(path)) if not entry.obsolete}
        missing = [f"{path}: misses {key[1]!r}" for key in asked - catalogue.keys()]
        unused = [f"{path}: nobody asks for {key[1]!r}" for key in catalogue.keys() - asked]
        faulty = [f"{path}: {key[1]!r} {fault}" for key, entry in catalogue.items() for fault in faults_of(entry)]
        return sorted(missing + unused + faulty)
