"""Customer orders, shipments and returns in GraphQL."""
