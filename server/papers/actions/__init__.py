"""Changing templates, and printing by them."""
