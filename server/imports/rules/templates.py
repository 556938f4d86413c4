"""Texts with columns in them: `Consumer[, {State}][ {ZIP code:0>5}]`."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

ROW = "#"
"""Stands for the number of the row, the first below the header being 1."""

Write = Callable[[Sequence[str]], str]

_TOKEN = re.compile(r"(?P<twice>\{\{|\}\}|\[\[|\]\])|\{(?P<column>[^{}]+)\}|(?P<mark>[\[\]{}])|(?P<text>[^{}\[\]]+)")
_PADDED = re.compile(r"(?P<column>.+):(?P<width>.[<>^][0-9]{1,2})")
_ESCAPED = str.maketrans({"{": "{{", "}": "}}"})


@dataclass(frozen=True)
class Part:
    """A piece of a template: a format of columns; an optional one is left out when one of them is empty."""

    format: str
    columns: tuple[str, ...]
    optional: bool


@dataclass(frozen=True)
class Template:
    parts: tuple[Part, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self.parts for name in part.columns))

    def bind(self, places: Mapping[str, int]) -> Write:
        """Return what writes the template of a row's cells; `places` are the columns'."""
        parts = [(part.format.format, [places[name] for name in part.columns], part.optional) for part in self.parts]
        if len(parts) == 1 and self.parts[0].format == "{}" and not self.parts[0].optional:
            place = parts[0][1][0]
            return lambda cells: cells[place]

        def write(cells: Sequence[str]) -> str:
            found = ""
            for form, at, optional in parts:
                given = [cells[place] for place in at]
                if not optional or all(given):
                    found += form(*given)
            return found.strip()

        return write


def parse(text: str) -> Template:
    """Read a template; a ValueError tells what is wrong with it."""
    parts: list[Part] = []
    form, columns, optional, end = "", list[str](), False, 0
    for token in _TOKEN.finditer(text):
        end = token.end()
        mark = token["mark"]
        if token["column"]:
            name, width = _hole(token["column"])
            form, columns = form + width, [*columns, name]
        elif not mark:
            form += (token["twice"] or "")[:1].translate(_ESCAPED) or token["text"].translate(_ESCAPED)
        elif mark not in "[]" or (mark == "[") is optional:
            raise ValueError(f"{mark!r} has no partner in {text!r}; as a letter it is written twice")
        else:
            parts.append(Part(form, tuple(columns), optional))
            form, columns, optional = "", [], mark == "["
    if optional or end != len(text):
        raise ValueError(f"a bracket is not closed in {text!r}")
    parts.append(Part(form, tuple(columns), optional=False))
    return Template(tuple(part for part in parts if part.format) or (Part("", (), optional=False),))


def _hole(text: str) -> tuple[str, str]:
    """Return the column and the format of what stands in braces."""
    padded = _PADDED.fullmatch(text)
    return (padded["column"], f"{{:{padded['width']}}}") if padded else (text, "{}")
