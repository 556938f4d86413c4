"""Mutations carried out directly answer as graphql-core's executor would."""

from typing import Any

import orjson
import pytest
from graphql import ExecutionResult, execute, get_named_type, is_abstract_type, parse
from graphql.execution import get_variable_values
from graphql.execution.values import VariableValues

from server.accounts.rules import Viewer
from server.api import acting, schema
from server.api.context import Context
from server.api.documents import Documents
from server.api.limits import Limits
from server.reader.read import Reader
from tests.make import accounts as make
from tests.make import catalogues, claims

SCHEMA = schema.core(schema.build())
ERRORS = """errors { __typename code message path
  ... on ValidationError { min max } ... on RefusedError { requiredScope }
  ... on VersionConflictError { current: currentVersion changedFields changedAt }
  ... on TransitionError { from allowed }
  ... on DuplicateError { existing { __typename id ... on ClaimReason { name } } } }"""
MOVE = """mutation ($input: ClaimTransitionInput!, $more: Boolean!) { claimTransition(input: $input) {
  isReplay claim { id status @include(if: $more) availableTransitions { transition } } warnings { code } %s } }"""
CREATE = """mutation ($name: String!) {
  a: partnerCreate(input: { name: "", emails: ["x"] }) { partner { id name } %s }
  b: claimReasonCreate(input: { name: $name }) { __typename ...Made isReplay } }
fragment Made on ClaimReasonPayload { claimReason { id name } %s }"""


async def _secret() -> bytes:
    return b"k" * 32


async def _both(viewer: Viewer, document: str, variables: dict[str, Any]) -> tuple[Any, Any]:
    """Return the data of a refused mutation, carried out directly and by the executor."""
    reader = Reader(SCHEMA, _secret)
    operation = Documents(SCHEMA, Limits()).read(document).operation(None)
    coerced = get_variable_values(SCHEMA, operation.node.variable_definitions or (), variables)
    assert isinstance(coerced, VariableValues)
    answer = await acting.answered(reader, operation, coerced, viewer)
    assert answer
    context = Context(viewer, "req", reader)
    made: Any = execute(SCHEMA, parse(document), context_value=context, variable_values=variables)
    result: ExecutionResult = await made
    assert [each.message for each in answer.errors] == [each.message for each in result.errors or ()]
    return orjson.loads(answer.data), orjson.loads(orjson.dumps(result.data))


@pytest.mark.parametrize("more", [True, False])
@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"transition": "TAKE", "expectedVersion": 1}, "REQUIRED"),
        ({"transition": "REOPEN", "expectedVersion": 1}, "TRANSITION_NOT_ALLOWED"),
        ({"transition": "WITHDRAW", "expectedVersion": 7}, "VERSION_CONFLICT"),
        ({"transition": "WITHDRAW", "expectedVersion": 1, "id": "clm_01HZZZZZZZZZZZZZZZZZZZZZZZ"}, "NOT_FOUND"),
    ],
)
async def test_a_refused_transition(rollback: None, given: dict[str, Any], code: str, *, more: bool) -> None:  # noqa: ARG001
    await make.organisation(records_claims=True)
    claim = await claims.claim()
    variables = {"input": {"id": claim.id} | given, "more": more}
    directly, executed = await _both(make.manager(), MOVE % ERRORS, variables)
    assert directly == executed
    assert {each["code"] for each in directly["claimTransition"]["errors"]} == {code}
    assert bool(directly["claimTransition"]["claim"]) is (code == "VERSION_CONFLICT")


async def test_several_at_once_and_what_there_is_already(rollback: None) -> None:  # noqa: ARG001
    await make.organisation(records_claims=True)
    reason = await catalogues.claim_reason()
    directly, executed = await _both(make.manager(), CREATE % (ERRORS, ERRORS), {"name": reason.name})
    assert directly == executed
    assert list(directly) == ["a", "b"]
    assert {each["code"] for each in directly["a"]["errors"]} >= {"REQUIRED", "INVALID"}
    assert directly["b"]["errors"][0]["existing"] == {"__typename": "ClaimReason", "id": reason.id, "name": reason.name}


async def test_what_the_executor_must_do(rollback: None) -> None:  # noqa: ARG001
    operation = Documents(SCHEMA, Limits()).read("mutation { __typename }").operation(None)
    reader = Reader(SCHEMA, _secret)
    assert await acting.answered(reader, operation, VariableValues({}, {}), make.manager()) is None


def test_every_payload_can_be_written_directly() -> None:
    """No field of a payload has a resolver of its own, which only an executor would call."""
    mutation = SCHEMA.mutation_type
    assert mutation
    stack = [field.type for field in mutation.fields.values() if field.extensions.get("change")]
    assert len(stack) > 50
    seen = set()
    while stack:
        type_ = get_named_type(stack.pop())
        if type_.name in seen or not hasattr(type_, "fields"):
            continue
        seen.add(type_.name)
        stack += SCHEMA.get_possible_types(type_) if is_abstract_type(type_) else ()
        for name, field in type_.fields.items():
            if not field.extensions.get("source"):
                assert field.extensions["strawberry-definition"].base_resolver is None, f"{type_.name}.{name}"
                stack.append(field.type)
