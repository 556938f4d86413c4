"""Cursors: where a row stands in an order, signed, so that nobody can forge one or use it elsewhere.

PostgreSQL writes them beside the rows and this module reads them back. A cursor is the URL-safe base64 of a
twelve-byte HMAC-SHA-256 followed by a JSON array of the row's sort keys as text.
"""

import base64
import binascii
import hashlib
import hmac

import orjson

from server.kit.errors import Refusal

_MAC = 12
_BLOCK = 64


class Signer:
    """Signs by the organisation's secret, in SQL and here alike."""

    def __init__(self, secret: bytes) -> None:
        key = secret.ljust(_BLOCK, b"\0")
        self.secret = secret
        self.inner = bytes(byte ^ 0x36 for byte in key)
        self.outer = bytes(byte ^ 0x5C for byte in key)

    def keys(self, cursor: str, order: str) -> list[str | None]:
        """Return the sort keys of a cursor made for `order`; refuse any other with INVALID_CURSOR."""
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        except (binascii.Error, ValueError):
            raw = b""
        mac, payload = raw[:_MAC], raw[_MAC:]
        good = hmac.new(self.secret, order.encode() + payload, hashlib.sha256).digest()[:_MAC]
        if not hmac.compare_digest(mac, good):
            raise Refusal("INVALID_CURSOR", "This cursor does not belong to this list in this order.", ("after",))
        keys: list[str | None] = orjson.loads(payload)
        return keys


def expression(keys: list[str], order: str, inner: str, outer: str) -> str:
    """Return SQL for the cursor of a row: `keys` are its sort keys, the pads are bound bytes."""
    payload = f"convert_to(json_build_array({', '.join(f'({key})::text' for key in keys)})::text, 'UTF8')"
    return (
        f"(SELECT translate(encode(substring(sha256({outer} || sha256({inner} || convert_to('{order}', 'UTF8')"
        f" || p)) for {_MAC}) || p, 'base64'), E'+/=\\n', '-_') FROM (SELECT {payload} AS p) \"$p\")"
    )
