"""Which media a caller sends and reads: GraphQL over HTTP's own, or plain JSON as before it."""

from collections.abc import Iterator
from functools import lru_cache

GRAPHQL = b"application/graphql-response+json"
JSON = b"application/json"
_IDENTITY = {b"", b"identity"}
_ENOUGH = 512  # headers that are worth remembering


@lru_cache(_ENOUGH)
def answer_media(accept: bytes) -> bytes | None:
    """Return the media to answer in, or None when the caller reads none of them.

    Whoever does not care gets plain JSON; between equals GraphQL's own wins.
    """
    if not accept.strip():
        return JSON
    weights: dict[bytes, float] = {}
    for media, parameters in _listed(accept.lower()):
        if parameters.get(b"charset", b"utf-8") in {b"utf-8", b"utf8"}:
            weights[media] = max(weights.get(media, 0.0), _weight(parameters))
    anything = weights.get(b"application/*", weights.get(b"*/*", 0.0))
    graphql, json = weights.get(GRAPHQL, 0.0), weights.get(JSON, anything)
    if graphql and graphql >= weights.get(JSON, 0.0):
        return GRAPHQL
    if json:
        return JSON
    return GRAPHQL if anything and GRAPHQL not in weights else None


@lru_cache(_ENOUGH)
def is_json(content_type: bytes) -> bool:
    """Tell whether a request's body is JSON in UTF-8."""
    found = list(_listed(content_type.lower()))
    if len(found) != 1:
        return False
    ((media, parameters),) = found
    return media == JSON and parameters.get(b"charset", b"utf-8") in {b"utf-8", b"utf8"}


def is_plain(content_encoding: bytes) -> bool:
    """Tell whether a body comes as it is: a compressed one could unfold without end."""
    return content_encoding.strip().lower() in _IDENTITY


def _listed(header: bytes) -> Iterator[tuple[bytes, dict[bytes, bytes]]]:
    for part in header.split(b","):
        media, *parameters = part.split(b";")
        pairs = (each.partition(b"=") for each in parameters)
        yield media.strip(), {name.strip(): value.strip(b' \t"') for name, _, value in pairs}


def _weight(parameters: dict[bytes, bytes]) -> float:
    try:
        weight = float(parameters.get(b"q", b"1"))
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
