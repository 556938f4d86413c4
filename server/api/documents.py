"""Documents: parsed, checked and priced once; those used lately are kept."""

from collections import OrderedDict
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    StringValueNode,
    Visitor,
    parse,
    validate,
    visit,
)

from server.api import bill, faults, limits
from server.api.limits import Limits
from server.api.prices import Price, Pricing, Variables
from server.api.variables import Coercion

_MOST_KEPT = 1000
_MOST_CHARACTERS = 2_000_000


@dataclass(frozen=True)
class Operation:
    """One operation of a document and its price."""

    schema: GraphQLSchema
    document: DocumentNode
    node: OperationDefinitionNode
    price: Price
    limit: int
    variables: Coercion

    def cost(self, variables: Variables) -> int:
        """Return what it costs; raise Invalid when that is more than any operation may cost."""
        found = self.price.of(variables)
        if found > self.limit:
            raise bill.too_dear(self.bill(variables), found, self.limit)
        return found

    def bill(self, variables: Variables) -> list[bill.Line]:
        return bill.lines(self.schema, self.document, self.node, variables)


@dataclass(frozen=True)
class Document:
    """A valid document's operations by name."""

    operations: dict[str | None, Operation]

    def operation(self, name: str | None) -> Operation:
        """Return the operation of a name, or the only one."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        found = self.operations.get(name)
        if found is None:
            message = f"There is no operation {name[:100]!r}." if name else "Name one: there are several operations."
            raise faults.invalid("BAD_USER_INPUT", message)
        return found


class Documents:
    """The valid documents seen lately, by their text; bounded by number and length."""

    def __init__(self, schema: GraphQLSchema, bounds: Limits) -> None:
        self.schema = schema
        self.bounds = bounds
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._characters = 0

    def kept(self, text: str) -> Document | None:
        found = self._kept.get(text)
        if found is not None:
            self._kept.move_to_end(text)
        return found

    def read(self, text: str) -> Document:
        """Read a new document and keep it; raise Invalid when it is not valid or too large."""
        document = self._read(text)
        self._kept[text] = document
        self._characters += len(text)
        while len(self._kept) > _MOST_KEPT or self._characters > _MOST_CHARACTERS:
            gone, _ = self._kept.popitem(last=False)
            self._characters -= len(gone)
        return document

    def _read(self, text: str) -> Document:
        node = self._parsed(text)
        limits.check(node, self.bounds)
        errors = validate(self.schema, node, max_errors=faults.MOST_ERRORS, hide_suggestions=True)
        if errors:
            raise faults.coded(errors, "GRAPHQL_VALIDATION_FAILED")
        pricing = Pricing(self.schema, node)
        operations = [each for each in node.definitions if isinstance(each, OperationDefinitionNode)]
        return Document(
            {
                each.name.value if each.name else None: Operation(
                    self.schema, node, each, pricing.operation(each), self.bounds.cost, Coercion(self.schema, each)
                )
                for each in operations
            }
        )

    def _parsed(self, text: str) -> DocumentNode:
        most = self.bounds.characters
        if len(text) > most or len(text.encode()) > most:
            raise faults.invalid("DOCUMENT_TOO_LARGE", f"A document has at most {most} bytes.", limit=most)
        try:
            node = parse(text, max_lexical_tokens=self.bounds.tokens, max_comments=self.bounds.tokens)
        except GraphQLError as error:
            raise self._unread(error) from None
        if "\\u" in text:
            visit(node, _NoNull())
        return node

    def _unread(self, error: GraphQLError) -> faults.Invalid:
        # graphql-core tells these apart by their words alone.
        code = "GRAPHQL_PARSE_FAILED"
        if "contains more than" in error.message:
            code = "TOKEN_LIMIT_EXCEEDED"
        elif "nested too deeply" in error.message:
            code = "DEPTH_LIMIT_EXCEEDED"
        return faults.coded([error], code)


class _NoNull(Visitor):
    """Refuses what no database text can hold."""

    def enter_string_value(self, node: StringValueNode, *_: object) -> None:
        if "\0" in node.value:
            raise faults.invalid("BAD_USER_INPUT", "Text may not hold a null character.", node)
