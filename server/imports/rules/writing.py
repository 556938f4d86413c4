"""A map as the text of a mapping file."""

import re
from collections.abc import Mapping
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f]')


def written(given: Mapping[str, Any]) -> str:
    """Return the TOML of a map that has been read once; what is null is left out."""
    tables = {name: table for name in ("file", "fields") if (table := given.get(name)) is not None}
    plain = {name: value for name, value in given.items() if name not in tables}
    return "\n".join([_lines(plain), *(f"[{name}]\n{_lines(table)}" for name, table in tables.items())])


def _lines(table: Mapping[str, Any]) -> str:
    return "".join(f"{pair}\n" for pair in _pairs(table))


def _pairs(table: Mapping[str, Any]) -> list[str]:
    return [f"{_key(name)} = {_value(value)}" for name, value in table.items() if value is not None]


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{{ {', '.join(_pairs(value))} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return _text(value)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(value: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", value) + '"'
