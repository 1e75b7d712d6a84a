"""Rules of publications as plain Python: how one is cited, and how notes hang on a text."""
