"""Telling the reader what was declared: sources and tables go into graphql-core's own types."""

from typing import Any

from graphql import GraphQLError, GraphQLField, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, is_abstract_type

from server.api import declare
from server.reader import sources

_MAYBE_HIDDEN = (sources.One, sources.Either, sources.Lookup)


def link(schema: GraphQLSchema) -> None:
    """Set each field's source and resolver, and each record's table.

    Raise TypeError where a declaration contradicts the schema: a field that a viewer may be refused, or whose
    row a policy may hide, cannot be non-null.
    """
    for field in schema.query_type.fields.values() if schema.query_type else ():
        _rows(schema, field)
    for type_ in schema.type_map.values():
        if type_.name.startswith("__"):
            continue
        if isinstance(type_, GraphQLObjectType):
            _object(type_)
        elif is_abstract_type(type_):
            _abstract(type_)


def _rows(schema: GraphQLSchema, field: GraphQLField) -> None:
    """Tell a root that counts, or makes figures, of which rows."""
    definition: Any = field.extensions.get("strawberry-definition")
    declared = definition.metadata.get("declared") if definition else None
    source = declared.source(definition.python_name) if declared else None
    if isinstance(source, sources.Counts | sources.Figures):
        field.extensions["rows"] = schema.type_map[source.rows]


def _object(type_: GraphQLObjectType) -> None:
    definition = type_.extensions.get("strawberry-definition")
    table = declare.RECORDS.get(getattr(definition, "origin", None))  # type: ignore[arg-type]  # None is no record
    if table:
        type_.extensions["table"] = table
        type_.is_type_of = None
    for name, field in type_.fields.items():
        _field(f"{type_.name}.{name}", field, is_root=type_.name == "Query")


def _field(where: str, field: GraphQLField, *, is_root: bool) -> None:
    definition: Any = field.extensions.get("strawberry-definition")
    declared = definition.metadata.get("declared") if definition else None
    if definition:
        field.extensions["attribute"] = definition.python_name
        field.extensions["change"] = definition.metadata.get("change")
    if declared is None:
        field.resolve = _from_tree(field.resolve)
        return
    source = declared.source(definition.python_name)
    if isinstance(field.type, GraphQLNonNull) and not is_root and (source.scope or isinstance(source, _MAYBE_HIDDEN)):
        raise TypeError(f"{where} must be nullable: its scope or its row's policy may hide it.")
    field.extensions["source"] = source
    if isinstance(source, sources.Result):
        field.resolve = _of_payload(source)
    elif isinstance(source, sources.Asked):
        field.resolve = _of_function(source)
    elif isinstance(source, sources.ROOTS):
        field.resolve = _of_root
    else:
        field.resolve = _of_row


def _of_row(row: Any, info: Any, **_: Any) -> Any:
    return row[info.path.key]


async def _of_root(_row: Any, info: Any, **_: Any) -> Any:
    return await info.context.reader.resolve(info, info.context.viewer)


def _of_function(source: sources.Asked) -> Any:
    async def resolve(_row: Any, info: Any, **arguments: Any) -> Any:
        viewer = info.context.viewer
        if source.scope and source.scope not in viewer.scopes:
            told = {"code": "FORBIDDEN", "requiredScope": source.scope}
            raise GraphQLError(f"This needs the scope {source.scope}.", extensions=told)
        return await source.function(viewer, **{source.names[name]: value for name, value in arguments.items()})

    return resolve


def _of_payload(source: sources.Result) -> Any:
    async def resolve(payload: Any, info: Any, **_: Any) -> Any:
        if source.id_of(payload) is None:
            return None
        return await info.context.reader.resolve(info, info.context.viewer, payload)

    return resolve


def _from_tree(resolve: Any) -> Any:
    """Read from the reader's tree where there is one, else as Strawberry would."""

    def either(source: Any, info: Any, **arguments: Any) -> Any:
        return source[info.path.key] if isinstance(source, dict) else resolve(source, info, **arguments)

    return either


def _abstract(type_: Any) -> None:
    original = type_.resolve_type

    def resolve_type(value: Any, info: Any, abstract: Any) -> Any:
        return value["$type"] if isinstance(value, dict) else original(value, info, abstract)

    type_.resolve_type = resolve_type
