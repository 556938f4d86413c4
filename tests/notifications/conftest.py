"""A mail server of the test's own."""

from collections.abc import AsyncIterator

import pytest

from server.kit import mail
from server.kit.mail import Mailer
from tests.make.mailbox import Mailbox, receiving


@pytest.fixture
async def box() -> AsyncIterator[Mailbox]:
    """Receive what is sent while the test runs."""
    async with receiving() as found:
        server = mail.server(f"smtp://127.0.0.1:{found.port}")
        mail.use(Mailer(server, "Claims <claims@example.org>", "https://claims.example.org"))
        yield found
        mail.use(None)
