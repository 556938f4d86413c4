"""Papers at the door: their templates in GraphQL, printing over HTTP."""
