"""The rules of a campaign, as plain Python."""
