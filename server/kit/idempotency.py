"""Answering a repeated request with what the first one did: keys live in the action's transaction."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from tortoise import fields
from tortoise.models import Model

from server.kit import clock, db
from server.kit.errors import Refusal

KEPT = timedelta(days=7)
_LONGEST = 255


class IdempotencyKey(Model):
    """What a principal's key did; kept for seven days."""

    id = fields.CharField(primary_key=True, max_length=64, description="SHA-256 of principal and key, hex")
    input_hash = fields.BinaryField()
    result = fields.CharField(max_length=64, description="Id of the record that the request made or changed")
    created_at = fields.DatetimeField()

    class Meta:
        table = "idempotency_key"
        indexes = (("created_at",),)


@dataclass(frozen=True)
class Once:
    """A request under a key; `result` is set when an earlier one has been carried out."""

    id: str
    input_hash: bytes
    result: str | None = None


async def begin(principal: str, key: str, input_hash: bytes) -> Once:
    """Take the key within the open transaction.

    Refuse with IDEMPOTENCY_IN_PROGRESS while another request holds it, and with IDEMPOTENCY_KEY_REUSED when it
    was used with other input.
    """
    path = ("idempotencyKey",)
    if not 0 < len(key) <= _LONGEST:
        raise Refusal("INVALID", f"An idempotency key has 1 to {_LONGEST} characters.", path, max=_LONGEST)
    name = hashlib.sha256(f"{principal}\0{key}".encode(errors="surrogatepass")).hexdigest()
    if not await db.value("SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", name):
        raise Refusal("IDEMPOTENCY_IN_PROGRESS", "A request with this key is being carried out.", path)
    sql = "SELECT input_hash, result FROM idempotency_key WHERE id = $1 AND created_at > $2"
    found = await db.row(sql, name, clock.now() - KEPT)
    if found and found["input_hash"] != input_hash:
        raise Refusal("IDEMPOTENCY_KEY_REUSED", "This key was used with other input.", path)
    return Once(name, input_hash, found["result"] if found else None)


async def finish(once: Once, result: str) -> None:
    """Keep what the request did; clear away a few keys that have had their time."""
    now = clock.now()
    await db.execute(
        """INSERT INTO idempotency_key (id, input_hash, result, created_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET input_hash = $2, result = $3, created_at = $4""",
        once.id,
        once.input_hash,
        result,
        now,
    )
    await db.execute(
        """DELETE FROM idempotency_key WHERE id IN
        (SELECT id FROM idempotency_key WHERE created_at < $1 ORDER BY created_at LIMIT 10 FOR UPDATE SKIP LOCKED)""",
        now - KEPT,
    )
