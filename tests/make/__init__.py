"""Builders: `make.claim(status=...)`, keyword-only, one file per room."""
