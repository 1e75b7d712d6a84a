"""Rules of subscriptions as plain Python."""
