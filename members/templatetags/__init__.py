"""What templates ask about membership."""
