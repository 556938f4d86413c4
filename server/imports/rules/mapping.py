"""The mapping file: which columns make which fields of a claim."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from server.imports.rules import templates
from server.imports.rules.templates import Template
from server.kit.errors import Problem, Refusal

_MOMENT = datetime(2026, 11, 23, 21, 50, 42, 123456, UTC)


class Strict(BaseModel):
    """What refuses a name that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def _template(given: Any) -> Any:
    return templates.parse(given) if isinstance(given, str) else given


Text = Annotated[Template, BeforeValidator(_template)]


def _format(given: str) -> str:
    """Check that times can be read by a format."""
    try:
        datetime.strptime(_MOMENT.strftime(given), given)  # noqa: DTZ007 - what comes of it is not used
    except (ValueError, re.error) as error:
        raise ValueError(f"{given!r} is no format that a time can be read by") from error
    return given


Format = Annotated[str, Field(max_length=100), AfterValidator(_format)]


class Cell(Strict):
    """How a value is made: a template, then perhaps a table of values; of moments, their format."""

    value: Text | None = None
    values: dict[str, str] | None = None
    default: str | None = None
    format: tuple[Format, ...] = Field((), max_length=10)
    latest: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _whole(cls, given: Any) -> Any:
        if isinstance(given, str):
            return {"value": given}
        if isinstance(given, Mapping) and isinstance(given.get("format"), str):
            return {**given, "format": (given["format"],)}
        return given

    @model_validator(mode="after")
    def _one_source(self) -> "Cell":
        if (self.value is None) is not bool(self.latest):
            raise ValueError("either value or latest is needed")
        return self

    @property
    def sources(self) -> tuple[Template, ...]:
        return self.latest or ((self.value,) if self.value else ())

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for template in self.sources for name in template.columns))


def _several(given: Any) -> Any:
    return given if isinstance(given, list) else [given]


Cells = Annotated[tuple[Cell, ...], BeforeValidator(_several)]


class Fields(Strict):
    """What can be made of a claim; people are named by login, the rest of what a claim refers to by name."""

    title: Cell
    description: Cell
    partner: Cell
    registered_at: Cell
    closed_at: Cell | None = None
    status: Cell | None = None
    direction: Cell | None = None
    reason: Cells | None = None
    at_fault_department: Cell | None = None
    at_fault_employee: Cell | None = None
    responsible: Cell | None = None
    resolution: Cell | None = None
    internal_comment: Cell | None = None
    currency: Cell | None = None
    amount_claimed: Cell | None = None
    amount_settled: Cell | None = None
    remedy_sought: Cell | None = None
    remedy_given: Cell | None = None
    importance: Cell | None = None
    severity: Cell | None = None
    channel: Cell | None = None
    tags: Cells | None = None


NAMED = ("partner", "reason", "at_fault_department", "cancellation_reason")
"""Fields that name records, which are made where there are none."""


class Source(Strict):
    """How the file is written; what is not told is guessed."""

    encoding: str | None = None
    delimiter: str | None = Field(None, min_length=1, max_length=1)
    sheet: str | None = None
    decimal: str = Field(".", pattern=r"^[.,]$")
    time_zone: str | None = None


class FileMap(Strict):
    """What every map tells; a map of some records has the `fields` that can be made of them."""

    system: str = Field(min_length=1, max_length=64)
    external_id: Cell
    file: Source = Source()
    fields: Strict

    @property
    def cells(self) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        """Yield the fields that are made, and of what."""
        yield "external_id", (self.external_id,)
        for name in type(self.fields).model_fields:
            found = getattr(self.fields, name)
            if found is not None:
                yield name, found if isinstance(found, tuple) else (found,)


class ClaimMap(FileMap):
    """The whole file of a map of claims."""

    fields: Fields


M = TypeVar("M", bound=FileMap)


def fields_of(map_type: type[FileMap]) -> dict[str, bool]:
    """Return what can be made of a row by maps of a type, and whether it is required."""
    fields: Any = map_type.model_fields["fields"].annotation
    return {"external_id": True, **{name: field.is_required() for name, field in fields.model_fields.items()}}


def parse(text: str) -> ClaimMap:
    """Read a mapping file's text; refuse with all that is wrong with it."""
    return read(_loaded(text))


def parse_as(map_type: type[M], text: str) -> M:
    """Read a mapping file of other records."""
    return read_as(map_type, _loaded(text))


def plain(map_type: type[FileMap], content: bytes) -> dict[str, Any]:
    """Return what a mapping file holds, once it is known to be right."""
    try:
        given = _loaded(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refusal("INVALID", "The map is not UTF-8.", ("map",)) from error
    read_as(map_type, given)
    return given


def _loaded(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Refusal("INVALID", f"The map is not TOML: {error}.", ("map",)) from error


def read(given: Any) -> ClaimMap:
    """Read a map of claims of the file's structure."""
    return read_as(ClaimMap, given)


def read_as(map_type: type[M], given: Any) -> M:
    """Read a map of the file's structure; refuse with all that is wrong with it."""
    try:
        return map_type.model_validate(given)
    except ValidationError as error:
        raise Refusal.of([_problem(each) for each in error.errors()]) from error


def check_columns(claim_map: FileMap, header: list[str]) -> None:
    """Refuse columns that the file lacks or has twice, all at once."""
    problems = []
    for name, cells in claim_map.cells:
        for column in dict.fromkeys(column for cell in cells for column in cell.columns):
            if column != templates.ROW and header.count(column) != 1:
                told = "has several columns" if column in header else "has no column"
                problems.append(Problem("INVALID", f"{name}: the file {told} {column!r}.", ("map", name)))
    if problems:
        raise Refusal.of(problems)


def _problem(error: Any) -> Problem:
    place = tuple(str(each) for each in error["loc"])
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        message = "there is no such field" if place[0] == "fields" else "there is no such setting"
    return Problem("INVALID", f"{'.'.join(place)}: {message}.", ("map", *place))
