"""What actions on orders find: an organisation that is set up, and rooms that hear one another."""

import pytest

from server import wiring
from tests.make import accounts


@pytest.fixture
async def organised(rollback: None) -> None:  # noqa: ARG001 - the row goes with the transaction
    wiring.listen()
    await accounts.organisation(currency="EUR")
