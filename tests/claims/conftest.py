"""What actions on claims find: an organisation that is set up."""

import pytest

from tests.make import accounts


@pytest.fixture
async def organised(rollback: None) -> None:  # noqa: ARG001 - the row goes with the transaction
    await accounts.organisation()
