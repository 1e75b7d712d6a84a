"""How dates and numbers are written, where a language of the site differs from Django's habit."""
