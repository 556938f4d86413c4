"""Notifications in GraphQL."""
