"""Rules about addresses, names and numbers of people, as plain Python."""
