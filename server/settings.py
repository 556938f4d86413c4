"""Settings by environment; only app and cli import this."""

from server.kit import db

MODELS = [
    "server.kit.events",
    "server.kit.idempotency",
    "server.accounts.models",
    "server.partners.models",
    "server.claims.models",
    "aerich.models",
]
TORTOISE = db.tortoise("postgresql://postgres@localhost/postgres", MODELS)
