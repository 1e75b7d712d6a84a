"""Gettext catalogues compiled without gettext's own tools, which a fresh machine does not have."""

from pathlib import Path

import polib


def compile_catalogue(source: Path) -> bool:
    """Write the ``.mo`` beside a ``.po`` when it is missing or older.

    Return whether it was written. Fuzzy entries are left out.
    """
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return False
    polib.pofile(str(source)).save_as_mofile(str(target))
    return True


def compile_catalogues(folders: list[Path]) -> int:
    """Compile every catalogue below the folders; return how many were out of date."""
    sources = [source for folder in folders for source in sorted(Path(folder).rglob("*.po"))]
    return sum(compile_catalogue(source) for source in sources)
