"""The composition root: routes and middleware, what starts and stops with the service."""

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from server import settings as environment
from server import wiring
from server.accounts import queries as accounts
from server.api import context, envelope, files, graphiql, health, home, http, oauth, schema
from server.api.exports import Exports
from server.api.hub import Hub
from server.api.papers.printing import Papers
from server.api.rates import Rate
from server.api.reports.files import ReportFiles
from server.api.reports.running import Running
from server.api.socket import Sockets
from server.api.transport import GraphQLApp
from server.api.uploads import Uploads
from server.api.web import Web
from server.kit import db, logs, mail, remembered
from server.kit.files import Shelf
from server.kit.jobs import Worker
from server.kit.listen import Listener
from server.reader.read import Reader
from server.reports.queries import running
from server.settings import MODELS, Settings

_SWEEPING = 600  # seconds between two looks for files whose time is over


def build(settings: Settings, url: str) -> ASGIApp:
    """Make the service on the database of `url`, which need not be there yet."""
    wiring.listen()
    mail.use(settings.mailer)

    core = schema.core(schema.build())
    reports = Running(core)
    running.use(reports.kept)
    reader = Reader(core, _secret)
    hub = Hub()
    worker = Worker()
    shelf = Shelf(settings.var / "files", files.LIVES)
    downloads = files.Files(shelf)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await db.connect(db.tortoise(url, MODELS, pool=settings.pool))
        listener = Listener(url)
        for follow in (accounts.CACHE.follow, remembered.follow, hub.follow):
            follow(listener)
        await listener.start()
        if settings.jobs:
            worker.start()
        sweeping = asyncio.create_task(_keep_sweeping(shelf))
        gc.freeze()  # the schema and the modules are there to stay: nobody need look through them again
        try:
            yield
        finally:
            sweeping.cancel()
            await worker.stop()
            accounts.CACHE.leave()
            remembered.leave(listener)
            await listener.stop()
            await db.disconnect()

    web = Web(settings.web)
    routes = [*web.routes, *home.routes, *health.routes, *http.routes, *oauth.routes, *graphiql.routes]
    routes += [*downloads.routes, *Exports(core, downloads).routes, *Uploads(downloads).routes]
    routes += [*Papers(reader).routes, *ReportFiles(reports).routes]
    pages = Starlette(routes=routes, exception_handlers={404: web.missing}, lifespan=lifespan)
    pages.state.origin = settings.origin
    https = settings.origin.startswith("https://")
    endpoint = graphql(settings, reader)
    return envelope.Envelope(Ways(endpoint, Sockets(endpoint, reader, hub), pages), https=https)


async def _keep_sweeping(shelf: Shelf) -> None:
    while True:
        with suppress(OSError):  # another look follows
            await asyncio.to_thread(shelf.sweep)
        await asyncio.sleep(_SWEEPING)


class Ways:
    """GraphQL at its one path, which needs no router; all else by Starlette."""

    def __init__(self, endpoint: ASGIApp, sockets: ASGIApp, pages: Starlette) -> None:
        self.endpoints = {"http": endpoint, "websocket": sockets}
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in self.endpoints and scope["path"] == "/graphql":
            scope["app"] = self.pages
            await self.endpoints[scope["type"]](scope, receive, send)
        else:
            await self.pages(scope, receive, send)


def graphql(settings: Settings, reader: Reader) -> GraphQLApp:
    """Make the GraphQL endpoint."""
    rate = Rate(settings.rate_limit, settings.rate_restored)
    return GraphQLApp(reader.schema, reader, viewer_of=context.viewer_of, rate=rate)


async def _secret() -> bytes:
    return (await accounts.organisation()).secret


def worker() -> ASGIApp:
    """Make the service in one of several processes, which ends when its parent does."""
    settings = environment.load()
    logs.configure(settings.log_level, settings.log_format)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    return build(settings, settings.database_url or "")


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
