"""An operation's variables, read as graphql-core reads them; what the document alone tells is found once."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from graphql import GraphQLError, GraphQLSchema, OperationDefinitionNode, Undefined, get_nullable_type, is_leaf_type
from graphql.execution import get_variable_values
from graphql.execution.get_variable_signature import GraphQLVariableSignature, get_variable_signature
from graphql.execution.values import VariableValues, VariableValueSource
from graphql.utilities import coerce_input_value

from server.api import faults

Read = Callable[[Any], Any]


class Coercion:
    """Coerces the variables of one operation of a valid document."""

    def __init__(self, schema: GraphQLSchema, node: OperationDefinitionNode) -> None:
        self._schema = schema
        self._definitions = node.variable_definitions or ()
        self._known: list[tuple[GraphQLVariableSignature, Read]] = []
        for each in self._definitions:
            signature = get_variable_signature(schema, each)
            if isinstance(signature, GraphQLError):
                raise faults.coded([signature], "GRAPHQL_VALIDATION_FAILED")
            self._known.append((signature, _reader(signature.type)))

    def of(self, given: Mapping[str, Any]) -> VariableValues:
        """Return the values; raise Invalid with all that is wrong."""
        return self._plain(given) or self._checked(dict(given))

    def _plain(self, given: Mapping[str, Any]) -> VariableValues | None:
        """Return the values where every variable has one that fits; graphql-core knows the rules of all else."""
        sources, coerced = {}, {}
        for signature, read in self._known:
            value = given.get(signature.name)
            try:
                found = Undefined if value is None else read(value)
            except Exception:  # noqa: BLE001 - whatever a scalar says, it is asked again and its error told
                return None
            if found is Undefined:
                return None
            sources[signature.name] = VariableValueSource(signature, value)
            coerced[signature.name] = found
        return VariableValues(sources, coerced)

    def _checked(self, given: dict[str, Any]) -> VariableValues:
        most = faults.MOST_ERRORS
        found = get_variable_values(self._schema, self._definitions, given, max_errors=most, hide_suggestions=True)
        if isinstance(found, list):
            raise faults.coded(found, "BAD_USER_INPUT")
        return found


def _reader(type_: Any) -> Read:
    plain: Any = get_nullable_type(type_)
    return plain.coerce_input_value if is_leaf_type(plain) else partial(coerce_input_value, type_=type_)
