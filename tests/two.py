"""Two web processes on one database, each with a folder and a port of its own: what one is told, the other shows."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from server.kit.postgres import Postgres
from tests.test_cli import redress
from tests.test_runtime import Service, serving


@contextmanager
def filled(tmp_path_factory: pytest.TempPathFactory, name: str, *, claims: int) -> Iterator[str]:
    """Run a database of demo data; its address."""
    var = tmp_path_factory.mktemp(name)
    with Postgres(var, durable=False).running() as url:
        done = redress("demo", "--claims", str(claims), var=var)
        assert done.returncode == 0, done.stderr
        yield url


@contextmanager
def served(tmp_path_factory: pytest.TempPathFactory, url: str, **env: str) -> Iterator[list[Service]]:
    """Serve the database by two processes."""
    given = {"REDRESS_DATABASE_URL": url, "REDRESS_LOG_LEVEL": "error", **env}
    with ExitStack() as stack:
        yield [stack.enter_context(serving(tmp_path_factory.mktemp("web"), **given)) for _ in range(2)]
