"""The protection guide, and the organisations that accompany defenders."""
