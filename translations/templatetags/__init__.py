"""What the templates of the translation editor ask for."""
