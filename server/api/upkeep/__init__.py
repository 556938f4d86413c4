"""Background work in GraphQL."""
