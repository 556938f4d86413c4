"""Settings by environment; only app and cli import this."""

import difflib
import ipaddress
import os
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, AliasChoices, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from server.kit import db, mail
from server.kit.errors import Problem, Refusal
from server.kit.shipped import ROOT

PREFIX = "REDRESS_"
MODELS = [
    "server.kit.events",
    "server.kit.idempotency",
    "server.kit.outbox",
    "server.kit.turns",
    "server.accounts.models",
    "server.partners.models",
    "server.views.models",
    "server.claims.models",
    "server.orders.models",
    "server.processes.models",
    "server.notifications.models",
    "server.papers.models",
    "server.reports.models",
    "aerich.models",
]


def _postgres(url: str) -> str:
    db.credentials(url)
    return url


def _origin(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise ValueError("an address like https://claims.example.org is expected")
    return f"{parts.scheme}://{parts.netloc}"


def _networks(named: str) -> str:
    for each in named.split(","):
        try:
            ipaddress.ip_network(each.strip())
        except ValueError as error:
            raise ValueError(f"addresses and networks like 10.0.0.0/8 are expected, not {each.strip()!r}") from error
    return named


def _smtp(url: str) -> str:
    mail.server(url)
    return url


class Settings(BaseSettings):
    """What an operator may set; each field is read from `REDRESS_<NAME>`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, frozen=True, extra="forbid")

    database_url: Annotated[str, AfterValidator(_postgres)] | None = Field(
        None, description="An outside PostgreSQL 15 or later; without it the service runs its own."
    )
    var: Path = Field(Path("var"), description="The folder of the embedded database, of the locks, and of files.")
    web: Path = Field(ROOT / "web" / "dist", description="The folder of the built app, as `make web` fills it.")
    host: str = Field("127.0.0.1", description="The address to listen on.")
    port: int = Field(
        8000,
        ge=1,
        le=65535,
        validation_alias=AliasChoices("REDRESS_PORT", "PORT"),
        description="The port to listen on; `PORT` is read too.",
    )
    public_url: Annotated[str, AfterValidator(_origin)] | None = Field(
        None, description="Where browsers reach the service, behind a proxy; https makes the cookies Secure."
    )
    proxies: Annotated[str, AfterValidator(_networks)] = Field(
        "127.0.0.1,::1",
        description="Addresses and networks of proxies that tell by X-Forwarded-For where callers are.",
    )
    workers: int = Field(1, ge=1, le=64, description="Web processes that share the port.")
    jobs: bool = Field(
        default=True, description="Whether web processes also do the background work; when not, run `redress worker`."
    )
    smtp_url: Annotated[str, AfterValidator(_smtp)] | None = Field(
        None, description="The server that e-mail is handed to; without it no e-mail is sent."
    )
    mail_from: Annotated[str, AfterValidator(mail.sender)] | None = Field(
        None, description="Who e-mail comes from, as in Claims <claims@example.org>."
    )
    pool: int = Field(10, ge=1, le=200, description="Database connections of each web process.")
    rate_limit: int = Field(
        1_000_000, ge=1_000, description="Cost that one user or client may spend at once, in each web process."
    )
    rate_restored: int = Field(20_000, ge=100, description="Cost that is given back to each of them every second.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="The least level that is logged."
    )
    log_format: Literal["auto", "console", "json"] = Field(
        "auto", description="How log lines look; auto is console on a terminal, else JSON."
    )

    @property
    def address(self) -> str:
        """Where the service is reached on this machine."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - compared, not bound
        return f"http://{everywhere.get(self.host, self.host)}:{self.port}"

    @property
    def origin(self) -> str:
        """Where browsers reach it."""
        return self.public_url or self.address

    @property
    def mailer(self) -> mail.Mailer | None:
        """Who sends e-mail, and by which server; None when it is not set."""
        if not self.smtp_url or not self.mail_from:
            return None
        return mail.Mailer(mail.server(self.smtp_url), self.mail_from, self.origin)


def load() -> Settings:
    """Read the environment; refuse with every wrong variable by its name."""
    problems = [*_unknown()]
    try:
        settings = Settings()
        problems += _senderless(settings)
    except ValidationError as error:
        problems += [_problem(str(fault["loc"][0]), fault["msg"]) for fault in error.errors()]
    if problems:
        raise Refusal.of(problems)
    return settings


def _senderless(settings: Settings) -> list[Problem]:
    if not settings.smtp_url or settings.mail_from:
        return []
    name = f"{PREFIX}MAIL_FROM"
    return [Problem("SETTING", f"{name}: an address is expected to send from", (name,))]


def _problem(field: str, message: str) -> Problem:
    name = field if field.isupper() else PREFIX + field.upper()
    name = name if name in os.environ else name.removeprefix(PREFIX)
    message = message.removeprefix("Value error, ")
    return Problem("SETTING", f"{name}: {message[:1].lower()}{message[1:]}", (name,))


def _unknown() -> list[Problem]:
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    problems = []
    for name in sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known):
        near = "".join(f"; is it {match}?" for match in difflib.get_close_matches(name, known, 1))
        problems.append(Problem("SETTING", f"{name}: there is no such setting{near}", (name,)))
    return problems


TORTOISE = db.tortoise("postgresql://postgres@localhost/postgres", MODELS)
"""For aerich, which compares models and migrations and connects nowhere."""
