"""The bench: how fast the service is, beside PostGraphile and a bare handler."""
