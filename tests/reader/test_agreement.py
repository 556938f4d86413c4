"""Any document, for any viewer, is answered alike by the fast path, the executor and an independent oracle.

A few hundred documents are tried, the same in every run. For thousands of new ones, made small when one fails:
`HYPOTHESIS_PROFILE=thorough pytest tests/reader/test_agreement.py -o faulthandler_timeout=0`.
"""

import os
from typing import Any

import orjson
import pytest
from graphql import ExecutionResult, FieldNode, GraphQLError, GraphQLSchema, execute, parse, validate
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st
from tortoise.transactions import in_transaction

from server.accounts.rules import Viewer
from server.api.context import Context
from server.kit.errors import Refusal
from server.reader.read import Reader
from tests.reader import world as worlds
from tests.reader.conftest import SECRET, Asking
from tests.reader.operations import Operation, Operations
from tests.reader.oracle import Oracle, codes_of, data_of
from tests.reader.oracle_checks import Checks

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
PROFILE = settings(
    max_examples=5000 if THOROUGH else 300,
    derandomize=not THOROUGH,
    deadline=None,
    phases=[Phase.generate, Phase.shrink] if THOROUGH else [Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)


class Three:
    """The three ways to answer."""

    def __init__(self, core: GraphQLSchema, reader: Reader, oracle: Oracle) -> None:
        self.core = core
        self.asking = Asking(core, reader)
        self.oracle = oracle
        self.operations = Operations(oracle).strategy

    async def executed(self, operation: Operation, viewer: Viewer) -> ExecutionResult:
        context = Context(viewer, "req", self.asking.reader)
        made: Any = execute(
            self.core, parse(operation.text), context_value=context, variable_values=operation.variables
        )
        result: ExecutionResult = made if isinstance(made, ExecutionResult) else await made
        return result

    async def check(self, operation: Operation) -> str:
        """Assert that the three agree; return what came of it."""
        viewer = self.oracle.world.viewers[operation.viewer]
        document = parse(operation.text)
        expected = Checks(self.oracle, document, operation.variables, viewer)
        executed = await self.executed(operation, viewer)
        codes = codes_of(executed)
        try:
            answer = await self.asking.answer(document, operation.variables, viewer)
        except Refusal as refusal:
            self._refused(refusal.code, codes, expected)
            return refusal.code
        assert answer is not None
        assert {_name(error) for error in answer.errors} <= set(expected.denied.values())
        # The executor tells what failed first of its roots, which may be a problem.
        assert codes <= ({"FORBIDDEN"} if expected.denied else set()) | expected.problems
        if expected.problems:  # the reader does not come to them where a root that cannot be null is denied
            assert (answer.data, executed.data) == (b"null", None)
            return "denied"
        assert answer.data == b"null" or paths(answer.errors) == paths(executed.errors or [])
        oracle = self.oracle.execute(document, operation.variables, viewer)
        assert codes_of(oracle) == codes
        fast = orjson.loads(answer.data)
        assert orjson.dumps(fast) == orjson.dumps(executed.data)
        assert orjson.dumps(fast) == orjson.dumps(data_of(oracle))
        return "denied" if expected.denied else "data"

    def _refused(self, code: str, codes: set[str], expected: Checks) -> None:
        assert code in expected.problems
        assert codes
        assert codes <= expected.problems | {"FORBIDDEN"}


def paths(errors: list[GraphQLError]) -> list[str]:
    return sorted(str(error.path) for error in errors)


def _name(error: GraphQLError) -> str:
    """Return the name of the field that was refused."""
    node = error.nodes and error.nodes[0]
    assert isinstance(node, FieldNode)
    return node.name.value


@pytest.fixture
async def three(core: GraphQLSchema, reader: Reader, rollback: None) -> Three:  # noqa: ARG001 - around the rows
    return Three(core, reader, Oracle(core, await worlds.make(), SECRET))


@PROFILE
@given(data=st.data())
async def test_all_three_answer_alike(three: Three, data: st.DataObject) -> None:
    operation = data.draw(three.operations)
    note(operation.text)
    assert validate(three.core, parse(operation.text)) == []
    async with in_transaction():
        await three.check(operation)
