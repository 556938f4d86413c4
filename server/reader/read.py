"""Reading: a validated operation in, the JSON of its `data` out, one statement for each root field."""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

import orjson
from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)
from graphql.execution.values import VariableValues

from server.kit import db
from server.reader import plans
from server.reader.completion import Place
from server.reader.cursors import Signer
from server.reader.plans import Cache, Plan, Root
from server.reader.selection import Fragments, Selected, Selection, Selector, conditions_of, fragments_of
from server.reader.sources import Asked, Changed, table_of
from server.reader.statement import Given

_VARIANTS = 64  # of one document, by the values of its directives


@dataclass(frozen=True)
class Answer:
    """The JSON of `data`, ready to be spliced into a response, and what was refused in it."""

    data: bytes
    errors: list[GraphQLError]


@dataclass
class _Known:
    """What is known of a part of a document: its nodes are kept, so that their identity stays theirs."""

    nodes: tuple[Any, ...]
    fragments: Fragments
    conditions: tuple[str, ...]
    selections: Cache[Hashable, Selection] = field(default_factory=lambda: Cache(_VARIANTS))


@dataclass(frozen=True)
class _Request:
    """One reading: where its plan is, and what its parameters are taken from."""

    plan: Plan
    given: Given


class Reader:
    """Reads for any viewer by one schema; `secret` signs cursors."""

    def __init__(
        self, schema: GraphQLSchema, secret: Callable[[], Awaitable[bytes]], *, plans_kept: int = 2048
    ) -> None:
        self.schema = schema
        self._secret = secret
        self._signer = Signer(b"")
        self._known: Cache[Hashable, _Known] = Cache(plans_kept)
        self._plans: Cache[Hashable, tuple[Selection, Plan]] = Cache(plans_kept)

    async def read(
        self,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        variables: VariableValues,
        viewer: Any,
    ) -> Answer | None:
        """Answer a query; None when it needs the executor (a mutation, introspection, a root that is asked).

        Raise Refusal for what the schema's types cannot refuse: a foreign cursor, an unreadable filter.
        """
        if operation.operation is not OperationType.QUERY:
            return None
        selection = self.selection(document, operation, variables)
        if any(each.name in {"__schema", "__type"} or isinstance(each.source, Asked) for each in selection.fields):
            return None
        request = await self._request(selection, variables, viewer)
        fatal = [root for root in request.plan.roots if root.fatal]
        place = Place()
        parts = [await self._member(root, request.given, place) for root in fatal or request.plan.roots]
        return Answer(b"null" if fatal else b"{%b}" % b",".join(parts), place.errors)

    def selection(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: VariableValues
    ) -> Selection:
        """Return what an operation selects."""
        known = self._known_of((operation,), lambda: fragments_of(document))
        return self._selection(known, variables, lambda selector: selector.operation(operation))

    async def of_payload(
        self,
        selection: Selection,
        selected: Selected,
        variables: VariableValues,
        viewer: Any,
        payload: Any,
        place: Place,
    ) -> bytes:
        """Return the member of a mutation's payload that shows a record, of the payload at `place`."""
        request = await self._request(selection.part(selected), variables, viewer, payload=payload)
        (root,) = request.plan.roots
        return await self._member(root, request.given, place)

    def followed(
        self, document: DocumentNode, operation: OperationDefinitionNode, variables: VariableValues, viewer: Any
    ) -> str:
        """Return whose changes a subscription is about: a record's id, or the prefix of all ids of its kind.

        Where each viewer has rows of its own, the viewer's id stands behind the prefix.
        """
        selection = self.selection(document, operation, variables)
        (root,) = selection.fields
        given = selection.sites[root.site].arguments(variables) if root.site is not None else {}
        prefix = table_of(root.type).prefix
        own = isinstance(root.source, Changed) and root.source.own
        return str(given.get("id") or (f"{prefix} {viewer.id}" if own else prefix))

    async def of_change(
        self,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        variables: VariableValues,
        viewer: Any,
        subject: str,
    ) -> Answer | None:
        """Answer a subscription with the record that has changed; None where the viewer is not to hear of it."""
        selection = self.selection(document, operation, variables)
        request = await self._request(selection, variables, viewer, payload=subject)
        (root,) = request.plan.roots
        place = Place()
        found = await self._bytes(root, request.given, place.at(root.selected.key))
        if found == b"null":
            return None
        return Answer(b'{"%b":%b}' % (root.selected.key.encode(), found), place.errors)

    async def resolve(self, info: GraphQLResolveInfo[Any], viewer: Any, payload: Any = None) -> Any:
        """Read the field that the executor has reached; what it returns resolves by response key."""
        nodes: list[FieldNode] = list(info.field_nodes)
        operation: OperationDefinitionNode = info.operation
        parent: GraphQLObjectType = info.parent_type
        known = self._known_of((operation, *nodes), lambda: info.fragments)
        selection = self._selection(known, info.variable_values, lambda selector: selector.field(parent, nodes))
        request = await self._request(selection, info.variable_values, viewer, payload=payload, for_executor=True)
        (root,) = request.plan.roots
        if root.refused:
            raise root.refused
        found = await db.value(root.sql, *_values(root, request.given))
        tree = None if found is None else orjson.loads(found)
        return root.completion.value(root.selected, tree, viewer, Place())

    def _known_of(self, nodes: tuple[Any, ...], fragments: Callable[[], Fragments]) -> _Known:
        key = tuple(map(id, nodes))
        known = self._known.get(key)
        if known is None:
            found = fragments()
            known = self._known.put(key, _Known(nodes, found, conditions_of(nodes[0], found)))
        return known

    def _selection(
        self, known: _Known, variables: VariableValues, select: Callable[[Selector], Selection]
    ) -> Selection:
        key = tuple(variables.coerced.get(name) for name in known.conditions)
        selection = known.selections.get(key)
        if selection is None:
            selection = select(Selector(self.schema, known.fragments, variables))
            known.selections.put(key, selection)
        return selection

    async def _request(
        self,
        selection: Selection,
        variables: VariableValues,
        viewer: Any,
        *,
        payload: Any = None,
        for_executor: bool = False,
    ) -> _Request:
        values, shapes = plans.bound(selection.sites, variables)
        key = (id(selection), viewer.policy_key, shapes, for_executor)
        kept = self._plans.get(key)
        if kept is None:
            plan = plans.compiled(selection, viewer, variables, shapes, for_executor=for_executor)
            kept = self._plans.put(key, (selection, plan))
        plan = kept[1]
        for gate in plan.gates:
            await gate.passed()
        secret = await self._secret()
        if secret != self._signer.secret:
            self._signer = Signer(secret)
        return _Request(plan, Given(values, viewer, self._signer, payload))

    async def _member(self, root: Root, given: Given, owner: Place) -> bytes:
        key = root.selected.key
        return b'"%b":%b' % (key.encode(), await self._bytes(root, given, owner.at(key)))

    async def _bytes(self, root: Root, given: Given, place: Place) -> bytes:
        if root.refused:
            place.refuse(root.refused)
            return b"null"
        found: str | None = await db.value(root.sql, *_values(root, given))
        if found is None:
            return b"null"
        if root.unparsed:
            return found.encode()
        return orjson.dumps(root.completion.value(root.selected, orjson.loads(found), given.viewer, place))


def _values(root: Root, given: Given) -> list[Any]:
    for recipe in root.unused:
        recipe(given)
    return [recipe(given) for recipe in root.recipes]
