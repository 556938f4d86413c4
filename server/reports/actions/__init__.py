"""Keeping the tally of reports short, and making their files."""
