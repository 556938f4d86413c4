"""What tests of reports share: the reader that opens what a figure counts."""

import pytest
from graphql import GraphQLSchema

from server.api import schema
from server.reader.read import Reader
from tests.reader.conftest import Asking, secret


@pytest.fixture(scope="session")
def core() -> GraphQLSchema:
    return schema.core(schema.build())


@pytest.fixture
def asking(core: GraphQLSchema, rollback: None) -> Asking:  # noqa: ARG001 - around the reading
    return Asking(core, Reader(core, secret))
