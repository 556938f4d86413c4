"""What claims are found by, made for many at once."""

from collections.abc import Sequence

from server.kit import db

_VECTORS = """SELECT array_agg(tsvectorsend(to_tsvector('russian', redress_plain(words))) ORDER BY at)
    FROM unnest($1::text[]) WITH ORDINALITY AS given (words, at)"""


async def vectors(words: Sequence[str]) -> list[bytes]:
    """Return the search vectors of title, description and partner, in PostgreSQL's binary form.

    They are made beside the open transaction, so that it may write meanwhile; a trigger adds the number.
    """
    return await db.beside(_VECTORS, words) or []
