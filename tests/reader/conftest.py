"""Reading as the transport does, without HTTP: a document in; data, codes and statements out."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import orjson
import pytest
from graphql import DocumentNode, GraphQLSchema, get_operation_ast, parse, validate
from graphql.execution import get_variable_values

from server.accounts.rules import Viewer
from server.api import schema
from server.kit import db
from server.reader.read import Answer, Reader
from tests.make import accounts

SECRET = b"x" * 32
ADMINISTRATOR = accounts.administrator()


async def secret() -> bytes:
    return SECRET


@dataclass
class Asking:
    """Asks one reader; remembers the last answer's errors by code and path."""

    core: GraphQLSchema
    reader: Reader
    codes: list[str] = field(default_factory=list)
    paths: list[Any] = field(default_factory=list)

    async def __call__(self, document: str, *, viewer: Viewer = ADMINISTRATOR, **variables: Any) -> Any:
        """Return the data."""
        answer = await self.answer(parse(document), variables, viewer)
        assert answer is not None, "the document needs the executor"
        self.codes = [str((error.extensions or {})["code"]) for error in answer.errors]
        self.paths = [error.path for error in answer.errors]
        return orjson.loads(answer.data)

    async def answer(self, document: DocumentNode, variables: dict[str, Any], viewer: Viewer) -> Answer | None:
        assert validate(self.core, document) == []
        operation = get_operation_ast(document)
        assert operation is not None
        values = get_variable_values(self.core, operation.variable_definitions or (), variables)
        assert not isinstance(values, list), values
        return await self.reader.read(document, operation, values, viewer)

    async def statements(self, document: str, *, viewer: Viewer = ADMINISTRATOR, **variables: Any) -> list[str]:
        """Return the SQL that the document took, but for the settings, which a running service remembers."""
        sent: list[str] = []
        logger = lambda record: sent.append(record.query)  # noqa: E731 - the same object is taken off again
        async with db.connection() as raw:
            raw.add_query_logger(logger)
        try:
            await self(document, viewer=viewer, **variables)
        finally:
            await asyncio.sleep(0)  # asyncpg tells its loggers in the loop's next round
            raw.remove_query_logger(logger)
        return [sql for sql in sent if "FROM organisation ORDER BY id" not in sql]


@pytest.fixture(scope="session")
def core() -> GraphQLSchema:
    return schema.core(schema.build())


@pytest.fixture
def reader(core: GraphQLSchema) -> Reader:
    return Reader(core, secret)


@pytest.fixture
async def ask(core: GraphQLSchema, reader: Reader, rollback: None) -> Asking:  # noqa: ARG001 - around the reading
    await accounts.organisation(records_claims=True)
    return Asking(core, reader)
