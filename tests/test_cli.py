"""The command line on a database of its own: what it prints, where, and with which status."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import asyncpg
import pytest

from server.cli import main
from server.kit.postgres import Postgres

REDRESS = [sys.executable, "-m", "server.cli"]
SECRET = re.compile(r"rdr_[\w-]{43}\n")


def redress(
    *words: str, var: Path, said: str = "", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
    return subprocess.run(
        [*REDRESS, *words],
        input=said,
        env=clean | {"REDRESS_VAR": str(var)} | dict(env or {}),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """Return what was told on stderr: one line, and nothing on stdout."""
    assert done.returncode != 0
    assert done.stdout == ""
    assert re.fullmatch(r"error: [^\n]+\n", done.stderr), done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Migrate a database and keep it running, so that each command starts at once."""
    var = tmp_path_factory.mktemp("cli")
    with Postgres(var, durable=False).running():
        done = redress("migrate", var=var)
        assert done.returncode == 0, done.stderr
        assert "0_" in done.stdout
        yield var


@pytest.fixture(scope="module")
def admin(var: Path) -> str:
    words = ("user", "create", "boss", "--name", "Боссова", "--role", "administrator")
    done = redress(*words, var=var, said="correct horse battery\n")
    assert re.fullmatch(r"usr_\w{26}\n", done.stdout), done.stderr
    return "boss"


def test_migrating_again_changes_nothing(var: Path) -> None:
    assert redress("migrate", var=var).stdout == "The database is up to date.\n"


def test_models_and_migrations_agree(var: Path) -> None:
    assert redress("migrate", "--check", var=var).stdout == "No changes detected\n"


def test_a_token_stands_alone_on_stdout(var: Path, admin: str) -> None:
    done = redress("token", "create", "--user", admin, "--scope", "claims:read", "--scope", "admin", var=var)
    assert SECRET.fullmatch(done.stdout)
    assert done.stderr == ""


def test_the_networks_of_a_token_are_looked_at(var: Path, admin: str) -> None:
    words = ["token", "create", "--user", admin, "--scope", "claims:read", "--network", "192.0.2.0/24", "--network"]
    assert SECRET.fullmatch(redress(*words, "2001:db8::/32", var=var).stdout)
    assert "CIDR" in refused(redress(*words, "192.0.2.7/24", var=var))


def test_a_secret_of_a_partner_system_stands_alone_on_stdout(var: Path) -> None:
    words = ["client", "create", "Web shop", "--scope", "claims:read", "--network"]
    made = redress(*words, "192.0.2.0/24", var=var)
    assert re.fullmatch(r"cli_\w{26}\n", made.stdout), made.stderr
    secrets = [redress("client", "secret", "Web shop", var=var).stdout for _ in range(2)]
    assert all(re.fullmatch(r"rds_[\w-]{43}\n", secret) for secret in secrets)
    assert secrets[0] != secrets[1]
    assert refused(redress(*words, "192.0.2.0/24", var=var)) == "error: A client has this name already.\n"
    assert "not found" in refused(redress("client", "secret", "Nobody", var=var))


def test_all_problems_of_a_user_are_told(var: Path) -> None:
    done = redress("user", "create", "x y", "--name", "X", "--role", "agent", var=var, said="short\n")
    assert done.returncode == 1
    assert done.stderr.count("error: ") == 2


def test_a_refusal_is_one_line_and_a_status(var: Path) -> None:
    done = redress("token", "create", "--user", "nobody", "--scope", "admin", var=var)
    assert refused(done) == "error: The user nobody was not found.\n"


