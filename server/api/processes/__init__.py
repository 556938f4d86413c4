"""Processes in the API: what is read, what can be changed."""
