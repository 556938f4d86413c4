"""Arguments split in two: their shape, which the SQL depends on, and their values, which are bound.

Two requests with equal shapes share one SQL text. `shape` walks the arguments of a request, `slots` those that
the SQL is compiled from; both meet the values in the same order.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from server.kit.errors import Refusal
from server.kit.ids import prefix_of
from server.reader.sources import AnyNode, Source

MAX_LEAVES = 50
MAX_LIST = 250
MAX_NESTING = 4
MAX_LEVELS = 16
MAX_PAGE = 100
MAX_ORDER = 4
WHOLE = ("orderBy", "first", "last")
"""Arguments that the SQL holds as they are: a page's size is at most 100, and PostgreSQL keeps one plan for a
LIMIT that it knows, where it would plan anew for a bound one."""
_LOGIC = ("and", "or", "not")


@dataclass(frozen=True)
class Slot:
    """The place of a value: which argument site, and where in it."""

    site: int
    at: int


def shape(source: Source | None, arguments: Mapping[str, Any], values: list[Any]) -> Hashable:
    """Return the shape of a field's arguments and append their values to `values`.

    Raise Refusal for what no schema can say: page and filter sizes, a null character.
    """
    if isinstance(source, AnyNode):
        return _kinds(arguments, values)
    _check_page(arguments)
    return tuple((name, _shape_argument(name, value, values)) for name, value in arguments.items())


def slots(source: Source | None, arguments: Mapping[str, Any], site: int) -> dict[str, Any]:
    """Return the arguments with a Slot in place of each value that `shape` takes out."""
    counter = iter(range(1_000_000))

    def walk(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {name: walk(each) for name, each in value.items()}
        if isinstance(value, list):
            return [walk(each) for each in value] if _nested(value) else Slot(site, next(counter))
        return value if value is None or isinstance(value, bool) else Slot(site, next(counter))

    if isinstance(source, AnyNode):
        return {name: Slot(site, at) for at, name in enumerate(arguments)}
    return {name: value if name in WHOLE else walk(value) for name, value in arguments.items()}


def _shape_argument(name: str, value: Any, values: list[Any]) -> Hashable:
    if name in WHOLE:
        return _shape_order(value) if name == "orderBy" else value
    if isinstance(value, Mapping):
        _check_filter(name, value)
    return _shape(value, values, 0)


def _check_filter(name: str, value: Mapping[str, Any]) -> None:
    """Refuse a filter whose SQL would be long: whatever it holds, null and truth values too, takes room."""
    leaves, level = 0, list(value.values())
    for _ in range(MAX_LEVELS):
        inner = [each for each in level if isinstance(each, Mapping) or (isinstance(each, list) and _nested(each))]
        leaves += len(level) - len(inner)
        if leaves + len(inner) > MAX_LEAVES:
            raise Refusal("BAD_USER_INPUT", f"At most {MAX_LEAVES} conditions fit in one filter.", (name,))
        level = [below for each in inner for below in (each.values() if isinstance(each, Mapping) else each)]
    if level:
        raise Refusal("BAD_USER_INPUT", f"A filter is at most {MAX_LEVELS} levels deep.", (name,))


def _shape_order(value: Any) -> Hashable:
    if value is None:
        return None
    if len(value) > MAX_ORDER:
        raise Refusal("BAD_USER_INPUT", f"At most {MAX_ORDER} fields can be sorted by.", ("orderBy",))
    return tuple((each["field"], each["direction"]) for each in value)


def _shape(value: Any, values: list[Any], depth: int) -> Hashable:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Mapping):
        return tuple((name, _shape(each, values, _deeper(name, depth))) for name, each in value.items())
    if isinstance(value, list):
        if len(value) > MAX_LIST:
            raise Refusal("BAD_USER_INPUT", f"A list in a filter holds at most {MAX_LIST} values.", ())
        if _nested(value):
            return ("[", *(_shape(each, values, depth) for each in value))
    if any(isinstance(each, str) and "\0" in each for each in (value if isinstance(value, list) else [value])):
        raise Refusal("BAD_USER_INPUT", "Text may not hold a null character.", ())
    values.append(value)
    return "[]" if isinstance(value, list) else "."


def _deeper(name: str, depth: int) -> int:
    if name not in _LOGIC:
        return depth
    if depth == MAX_NESTING:
        raise Refusal("BAD_USER_INPUT", f"A filter nests at most {MAX_NESTING} levels of and, or, not.", ())
    return depth + 1


def _nested(value: list[Any]) -> bool:
    return bool(value) and isinstance(value[0], Mapping)


def _kinds(arguments: Mapping[str, Any], values: list[Any]) -> Hashable:
    values.extend(arguments.values())
    (given,) = arguments.values()
    ids = given if isinstance(given, list) else [given]
    if len(ids) > MAX_PAGE:
        raise Refusal("PAGE_SIZE_EXCEEDED", f"At most {MAX_PAGE} ids fit in one call.", ("ids",))
    prefixes = {each: prefix_of(each) for each in ids}
    for each, prefix in prefixes.items():
        if prefix is None:
            raise Refusal("INVALID_ID", f"{each[:40]!r} is not an id of this service.", ("id",))
    return tuple(sorted({prefix for prefix in prefixes.values() if prefix}))


def _check_page(arguments: Mapping[str, Any]) -> None:
    first, last = arguments.get("first"), arguments.get("last")
    for name, size in (("first", first), ("last", last)):
        if size is not None and not 0 <= size <= MAX_PAGE:
            raise Refusal("PAGE_SIZE_EXCEEDED", f"`{name}` must be from 0 to {MAX_PAGE}.", (name,), max=MAX_PAGE)
    if first is not None and last is not None:
        raise Refusal("PAGE_SIZE_EXCEEDED", "Ask for `first` or for `last`, not for both.", ("last",))
