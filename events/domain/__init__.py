"""The rules of an event, as plain Python."""
