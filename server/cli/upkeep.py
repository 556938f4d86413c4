"""`redress worker`, `migrate`, `schema`, `check` and `stop`."""

import asyncio
import shutil
import signal
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from server.cli import database
from server.kit import db, jobs, mail, migrations
from server.kit.errors import Refusal
from server.kit.jobs import Worker
from server.kit.postgres import Postgres
from server.kit.shipped import ROOT
from server.reports.queries import running
from server.settings import TORTOISE, Settings

SCHEMA = ROOT / "schema.graphql"
_LEAST_SPACE = 1 << 30  # bytes

out = Console(highlight=False, soft_wrap=True)

Drift = Annotated[bool, typer.Option("--check", help="Only compare the models with the migrations.")]
Draft = Annotated[str | None, typer.Option(help="Only write a migration for changed models.", metavar="NAME")]
Compare = Annotated[bool, typer.Option("--check", help="Compare with the committed file; print nothing.")]


def worker() -> None:
    """Do the background work until Ctrl+C, beside web processes that leave it (REDRESS_JOBS=false)."""
    database.work(_work)


async def _work() -> None:
    from server.api import schema as api  # noqa: PLC0415 - a second's import that other commands need not wait for
    from server.api.reports.running import Running  # noqa: PLC0415 - the same

    running.use(Running(api.core(api.build())).kept)
    ended = asyncio.Event()
    for end in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(end, ended.set)
    background = Worker()
    background.start()
    out.print("Redress does its background work (Ctrl+C stops it)")
    await ended.wait()
    await background.stop()


def migrate(*, compare: Drift = False, draft: Draft = None) -> None:
    """Bring the database to this version's schema."""
    if compare or draft:
        _draft(draft)
        return
    with database.running(database.prepare()) as config:
        for name in database.bring_up(config):
            out.print(f"applied {name}")
    out.print("The database is up to date.")


def _draft(name: str | None) -> None:
    text = asyncio.run(migrations.draft(TORTOISE, name or "update"))
    if text is None:
        out.print("No changes detected")
    elif name:
        out.print(f"wrote {migrations.write(name, text)}")
    else:
        raise Refusal("DRIFT", "The models differ from the migrations: run redress migrate --draft NAME.")


def schema(*, compare: Compare = False) -> None:
    """Print the GraphQL schema."""
    from server.api import schema as api  # noqa: PLC0415 - a second's import that other commands need not wait for

    text = api.build().as_str() + "\n"
    if not compare:
        typer.echo(text, nl=False)
    elif not SCHEMA.exists() or SCHEMA.read_text() != text:
        raise Refusal("STALE", f"{SCHEMA.name} differs from the code: run make schema.")


def stop() -> None:
    """Stop the embedded database that a killed service left behind."""
    settings = database.prepare()
    if not Postgres(settings.var).stop():
        raise Refusal("IN_USE", f"The database under {settings.var.absolute()} is in use.")


def check() -> None:
    """Check settings, database, migrations, background work, storage and mail; fail if one is not right."""
    settings = database.prepare()
    problems = 0
    for what, problem, told in [("settings", "", f"var is {settings.var.absolute()}"), *_found(settings)]:
        problems += bool(problem)
        state = "[red]wrong[/]" if problem else "[green]ok[/]   "
        out.print(f"{what:<11} {state}  {escape(problem or told)}")
    if problems:
        raise Refusal("CHECK", f"{problems} of the checks failed.")


def _found(settings: Settings) -> list[tuple[str, str, str]]:
    """Return name, problem and what else there is to tell of each check."""
    others = [_storage(settings.var), _mail(settings.mailer)]
    try:
        with database.running(settings) as config:
            where = "outside" if settings.database_url else f"embedded, at {Postgres(settings.var).url}"
            version, behind, work = asyncio.run(_database(config))
    except Refusal as refusal:
        return [("database", str(refusal), ""), *others]
    except db.AWAY as error:
        return [("database", f"It does not answer: {error}", ""), *others]
    lacking = f"{len(behind)} are missing: run redress migrate" if behind else ""
    return [
        ("database", "", f"PostgreSQL {version}, {where}"),
        ("migrations", lacking, "all applied"),
        *([] if lacking else [("jobs", work, "none has failed, none is late")]),
        *others,
    ]


async def _database(config: dict[str, object]) -> tuple[str, list[str], str]:
    await db.connect(config)
    try:
        behind = await migrations.pending()
        return await db.value("SHOW server_version"), behind, "" if behind else await _work_problem()
    finally:
        await db.disconnect()


async def _work_problem() -> str:
    """Return what is wrong with the background work, if anything is."""
    failed, late = await jobs.standing()
    told = {
        f"{failed} have failed: see Settings, Background work": failed,
        f"{late} should have begun five minutes ago: does a process do the work?": late,
    }
    return "; ".join(words for words, count in told.items() if count)


def _storage(folder: Path) -> tuple[str, str, str]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            free = shutil.disk_usage(folder).free
    except OSError as error:
        return "storage", f"{folder}: {error.strerror}", ""
    problem = "" if free >= _LEAST_SPACE else "Less than 1 GiB is free"
    return "storage", problem, f"{free >> 30} GiB free"


def _mail(mailer: mail.Mailer | None) -> tuple[str, str, str]:
    if not mailer:
        return "mail", "", "none is sent: REDRESS_SMTP_URL is not set"
    try:
        asyncio.run(mail.check(mailer))
    except mail.Unavailable as error:
        return "mail", f"{mailer.server.host}:{mailer.server.port}: {error}", ""
    return "mail", "", f"{mailer.server.host}:{mailer.server.port} takes it from {mailer.sender}"
