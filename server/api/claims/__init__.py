"""Claims in GraphQL."""
