"""People: the only room that keeps personal data."""
