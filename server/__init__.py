"""Redress: customers' claims from registration to the result."""
