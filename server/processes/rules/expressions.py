"""Conditions of processes: CEL, bounded in time, typed before it runs, and never anything but true or false.

A condition's cost is bounded by what is left out (macros that go through lists, regular expressions, which took five
seconds on one line) and by caps on the text, on its sums, and on the variables.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

import orjson
from cel_expr_python import cel

from server.processes.rules import moments

LONGEST = 1_000
MOST_SUMS = 20  # each copies what it adds
MOST_BYTES = 65_536
MOST_VALUES = 2_000
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1

_CONFIG = cel.NewEnvConfigFromYaml("""
name: conditions
stdlib:
  exclude_macros: [map, filter, all, exists, exists_one]
  exclude_functions:
    - name: matches
""")


class VariableType(StrEnum):
    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TIME = "time"
    LIST = "list"
    OBJECT = "object"
    COUNTS = "counts"
    TEXTS = "texts"
    ANY = "any"


_TEXTS = cel.Type.Map(cel.Type.STRING, cel.Type.STRING)
_TYPES = {
    VariableType.STRING: cel.Type.STRING,
    VariableType.INTEGER: cel.Type.INT,
    VariableType.NUMBER: cel.Type.DOUBLE,
    VariableType.BOOLEAN: cel.Type.BOOL,
    VariableType.TIME: cel.Type.TIMESTAMP,
    VariableType.LIST: cel.Type.List(cel.Type.DYN),
    VariableType.OBJECT: cel.Type.Map(cel.Type.STRING, cel.Type.DYN),
    VariableType.COUNTS: cel.Type.Map(cel.Type.STRING, cel.Type.Map(cel.Type.STRING, cel.Type.INT)),
    VariableType.TEXTS: _TEXTS,
    VariableType.ANY: cel.Type.DYN,
}

# What every condition may ask, beside the process's own variables.
GIVEN: Mapping[str, VariableType] = {
    "outcome": VariableType.STRING,  # of the last task on this path
    "outcomes": VariableType.TEXTS,  # of each task, by its id
    "votes": VariableType.COUNTS,  # of each task, how often each outcome was given
    "loopCounter": VariableType.INTEGER,
    "numberOfInstances": VariableType.INTEGER,
    "numberOfActiveInstances": VariableType.INTEGER,
    "numberOfCompletedInstances": VariableType.INTEGER,
}

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}", re.ASCII)
_RESERVED = frozenset(
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import",
        "let", "loop", "package", "namespace", "return", "var", "void", "while",
        "int", "uint", "double", "bool", "string", "bytes", "list", "map", "type", "null_type", "dyn", "google",
    }
)  # fmt: skip


class ExpressionError(Exception):
    """A condition that cannot be used, or could not be decided: a sentence for the process's owner."""