def within(monkeypatch: pytest.MonkeyPatch, *words: str, **env: str) -> object:
    """Run a command that never reaches a database in this process; return its status."""
    monkeypatch.setattr(sys, "argv", ["redress", *words])
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["token", "create", "--user", "boss", "--scope", "all"], "'claims:read'"),
        (["token", "create"], "--user"),
        (["nonsense"], "No such command 'nonsense'."),
        (["demo", "--claims", "0"], "--claims"),
        (["demo", "--lang", "de"], "'en', 'ru'"),
        (["serve", "--workers", "0"], "--workers"),
    ],
)
def test_wrong_words_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert within(monkeypatch, *words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert re.fullmatch(r"error: [^\n]+\n", said.err)
    assert told in said.err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REDRESS_POOL", "many"),
        ("REDRESS_PORT", "99999"),
        ("PORT", "x"),
        ("REDRESS_DATABASE_URL", "mysql://localhost/claims"),
        ("REDRESS_PUBLIC_URL", "claims.example.org"),
        ("REDRESS_PROXIES", "*"),
        ("REDRESS_PROXIES", "10.0.0.1/8"),
        ("REDRESS_LOG_LEVEL", "loud"),
        ("REDRESS_PROT", "8000"),
        ("REDRESS_SMTP_URL", "https://me:secret@mail.example"),
        ("REDRESS_MAIL_FROM", "nobody"),
    ],
)
def test_a_wrong_setting_is_told_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    assert within(monkeypatch, "check", **{name: value}) == 1
    said = capsys.readouterr().err
    assert re.fullmatch(rf"error: {name}: [^\n]+\n", said)
    assert "secret" not in said


def test_a_mail_server_needs_a_sender(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert within(monkeypatch, "check", REDRESS_SMTP_URL="smtp://mail.example") == 1
    assert capsys.readouterr().err.startswith("error: REDRESS_MAIL_FROM: ")


def test_a_database_that_lacks_migrations_is_refused(tmp_path: Path) -> None:
    done = redress("token", "create", "--user", "x", "--scope", "admin", var=tmp_path)
    assert "run redress migrate" in refused(done)


def test_an_outside_database_that_is_away(tmp_path: Path) -> None:
    env = {"REDRESS_DATABASE_URL": "postgresql://localhost:1/claims"}
    assert "Connect" in refused(redress("migrate", var=tmp_path, env=env))


def test_check_tells_each_part(var: Path) -> None:
    done = redress("check", var=var)
    assert done.returncode == 0
    assert re.findall(r"^(\w+) +ok", done.stdout, re.MULTILINE) == [
        "settings",
        "database",
        "migrations",
        "jobs",
        "storage",
        "mail",
    ]
    assert f"embedded, at {Postgres(var).url}" in done.stdout


def test_check_fails_for_jobs_that_failed_or_that_nobody_does(var: Path) -> None:
    async def run(statement: str) -> None:
        connection = await asyncpg.connect(Postgres(var).url)
        await connection.execute(statement)
        await connection.close()

    put = "INSERT INTO pgqueuer (priority, entrypoint, payload, status, execute_after) VALUES (0, 'a.b', '{}', "
    asyncio.run(run(f"{put}'failed', now()), (0, 'a.b', '{{}}', 'queued', now() - interval '1 hour')"))
    done = redress("check", var=var)
    asyncio.run(run("DELETE FROM pgqueuer"))
    assert done.returncode == 1
    assert re.search(r"^jobs +wrong +1 have failed: [^;]+; 1 should have begun", done.stdout, re.MULTILINE)


def test_check_fails_when_something_is_wrong(tmp_path: Path) -> None:
    env = {
        "REDRESS_DATABASE_URL": "postgresql://localhost:1/claims",
        "REDRESS_SMTP_URL": "smtp://robot:secret@localhost:1",
        "REDRESS_MAIL_FROM": "Claims <claims@example.org>",
    }
    done = redress("check", var=tmp_path, env=env)
    assert done.returncode == 1
    assert re.findall(r"^(\w+) +wrong", done.stdout, re.MULTILINE) == ["database", "mail"]
    assert "secret" not in done.stdout + done.stderr


def test_stop_refuses_a_database_in_use(var: Path) -> None:
    assert "is in use" in refused(redress("stop", var=var))


def test_help_is_offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert within(monkeypatch) == 0
    assert "serve" in capsys.readouterr().out
