"""Saved views in GraphQL."""
