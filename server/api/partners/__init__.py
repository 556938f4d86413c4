"""Partners in GraphQL."""
