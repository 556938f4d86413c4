"""Importing claims."""
