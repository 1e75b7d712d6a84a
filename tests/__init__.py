"""Promises that no single app can keep."""
