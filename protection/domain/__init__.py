"""The rules of directory and verification, as plain Python."""
