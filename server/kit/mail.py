"""Sending e-mail by an SMTP server: letters that nobody can slip a header into, failures told apart by what helps."""

import re
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import format_datetime, parseaddr
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib
from aiosmtplib import errors

from server.kit import clock
from server.kit.masking import masked

Encryption = Literal["implicit", "required", "auto", "never"]

_PATIENCE = 20.0  # seconds for each answer of the server
_LONGEST_SUBJECT = 200
_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f]{1,64}@[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f]{1,253}")
_PERMANENT, _TOO_LARGE = 500, 552
_ABOUT_THE_LETTER = (errors.SMTPRecipientRefused, errors.SMTPDataError)


class Unavailable(Exception):  # noqa: N818 - what became of a letter
    """The letter was not sent, and the same one may be later: the server is away, busy, or does not let us in."""


class Refused(Exception):  # noqa: N818 - the same
    """The letter will never be sent: the server refuses its recipient or its content for good."""


class TooLarge(Refused):
    """The server takes no letter of this size: one without its attachments may pass."""


@dataclass(frozen=True)
class Server:
    """Where letters are handed in."""

    host: str
    port: int
    encryption: Encryption
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    authority: str | None = None
    """The file of the certificate authority that vouches for the server; else those that the system trusts."""


@dataclass(frozen=True)
class Mailer:
    """Who sends, by which server, and where links in letters lead."""

    server: Server
    sender: str
    origin: str


@dataclass(frozen=True)
class Attachment:
    name: str
    type: str
    """A media type such as text/csv."""
    content: bytes


@dataclass(frozen=True)
class Letter:
    """What is sent; `key` names it for ever, so that a repetition is known by its Message-ID."""

    key: str
    to: str
    name: str
    subject: str
    text: str
    html: str | None = None
    attachments: Sequence[Attachment] = ()
    thread: str | None = None
    """What letters of one conversation share, such as a claim's id."""
    headers: Mapping[str, str] = field(default_factory=dict)


_used: list[Mailer] = []


def use(mailer: Mailer | None) -> None:
    """Send by this mailer from now on; None: send nothing."""
    _used[:] = [mailer] if mailer else []


def mailer() -> Mailer | None:
    return _used[-1] if _used else None


def server(url: str) -> Server:
    """Read an address such as `smtp://user:password@host:587?tls=required` or `smtps://host`.

    Raise ValueError when it is not one. Without `tls`, a password needs encryption, and all else takes what is offered.
    """
    parts = urlsplit(url)
    query = parse_qs(parts.query, strict_parsing=True) if parts.query else {}
    given = query.get("tls", ["auto"])[-1]
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or parts.path.strip("/"):
        raise ValueError("an address like smtp://user:password@mail.example.org:587 is expected")
    if query.keys() - {"tls", "ca"} or given not in {"required", "auto", "never"}:
        raise ValueError("tls is required, auto or never; ca names a file; there is nothing else")
    user = unquote(parts.username) if parts.username else None
    encryption: Encryption = "required" if user and "tls" not in query else given  # type: ignore[assignment]  # checked
    return Server(
        host=parts.hostname,
        port=parts.port or (465 if parts.scheme == "smtps" else 25),
        encryption="implicit" if parts.scheme == "smtps" else encryption,
        user=user,
        password=unquote(parts.password) if parts.password else None,
        authority=query.get("ca", [None])[-1],
    )


def sender(given: str) -> str:
    """Return a sender as `Name <address>`, or raise ValueError."""
    name, address = parseaddr(given)
    if not given.isprintable() or not _ADDRESS.fullmatch(address):
        raise ValueError("an address like Claims <claims@example.org> is expected")
    return str(_mailbox(name, address))


async def send(letter: Letter) -> None:
    """Send a letter by the mailer in use; raise Unavailable or Refused."""
    used = mailer()
    if not used:
        raise Unavailable("no mail server is set")
    message = written(letter, used)
    try:
        async with _client(used.server) as client:
            await client.send_message(message)
    except (errors.SMTPException, OSError, ssl.SSLError, ValueError) as error:
        raise _told(error) from None


async def check(used: Mailer) -> None:
    """Sign in to the server and leave again; raise Unavailable when that fails."""
    try:
        async with _client(used.server) as client:
            await client.noop()
    except (errors.SMTPException, OSError, ssl.SSLError, ValueError) as error:
        raise Unavailable(masked(str(error) or type(error).__name__)) from None


def written(letter: Letter, used: Mailer) -> EmailMessage:
    """Return the message as it is sent; raise Refused for an address that cannot be one."""
    if not _ADDRESS.fullmatch(letter.to):
        raise Refused("the recipient's address cannot be one")
    domain = parseaddr(used.sender)[1].rpartition("@")[2]
    message = EmailMessage(policy=WIRE)
    message["From"] = used.sender
    message["To"] = _mailbox(letter.name, letter.to)
    message["Subject"] = _line(letter.subject)[:_LONGEST_SUBJECT]
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{letter.key}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    if letter.thread:
        message["References"] = f"<{letter.thread}@{domain}>"
    for name, value in letter.headers.items():
        message[name] = _line(value)
    message.set_content(letter.text)
    if letter.html is not None:
        message.add_alternative(letter.html, subtype="html")
    for each in letter.attachments:
        main, _, sub = each.type.partition("/")
        name = _line(each.name.replace("\\", "/").rpartition("/")[2])
        message.add_attachment(each.content, maintype=main, subtype=sub, filename=name)
    return message


def _client(used: Server) -> aiosmtplib.SMTP:
    starting = {"implicit": False, "required": True, "auto": None, "never": False}
    return aiosmtplib.SMTP(
        hostname=used.host,
        port=used.port,
        username=used.user,
        password=used.password,
        timeout=_PATIENCE,
        use_tls=used.encryption == "implicit",
        start_tls=starting[used.encryption],
        tls_context=ssl.create_default_context(cafile=used.authority) if used.encryption != "never" else None,
    )


def _told(error: Exception) -> Exception:
    """Return what became of the letter: what the server holds against this letter is for good, all else may pass."""
    words = masked(_words(error))
    if isinstance(error, (errors.SMTPSenderRefused, errors.SMTPDataError)) and error.code == _TOO_LARGE:
        return TooLarge(words)
    codes = [each.code for each in _refusals(error)]
    letters = isinstance(error, errors.SMTPNotSupported) and "UTF8" in words.upper()
    forever = letters or (isinstance(error, ValueError) and not isinstance(error, ssl.SSLError))
    return Refused(words) if forever or (codes and min(codes) >= _PERMANENT) else Unavailable(words)


def _refusals(error: Exception) -> Sequence[errors.SMTPResponseException]:
    if isinstance(error, errors.SMTPRecipientsRefused):
        return error.recipients
    return [error] if isinstance(error, _ABOUT_THE_LETTER) else []


def _words(error: Exception) -> str:
    refusals = _refusals(error) or ([error] if isinstance(error, errors.SMTPResponseException) else [])
    told = "; ".join(f"{each.code} {each.message}" for each in refusals)
    return told or str(error) or type(error).__name__


def _mailbox(name: str, address: str) -> Address:
    user, _, domain = address.rpartition("@")
    return Address(_line(name), user, domain)


def _line(text: str) -> str:
    """Return the text as one line: a header ends where a line does."""
    printable = "".join(each if each.isprintable() else " " for each in text)
    return " ".join(printable.split())