class Condition(Protocol):
    """The port: whatever the language, a condition has a text and holds or does not."""

    @property
    def text(self) -> str: ...

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Decide by the values of the variables; raise ExpressionError when that is impossible."""


@dataclass(frozen=True, slots=True, eq=False)
class CelCondition:
    text: str
    program: Any
    times: frozenset[str]

    def holds(self, values: Mapping[str, Any]) -> bool:
        try:
            result = self.program.eval(data=self._read(values))
        except (RuntimeError, ValueError, TypeError) as error:  # what the binding raises
            raise ExpressionError(f"The condition “{self.text}” could not be decided: {error}.") from None
        if result.type() != cel.Type.BOOL:  # an error comes back as a text, and a text is true
            raise ExpressionError(f"The condition “{self.text}” could not be decided: {_why(str(result))}")
        return result.plain_value() is True

    def _read(self, values: Mapping[str, Any]) -> Mapping[str, Any]:
        held = {name: values[name] for name in self.times if isinstance(values.get(name), str)}
        return {**values, **{name: moments.moment(text) for name, text in held.items()}} if held else values


class Language:
    """CEL over the variables that a process knows."""

    def __init__(self, variables: Mapping[str, VariableType]) -> None:
        known = {**variables, **GIVEN}
        self._times = frozenset(name for name, kind in known.items() if kind is VariableType.TIME)
        self._environment = cel.NewEnv(config=_CONFIG, variables={name: _TYPES[kind] for name, kind in known.items()})

    def condition(self, text: str) -> Condition:
        """Compile a condition; raise ExpressionError when it is too long, not CEL, or not a yes-or-no question."""
        if len(text) > LONGEST:
            raise ExpressionError(f"The condition has {len(text):,} characters; {LONGEST:,} is the most.")
        if text.count("+") > MOST_SUMS:
            raise ExpressionError(f"The condition adds more than {MOST_SUMS} times.")
        try:
            program = self._environment.compile(text)
        except (RuntimeError, ValueError, TypeError) as error:
            raise ExpressionError(_sentence(str(error))) from None
        if program.return_type() != cel.Type.BOOL:
            raise ExpressionError(f"The condition “{text}” is not a question: its answer must be true or false.")
        return CelCondition(text, program, self._times)


_SENTENCES = (
    (
        r"undeclared reference to 'matches'",
        "A condition may not use regular expressions; startsWith and contains work.",
    ),
    (r"undeclared reference to '([^']*)'", "The condition names “{0}”, which this process does not know."),
    (
        r"applied to '\((?:double, int|int, double)\)'",
        "The condition compares a number with a whole number: write 100.0 in place of 100.",
    ),
    (r"applied to '\(([^']*)\)'", "The condition compares or combines values of different kinds: {0}."),
    (r"<input>:\d+:(\d+): Syntax error", "The condition cannot be read at character {0}."),
    (r"recursion", "The condition is nested too deeply."),
)
_REASONS = (
    (
        r'No value with name "outcome"',
        "“outcome” has no value: tasks before it ended differently, or there are none; ask “outcomes” or “votes”.",
    ),
    (r'No value with name "([^"]*)"', "“{0}” has no value."),
    (r"Unexpected value type for '([^']*)'", "“{0}” holds a value of another kind, or none."),
    (r'Key not found in map : "([^"]*)"', "there is no “{0}” yet."),
    (r"divide by zero", "it divides by zero."),
    (r"No matching overloads", "it compares or combines values of different kinds."),
)


def _sentence(error: str) -> str:
    return _match(_SENTENCES, error) or "The condition cannot be read."


def _why(error: str) -> str:
    return _match(_REASONS, error) or "its values do not allow it."


def _match(patterns: tuple[tuple[str, str], ...], error: str) -> str | None:
    found = ((re.search(pattern, error), sentence) for pattern, sentence in patterns)
    return next((sentence.format(*matched.groups()) for matched, sentence in found if matched), None)


def nameable(name: str) -> bool:
    """Tell whether a variable may have this name."""
    return bool(NAME.fullmatch(name)) and name not in _RESERVED and name not in GIVEN


def too_large(values: Mapping[str, Any]) -> str | None:
    """Say why values may not be kept as variables: they are no JSON, or too many, or too large."""
    try:
        size = len(orjson.dumps(values))
    except (TypeError, orjson.JSONEncodeError):
        return "The values are not plain JSON."
    if size > MOST_BYTES:
        return f"The variables take {size:,} bytes; {MOST_BYTES:,} is the most."
    if _count(values) > MOST_VALUES:
        return f"The variables hold more than {MOST_VALUES:,} values."
    return None


def _count(value: Any) -> int:
    """Count the values within one; what is JSON is nested 254 deep at most."""
    if isinstance(value, Mapping):
        return 1 + sum(_count(each) for each in value.values())
    return 1 + sum(_count(each) for each in value) if isinstance(value, list | tuple) else 1


def fits(value: Any, kind: VariableType) -> bool:
    """Tell whether a variable of this type may hold the value; None is no value yet, and fits all."""
    if value is None or kind is VariableType.ANY:
        return True
    return _FITS[kind](value)


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and _SMALLEST <= value <= _LARGEST


def _time(value: Any) -> bool:
    if isinstance(value, datetime):
        return value.tzinfo is not None
    try:
        return isinstance(value, str) and bool(moments.moment(value))
    except ValueError:
        return False


_FITS: Mapping[VariableType, Callable[[Any], bool]] = {
    VariableType.STRING: lambda value: isinstance(value, str),
    VariableType.INTEGER: _whole,
    VariableType.NUMBER: lambda value: isinstance(value, float) or _whole(value),
    VariableType.BOOLEAN: lambda value: isinstance(value, bool),
    VariableType.TIME: _time,
    VariableType.LIST: lambda value: isinstance(value, list | tuple),
    VariableType.OBJECT: lambda value: isinstance(value, Mapping),
    VariableType.COUNTS: lambda value: isinstance(value, Mapping),
    VariableType.TEXTS: lambda value: isinstance(value, Mapping),
}
