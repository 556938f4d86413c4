"""What tests of reports share: the reader that opens what a figure counts, a mail server, how reports are run."""

from collections.abc import AsyncIterator

import pytest
from graphql import GraphQLSchema

from server.api import schema
from server.api.reports.running import Running
from server.reader.read import Reader
from server.reports.queries import running
from tests.make.mailbox import Mailbox, mailing
from tests.reader.conftest import Asking, secret


@pytest.fixture(scope="session")
def core() -> GraphQLSchema:
    return schema.core(schema.build())


@pytest.fixture
def asking(core: GraphQLSchema, rollback: None) -> Asking:  # noqa: ARG001 - around the reading
    return Asking(core, Reader(core, secret))


@pytest.fixture
def _running(core: GraphQLSchema) -> None:
    """Run reports by their queries, as the service does."""
    running.use(Running(core).kept)


@pytest.fixture
async def box(_running: None) -> AsyncIterator[Mailbox]:
    """Receive what is sent while the test runs."""
    async with mailing() as found:
        yield found
