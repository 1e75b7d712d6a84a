"""The pages of wagtail-localize behind our guards, and the actions of its editor."""
