"""Compiles a GraphQL selection into one SQL statement that returns the JSON."""
