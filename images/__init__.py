"""Pictures, their renditions and their credits."""
