"""Mutations carried out one after another, without an executor: it would take as long as the changes do."""

from collections.abc import Callable
from functools import cache
from typing import Any

import orjson
from graphql import is_abstract_type
from graphql.execution.values import VariableValues
from strawberry.schema.name_converter import NameConverter
from strawberry.types.base import (
    StrawberryList,
    StrawberryOptional,
    get_object_definition,
)

from server.accounts.rules import Viewer
from server.api.documents import Operation
from server.api.payload import Change
from server.reader.completion import Place, attribute
from server.reader.read import Answer, Reader
from server.reader.selection import Selected, Selection
from server.reader.sources import Result

Convert = Callable[[Any], Any]
_NAMES = NameConverter()


async def answered(reader: Reader, operation: Operation, variables: VariableValues, viewer: Viewer) -> Answer | None:
    """Carry out a mutation's root fields in their order; None where one of them needs the executor."""
    selection = reader.selection(operation.document, operation.node, variables)
    changes: list[Change | None] = [each.definition.extensions.get("change") for each in selection.fields]
    if not all(changes):
        return None
    inputs = [selection.inputs[each.key].arguments(variables)["input"] for each in selection.fields]
    writer = _Writer(reader, selection, variables, viewer)
    place = Place()
    parts = []
    for selected, change, given in zip(selection.fields, changes, inputs, strict=True):
        if change:
            made = await change.answer(viewer, selected.name, _converter(change.given)(given))
            parts.append(await writer.member(selected, made, place))
    return Answer(b"{%b}" % b",".join(parts), place.errors)


class _Writer:
    """Writes payloads as JSON: their own values from Python, the records that they show by the reader."""

    def __init__(self, reader: Reader, selection: Selection, variables: VariableValues, viewer: Viewer) -> None:
        self.reader = reader
        self.selection = selection
        self.variables = variables
        self.viewer = viewer

    async def member(self, selected: Selected, value: Any, owner: Place) -> bytes:
        return b'"%b":%b' % (selected.key.encode(), await self._value(selected, value, owner.at(selected.key)))

    async def _value(self, selected: Selected, value: Any, place: Place) -> bytes:
        if value is None:
            return b"null"
        if isinstance(value, list):
            return b"[%b]" % b",".join(
                [await self._value(selected, each, place.at(at)) for at, each in enumerate(value)]
            )
        if not selected.below:
            leaf: Any = selected.type
            return orjson.dumps(leaf.serialize(value))
        name = selected.type.name
        if is_abstract_type(selected.type):
            name = get_object_definition(type(value), strict=True).name
        return b"{%b}" % b",".join([await self._field(each, value, place) for each in selected.below[name]])

    async def _field(self, selected: Selected, owner: Any, place: Place) -> bytes:
        if selected.name == "__typename":
            return b'"%b":"%b"' % (selected.key.encode(), selected.parent.encode())
        if not isinstance(selected.source, Result):
            return await self.member(selected, getattr(owner, attribute(selected)), place)
        if selected.source.id_of(owner) is None:
            return b'"%b":null' % selected.key.encode()
        return await self.reader.of_payload(self.selection, selected, self.variables, self.viewer, owner, place)


@cache
def _converter(type_: Any) -> Convert:
    """Return what makes an input of what graphql-core has coerced, as Strawberry would, but looked up once."""
    if isinstance(type_, StrawberryOptional):
        inner = _converter(type_.of_type)
        return lambda given: None if given is None else inner(given)
    if isinstance(type_, StrawberryList):
        item = _converter(type_.of_type)
        return lambda given: [item(each) for each in given]
    definition = get_object_definition(type_)
    if definition is None:
        return lambda given: given

    def type_of(field: Any) -> Any:
        return field.resolve_type(type_definition=definition)

    fields = {
        _NAMES.get_graphql_name(each): (each.python_name, _converter(type_of(each))) for each in definition.fields
    }

    def convert(given: dict[str, Any]) -> Any:
        found = {}
        for name, value in given.items():
            python_name, inner = fields[name]
            found[python_name] = inner(value)
        return type_(**found)

    return convert
