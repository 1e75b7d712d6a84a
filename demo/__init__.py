"""The demonstration site: its words, its pictures, and the builders that make pages of them."""
