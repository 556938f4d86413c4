"""Saved views: filters of a page of the app, kept by name."""
