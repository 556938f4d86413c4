"""The door: all transport, and the only place that knows GraphQL's types and HTTP."""
