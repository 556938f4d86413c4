"""Declaring what the API reads: each field beside where it comes from.

One declaration serves the schema, the SQL, `where`, `orderBy` and the field's scope:

    @declare.record(Table("partner", "ptn", queries.visible_to), "A company or a person.")
    class Partner(Node):
        name: str = declare.column("How it is called.", order=True)
        manager: Optional["User"] = declare.one("Who looks after it.", scope="people:read")

`docs/adding-a-field.md` shows each sort. `inputs.finish` builds the inputs; `link.link` tells the reader.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.schema_directive import Location
from strawberry.types.arguments import StrawberryArgument
from strawberry.utils.str_converters import to_camel_case

from server.reader import sources
from server.reader.policy import Clause
from server.reader.sources import Source, Table

T = TypeVar("T")


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION], description="Reading the field needs each of these scopes."
)
class Requires:
    scopes: list[str] = strawberry.directive_field(name="scopes")


@dataclass(frozen=True)
class Declared:
    """What a field's metadata holds: its source, and whether `where` may use it."""

    source: Callable[[str], Source]
    """Given the field's Python name, the source."""
    where: bool = False


RECORDS: dict[type, Table] = {}


def record(table: Table, about: str) -> Callable[[type[T]], type[T]]:
    """Declare an object type whose values are the table's rows."""

    def declared(cls: type[T]) -> type[T]:
        type_ = strawberry.type(cls, description=about)
        RECORDS[type_] = table
        return type_

    return declared


def _field(about: str, declared: Declared, scope: str | None, *, name: str | None = None) -> Any:
    told = f"{about} Needs the scope `{scope}`." if scope else about
    directives = [Requires(scopes=[scope])] if scope else []
    return strawberry.field(description=told, name=name, metadata={"declared": declared}, directives=directives)


def column(
    about: str, *, name: str | None = None, scope: str | None = None, where: bool = True, order: bool = False
) -> Any:
    """Declare a column of the row, named as the field unless `name` says otherwise."""

    def source(python_name: str) -> Source:
        return sources.Column(name=name or python_name, scope=scope, order=order)

    return _field(about, Declared(source, where), scope)


def expression(about: str, sql: str, *, scope: str | None = None, where: bool = True) -> Any:
    """Declare SQL over the row `{t}`; it must yield what the field's type says."""
    return _field(about, Declared(lambda _: sources.Expression(sql=sql, scope=scope), where), scope)


def one(about: str, *, column: str | None = None, scope: str | None = None) -> Any:
    """Declare the record that a foreign key names; the field must be nullable, as a policy may hide it."""

    def source(python_name: str) -> Source:
        return sources.One(column=column or f"{python_name}_id", scope=scope)

    return _field(about, Declared(source, where=True), scope)


def many(about: str, *, column: str, scope: str | None = None) -> Any:
    """Declare a connection of the records whose `column` names this one."""
    return _field(about, Declared(lambda _: sources.Many(column=column, scope=scope), where=True), scope)


def either(about: str, *, column: str, scope: str | None = None) -> Any:
    """Declare a record of one of a union's types: the column's id tells which."""
    return _field(about, Declared(lambda _: sources.Either(column=column, scope=scope)), scope)


def embedded(about: str, columns: Mapping[str, str], *, present: str, scope: str | None = None) -> Any:
    """Declare an object made of the row's own columns, by field name; null where `present` is."""
    source = sources.Embedded(columns=columns, present=present, scope=scope)
    return _field(about, Declared(lambda _: source, where=True), scope)


def derived(
    about: str,
    function: Callable[..., Any],
    needs: Mapping[str, str] | None = None,
    *,
    scope: str | None = None,
) -> Any:
    """Declare a pure function of the viewer and of columns: `function(viewer, **needs)`."""
    source = sources.Derived(function=function, needs=needs or {}, scope=scope)
    return _field(about, Declared(lambda _: source), scope)


def page(about: str, *, only: Clause | None = None, each: sources.Each | None = None, scope: str | None = None) -> Any:
    """Declare a root connection over a whole table, or over the rows for which `only` holds for the viewer.

    `each` names the column by whose values these are found, where an index on it goes on in the list's order.
    """
    return _field(about, Declared(lambda _: sources.Page(only=only, each=each, scope=scope)), scope)


