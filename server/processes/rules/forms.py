"""The form of a task: JSON Schema 2020-12, checked when it is published and when it is answered; it fetches nothing."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs
import orjson

from server.kit.errors import Problem

_PATTERNS = jsonschema_rs.RegexOptions(size_limit=1_000_000, dfa_size_limit=1_000_000)
"""Patterns are matched in linear time; those that cannot be are no patterns."""
MOST_PROBLEMS = 50


def wrong(schema: Mapping[str, Any]) -> str | None:
    """Say why a schema cannot be used."""
    try:
        _made(orjson.dumps(schema, option=orjson.OPT_SORT_KEYS))
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as error:
        return f"The form is no JSON Schema: {_first_line(error)}."
    return None


def problems(schema: Mapping[str, Any], data: Mapping[str, Any], name: str = "data") -> list[Problem]:
    """Return what is wrong with the answers, each with its place in the input of this name."""
    validator = _made(orjson.dumps(schema, option=orjson.OPT_SORT_KEYS))
    found: list[Problem] = []
    for error in validator.iter_errors(dict(data)):
        found.extend(_told(error, name))
        if len(found) >= MOST_PROBLEMS:
            break
    return found


def _told(error: jsonschema_rs.ValidationError, name: str) -> Iterator[Problem]:
    path = (name, *map(str, error.instance_path))
    kind = error.kind.as_dict()
    if "property" in kind:
        yield Problem("REQUIRED", f"“{kind['property']}” is required.", (*path, str(kind["property"])))
    else:
        yield Problem("INVALID", f"{_first_line(error)}.", path)


def _first_line(error: Exception) -> str:
    told = getattr(error, "message", None) or str(error)
    return str(told).splitlines()[0][:300].rstrip(".") if str(told) else "it cannot be read"


@lru_cache(512)
def _made(schema: bytes) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        orjson.loads(schema), pattern_options=_PATTERNS, validate_formats=True, offline=True
    )
