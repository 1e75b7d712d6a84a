"""Builders make real pages, pictures and translations of the demonstration's words. Tests use them too."""