def counts(about: str, *, rows: str, column: str, values: Iterable[str], scope: str | None = None) -> Any:
    """Declare a root that counts the rows of a type by a column's values; `where` and `search` narrow them."""
    source = sources.Counts(rows=rows, column=column, values=tuple(values), scope=scope)
    return _field(about, Declared(lambda _: source), scope)


def figures(about: str, *, rows: str, scope: str | None = None) -> Any:
    """Declare a root that tells aggregates over the rows of a type; `where` and `search` narrow them.

    The fields of its type are expressions, such as `count(*)`, and `groups`.
    """
    return _field(about, Declared(lambda _: sources.Figures(rows=rows, scope=scope)), scope)


def groups(about: str, *, column: str, limit: int, optional: bool = False, scope: str | None = None) -> Any:
    """Declare figures for each value of a column, those of the most rows first."""
    source = sources.Groups(column=column, limit=limit, optional=optional, scope=scope)
    return _field(about, Declared(lambda _: source), scope)


def lookup(
    about: str,
    condition: str = "{t}.id = {id}",
    *,
    arguments: Mapping[str, tuple[Any, str]],
    scope: str | None = None,
) -> Any:
    """Declare a root that finds one row; `arguments` gives each one's type and description."""
    found = _field(about, Declared(lambda _: sources.Lookup(condition=condition, scope=scope)), scope)
    found.arguments = [argument(name, type_, words) for name, (type_, words) in arguments.items()]
    return found


def by_id(about: str, *, scope: str | None = None) -> Any:
    """Declare a root that finds a record by its id."""
    return lookup(about, arguments={"id": (strawberry.ID, "The record's id.")}, scope=scope)


def changed(
    about: str, *, only: Clause | None = None, scope: str | None = None, by_id: bool = False, own: bool = False
) -> Any:
    """Declare a subscription to the record of an id, or to all that match `where`, and `only` for the viewer.

    `own`: each row is one viewer's, and whoever changes it tells that viewer alone.
    """
    found = _field(about, Declared(lambda _: sources.Changed(only=only, scope=scope, own=own)), scope)
    if by_id:
        found.arguments = [argument("id", strawberry.ID, "The record's id.")]
    return found


def any_node(about: str, name: str, type_: Any, words: str) -> Any:
    """Declare a root that finds records of any kind by id."""
    found = _field(about, Declared(lambda _: sources.AnyNode()), None)
    found.arguments = [argument(name, type_, words)]
    return found


def asked(
    about: str,
    function: Callable[..., Awaitable[Any]],
    *,
    arguments: Mapping[str, tuple[Any, str]],
    scope: str | None = None,
) -> Any:
    """Declare a root that a function of the viewer and of scalar arguments answers.

    Records in its answer are declared by `result`; whoever lacks the scope is refused.
    """
    names = {to_camel_case(name): name for name in arguments}
    found = _field(about, Declared(lambda _: sources.Asked(function=function, names=names, scope=scope)), scope)
    found.arguments = [argument(to_camel_case(name), type_, words) for name, (type_, words) in arguments.items()]
    return found


def own(about: str) -> Any:
    """Declare a root that tells of the viewer."""
    return _field(about, Declared(lambda _: sources.Own()), None)


def of_viewer(about: str, value: Callable[[Any], Any], type_: str = "text", *, scope: str | None = None) -> Any:
    """Declare a value of the viewer, or the record that such an id names."""
    return _field(about, Declared(lambda _: sources.OfViewer(value=value, type=type_, scope=scope)), scope)


def result(about: str, id_of: Callable[[Any], str | None]) -> Any:
    """Declare a payload's record, read again after the change; `id_of` takes its id from the payload."""
    return strawberry.field(
        description=about, default=None, metadata={"declared": Declared(lambda _: sources.Result(id_of=id_of))}
    )


def argument(name: str, type_: Any, about: str) -> Any:
    return StrawberryArgument(name, name, StrawberryAnnotation(type_), description=about)
