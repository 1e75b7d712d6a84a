"""What templates ask of publications."""
