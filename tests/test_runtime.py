"""The service as a process: starting, ending, killed, without its database, beside the command line."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest

from server.kit.postgres import Postgres

_PATIENCE = 60  # seconds; a machine may be busy


class Service:
    """`redress serve` on a folder and a free port."""

    def __init__(self, var: Path, *words: str, **env: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
        self.postgres = Postgres(var)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "server.cli", "serve", *words],
            env=clean | {"REDRESS_VAR": str(var), "PORT": str(self.port)} | env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ready(self) -> "Service":
        assert self.process.stdout
        assert f"http://127.0.0.1:{self.port}" in self.process.stdout.readline()
        return self

    def get(self, path: str) -> httpx.Response:
        return httpx.get(f"http://127.0.0.1:{self.port}{path}", timeout=5)

    def end(self, how: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Send the signal; return the status and what was told on stderr."""
        self.process.send_signal(how)
        _, told = self.process.communicate(timeout=_PATIENCE)
        return self.process.returncode, told


@contextmanager
def serving(var: Path, *words: str, **env: str) -> Iterator[Service]:
    service = Service(var, *words, **env)
    try:
        yield service.ready()
    finally:
        if service.process.poll() is None:
            service.end(signal.SIGKILL)


def eventually(true: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


def create_user(var: Path, login: str) -> subprocess.CompletedProcess[str]:
    words = ["user", "create", login, "--name", "Somebody", "--role", "agent"]
    return subprocess.run(
        [sys.executable, "-m", "server.cli", *words],
        env=os.environ | {"REDRESS_VAR": str(var)},
        input="correct horse battery\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )


def signs_in(service: Service, login: str) -> bool:
    given = {"login": login, "password": "correct horse battery"}
    address = f"http://127.0.0.1:{service.port}/api/sign-in"
    return httpx.post(address, json=given, timeout=5).status_code == 200


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("runtime")
    yield folder
    assert Postgres(folder).stop()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_end(var: Path, how: signal.Signals) -> None:
    with serving(var) as service:
        health = service.get("/health")
        assert health.status_code == 200
        assert health.json()["status"] == "ready"
        assert health.json()["database"]["version"].startswith("18")
        assert health.headers["x-content-type-options"] == "nosniff"
        assert service.end(how) == (0, "")
        assert service.postgres.pid() is None


def test_the_command_line_works_beside_it_and_a_restart_finds_the_data(var: Path) -> None:
    with serving(var) as service:
        assert create_user(var, "beside").returncode == 0
        assert service.postgres.pid()
        assert signs_in(service, "beside")
        service.end()
    with serving(var) as service:
        assert signs_in(service, "beside")
        assert not signs_in(service, "nobody")
        service.end()


def test_a_second_server_on_the_folder_is_refused(var: Path) -> None:
    with serving(var) as service:
        second = Service(var)
        assert second.process.wait(_PATIENCE) == 1
        told = second.process.communicate()[1]
        assert told == f"error: Another server runs on {var}.\n"
        assert service.get("/health").status_code == 200
        service.end()


def test_a_port_in_use_is_told(var: Path, tmp_path: Path) -> None:
    with serving(var) as service:
        second = Service(tmp_path, PORT=str(service.port))
        assert second.process.wait(_PATIENCE) == 1
        assert "REDRESS_PORT" in second.process.communicate()[1]
        service.end()


def test_killed_it_loses_nothing(var: Path) -> None:
    with serving(var) as service:
        assert create_user(var, "killed").returncode == 0
        service.end(signal.SIGKILL)
    with serving(var) as service:
        assert signs_in(service, "killed")
        assert create_user(var, "crashed").returncode == 0
        pid = service.postgres.pid()
        assert pid
        service.end(signal.SIGKILL)
        os.kill(pid, signal.SIGKILL)
    with serving(var) as service:
        assert signs_in(service, "crashed")
        assert service.end()[0] == 0
        assert service.postgres.pid() is None


def test_a_database_that_dies_is_started_again(var: Path) -> None:
    with serving(var) as service:
        assert create_user(var, "revived").returncode == 0
        pid = service.postgres.pid()
        assert pid
        os.kill(pid, signal.SIGKILL)
        eventually(lambda: service.postgres.pid() not in {None, pid})
        eventually(lambda: _ready_or_away(service))
        assert signs_in(service, "revived")
        service.end()


def _ready_or_away(service: Service) -> bool:
    health = service.get("/health")
    assert health.status_code == 200 or health.json()["code"] == "DATABASE_AWAY"
    return health.status_code == 200


def test_an_outside_database_may_come_later(tmp_path: Path) -> None:
    service = Service(tmp_path, REDRESS_DATABASE_URL="postgresql://127.0.0.1:1/claims")
    try:
        eventually(lambda: _answers(service))
        assert service.get("/health").status_code == 503
        assert service.get("/health").json()["code"] == "DATABASE_AWAY"
    finally:
        assert service.end()[0] == 0


def _answers(service: Service) -> bool:
    try:
        return bool(service.get("/health").status_code)
    except httpx.TransportError:
        return False


def test_several_workers_share_the_port_and_end_with_their_parent(var: Path) -> None:
    with serving(var, "--workers", "2") as service:
        workers = psutil.Process(service.process.pid).children()
        assert service.end(signal.SIGTERM)[0] == 0
        assert psutil.wait_procs(workers, timeout=_PATIENCE)[1] == []
        assert service.postgres.pid() is None
    with serving(var, "--workers", "2") as service:
        workers = psutil.Process(service.process.pid).children()
        service.end(signal.SIGKILL)
        assert psutil.wait_procs(workers, timeout=_PATIENCE)[1] == []


def test_a_wrong_setting_is_told_by_name(tmp_path: Path) -> None:
    service = Service(tmp_path, REDRESS_WORKERS="none")
    assert service.process.wait(_PATIENCE) == 1
    assert service.process.communicate()[1].startswith("error: REDRESS_WORKERS: ")


def test_the_page_of_links_leads_to_what_there_is(var: Path) -> None:
    with serving(var) as service:
        page = service.get("/docs/")
        assert 'href="/graphiql"' in page.text
        assert service.get("/docs/readme").text.startswith("# Redress")
        assert service.get("/docs/..%2Fpyproject.toml").status_code == 404
        assert page.headers["content-security-policy"].startswith("default-src 'self'")
        signing_in = service.get("/sign-in").headers
        assert "default-src 'none'" in signing_in["content-security-policy"]  # a page may be stricter
        assert signing_in["x-request-id"] != page.headers["x-request-id"]
        service.end()
