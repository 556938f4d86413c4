"""`redress serve`: one server on one folder, its database beside it, a clean end."""

import http.client
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from typing import Annotated, Any

import structlog
import typer
import uvicorn
from rich.console import Console
from uvicorn.supervisors import Multiprocess

from server import settings as environment
from server.cli import database
from server.kit import db, locks, logs
from server.kit.errors import Refusal
from server.kit.postgres import Postgres
from server.settings import MODELS, Settings

Workers = Annotated[int | None, typer.Option(help="Web processes, else REDRESS_WORKERS.", min=1, max=64)]
Port = Annotated[int | None, typer.Option(help="Port to listen on, else REDRESS_PORT or PORT.", min=1, max=65535)]

_GRACE = 10  # seconds that open requests are given at the end
_KEPT = 75  # seconds idle: longer than clients and proxies keep theirs, so that none sends into a closing connection
_BACKLOG = 2048

log = structlog.get_logger("serve")
out = Console(highlight=False, soft_wrap=True)


def serve(workers: Workers = None, port: Port = None) -> None:
    """Serve until Ctrl+C."""
    for end in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(end, lambda *_: sys.exit(0))
    given = {"workers": workers, "port": port}
    settings = environment.load().model_copy(update={name: value for name, value in given.items() if value})
    logs.configure(settings.log_level, settings.log_format)
    with ExitStack() as stack:
        listener = stack.enter_context(_listener(settings))
        url = settings.database_url or stack.enter_context(_embedded(settings))
        threading.Thread(target=_announce, args=[settings], daemon=True).start()
        _run(settings, url, listener)


def _run(settings: Settings, url: str, listener: socket.socket) -> None:
    shared: dict[str, Any] = {
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "forwarded_allow_ips": settings.proxies,
        "timeout_graceful_shutdown": _GRACE,
        "timeout_keep_alive": _KEPT,
    }
    if settings.workers == 1:
        from server import app  # noqa: PLC0415 - a second's import that other commands need not wait for

        uvicorn.Server(uvicorn.Config(app.build(settings, url), **shared)).run([listener])
        return
    os.environ.update(REDRESS_DATABASE_URL=url, REDRESS_PORT=str(settings.port))  # what the workers read
    config = uvicorn.Config("server.app:worker", factory=True, workers=settings.workers, **shared)
    Multiprocess(config, [listener]).run()


@contextmanager
def _embedded(settings: Settings) -> Iterator[str]:
    """Run the embedded database for this server alone, its schema up to date; revive it should it die."""
    settings.var.mkdir(parents=True, exist_ok=True)
    with locks.alone_or_not(settings.var / "serve.lock") as free:
        if not free:
            raise Refusal("ALREADY_SERVING", f"Another server runs on {settings.var.absolute()}.")
        postgres = Postgres(settings.var)
        with postgres.running() as url:
            database.bring_up(db.tortoise(url, MODELS))
            with _watched(postgres):
                yield url


@contextmanager
def _watched(postgres: Postgres) -> Iterator[None]:
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(1):
            try:
                if postgres.revive():
                    log.warning("the database had died and was started again")
            except Refusal as refusal:
                log.error("the database does not start", reason=str(refusal))  # noqa: TRY400 - the next try follows

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()


@contextmanager
def _listener(settings: Settings) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family, backlog=_BACKLOG)
    except OSError as error:
        place = f"{settings.host}:{settings.port}"
        raise Refusal("PORT", f"Cannot listen on {place}: {error.strerror}; set REDRESS_PORT.") from error
    with listener:
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else a kept-alive answer may wait 40 ms
        yield listener


def _announce(settings: Settings) -> None:
    """Say where the service is once it is ready."""
    while not _ready(settings.address):
        time.sleep(0.05)
    out.print(f"Redress {version('redress')} serves [bold]{settings.origin}[/] (Ctrl+C stops it)")


def _ready(address: str) -> bool:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=5)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
