"""A real SMTP server in this process that keeps the letters it gets, and answers as a test wants."""

import asyncio
import ssl
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from server.kit import mail
from server.kit.mail import Mailer

_DATA = Path(__file__).parents[1] / "data"
AUTHORITY = _DATA / "mail.crt"
"""Vouches for `localhost`; a certificate for tests alone."""
USER, PASSWORD = "robot", "open sesame"


@dataclass
class Mailbox:
    """What was received; `answers` are given to the next recipients or letters before all are taken again."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    on_recipient: list[str] = field(default_factory=list)
    on_data: list[str] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.on_recipient:
            return self.on_recipient.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - the same
        if self.on_data:
            return self.on_data.pop(0)
        assert isinstance(envelope.content, bytes)
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        self.recipients += [str(each) for each in envelope.rcpt_tos]
        self.arrived.set()
        return "250 OK"

    async def wait(self, count: int, patience: float = 15) -> None:
        """Wait until so many letters have come."""
        async with asyncio.timeout(patience):
            while len(self.letters) < count:
                self.arrived.clear()
                await self.arrived.wait()


def _authenticated(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
    assert isinstance(given, LoginPassword)
    right = (given.login, given.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


@asynccontextmanager
async def receiving(*, tls: str = "none", auth: bool = False, **more: Any) -> AsyncIterator[Mailbox]:
    """Serve SMTP on a free port: `tls` is none, starttls or implicit; with `auth`, only who signs in may send."""
    box = Mailbox()
    context = None
    if tls != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(_DATA / "mail.crt", _DATA / "mail.key")

    def protocol() -> SMTP:
        with warnings.catch_warnings(action="ignore"):  # of a password in the open, which some tests want
            return SMTP(
                box,
                hostname="localhost",
                tls_context=context if tls == "starttls" else None,
                authenticator=_authenticated,
                auth_required=auth,
                auth_require_tls=tls == "starttls",
                **more,
            )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=context if tls == "implicit" else None)
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        server.close()
        await server.wait_closed()


@asynccontextmanager
async def mailing(**more: Any) -> AsyncIterator[Mailbox]:
    """Have letters sent to a server of the block's own."""
    async with receiving(**more) as box:
        server = mail.server(f"smtp://127.0.0.1:{box.port}")
        mail.use(Mailer(server, "Claims <claims@example.org>", "https://claims.example.org"))
        yield box
        mail.use(None)
