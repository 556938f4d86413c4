"""Exporting lists to files."""
