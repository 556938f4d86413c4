"""A mail server of the test's own."""

from collections.abc import AsyncIterator

import pytest

from tests.make.mailbox import Mailbox, mailing


@pytest.fixture
async def box() -> AsyncIterator[Mailbox]:
    """Receive what is sent while the test runs."""
    async with mailing() as found:
        yield found
