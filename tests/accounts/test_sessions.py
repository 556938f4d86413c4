"""Signing in and out, and how guessing is slowed down."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from server.accounts import actions, queries, rules
from server.accounts.actions import attempts
from server.accounts.models import Session, SignInAttempts, User
from server.kit import clock, db, events, passwords
from server.kit.errors import Refusal
from tests.make import accounts as make

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
PASSWORD = "correct horse"


@pytest.fixture(scope="module")
async def password_hash() -> str:
    return await passwords.hashed(PASSWORD)


@pytest.mark.usefixtures("rollback")
async def test_a_session_begins_and_ends(password_hash: str) -> None:
    user = await make.user(password_hash=password_hash)
    secret = await actions.sign_in(
        login=f" {user.login.upper()}", password=PASSWORD, address="192.0.2.1", user_agent="Tester\t1"
    )
    session = await Session.get(user_id=user.id)
    assert (session.address, session.user_agent) == ("192.0.2.1", "Tester1")
    assert session.secret_hash == queries.hash_of(secret)
    assert secret not in session.secret_hash
    viewer = await queries.viewer_by_session(secret)
    assert viewer
    assert (viewer.id, viewer.session_id) == (user.id, session.id)
    await actions.sign_out(viewer)
    assert await queries.viewer_by_session(secret) is None
    assert [each.kind for each in await events.since(session.id, 0)] == ["session.begin", "session.end"]


@pytest.mark.usefixtures("rollback")
async def test_a_session_lasts_so_long(password_hash: str) -> None:
    user = await make.user(password_hash=password_hash)
    with clock.fixed(NOW):
        secret = await actions.sign_in(login=user.login, password=PASSWORD)
    with clock.fixed(NOW + rules.SESSION_LIFE - timedelta(seconds=1)):
        assert await queries.viewer_by_session(secret)
        assert await actions.sessions_purge() == 0
    with clock.fixed(NOW + rules.SESSION_LIFE + timedelta(seconds=1)):
        assert await queries.viewer_by_session(secret) is None
        assert await actions.sessions_purge() == 1


@pytest.mark.usefixtures("rollback")
async def test_signing_out_everywhere(password_hash: str) -> None:
    user, other = await make.user(password_hash=password_hash), await make.user()
    secrets = [await actions.sign_in(login=user.login, password=PASSWORD) for _ in range(2)]
    with pytest.raises(Refusal, match="scope"):
        await actions.sign_out_everywhere(make.viewer(other), user_id=user.id)
    assert await actions.sign_out_everywhere(make.viewer(user)) == 2
    assert [await queries.viewer_by_session(secret) for secret in secrets] == [None, None]
    await actions.sign_in(login=user.login, password=PASSWORD)
    assert await actions.sign_out_everywhere(make.administrator(), user_id=user.id) == 1


@pytest.mark.parametrize("login", ["nobody", "not a login", "nul\0", "deactivated", "passwordless", "known"])
@pytest.mark.usefixtures("rollback")
async def test_every_failure_looks_alike(login: str, password_hash: str, monkeypatch: pytest.MonkeyPatch) -> None:
    await make.user(login="known", password_hash=password_hash)
    await make.user(login="deactivated", password_hash=password_hash, deactivated_at=NOW)
    await make.user(login="passwordless")
    verified = []

    def verify(password_hash: str | None, password: str) -> bool:
        verified.append(password_hash)
        return really(password_hash, password)

    really = passwords.verify
    monkeypatch.setattr(passwords, "verify", verify)
    with pytest.raises(Refusal) as refused:
        await actions.sign_in(login=login, password="wrong")
    assert (refused.value.code, str(refused.value)) == (
        "SIGN_IN_FAILED",
        "The login or the password is wrong.",
    )
    assert len(verified) == 1


async def test_the_dummy_costs_what_a_hash_does(password_hash: str) -> None:
    assert passwords.DUMMY.split("$")[:4] == password_hash.split("$")[:4]
    assert len(passwords.DUMMY) == len(password_hash)
    assert not passwords.is_outdated(passwords.DUMMY)


@pytest.mark.usefixtures("rollback")
async def test_a_weak_hash_is_made_anew() -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    user = await make.user(password_hash=weak)
    await actions.sign_in(login=user.login, password=PASSWORD)
    await user.refresh_from_db()
    assert user.password_hash
    assert not passwords.is_outdated(user.password_hash)
    assert await passwords.matches(user.password_hash, PASSWORD)


@pytest.mark.usefixtures("rollback")
async def test_a_login_waits_longer_and_longer(password_hash: str) -> None:
    user = await make.user(password_hash=password_hash)
    with clock.fixed(NOW):
        outcomes = [await _try(user.login, "guess", address=f"192.0.2.{at}") for at in range(6)]
        assert outcomes == ["SIGN_IN_FAILED"] * 5 + ["RATE_LIMITED 1"]
        assert await _try(user.login, PASSWORD) == "RATE_LIMITED 1"
    with clock.fixed(NOW + timedelta(seconds=1)):
        assert await _try(user.login, "guess") == "SIGN_IN_FAILED"
        assert await _try(user.login, "guess") == "RATE_LIMITED 2"
    with clock.fixed(NOW + timedelta(seconds=3)):
        assert await _try(user.login, PASSWORD) == "in"
        assert [await _try(user.login, "guess") for _ in range(5)] == ["SIGN_IN_FAILED"] * 5


@pytest.mark.usefixtures("rollback")
async def test_an_unknown_login_waits_alike() -> None:
    with clock.fixed(NOW):
        outcomes = [await _try("nobody", "guess") for _ in range(6)]
    assert outcomes == ["SIGN_IN_FAILED"] * 5 + ["RATE_LIMITED 1"]


@pytest.mark.usefixtures("rollback")
async def test_an_address_waits_whatever_it_tries(password_hash: str) -> None:
    user = await make.user(password_hash=password_hash)
    with clock.fixed(NOW):
        assert await _try("nobody", "guess", address="2001:db8::1") == "SIGN_IN_FAILED"
        await SignInAttempts.filter(failures=1, id__not=_first_of("nobody")).update(failures=98)
        assert await _try(user.login, PASSWORD, address="2001:db8::2") == "in"
        assert await _try("someone", "guess", address="2001:db8::3") == "SIGN_IN_FAILED"
        assert await _try("anyone", "guess", address="2001:db8::3") == "SIGN_IN_FAILED"
        assert await _try(user.login, PASSWORD, address="2001:db8::4") == "RATE_LIMITED 1"
        assert await _try(user.login, PASSWORD, address="2001:db8:0:1::4") == "in"


@pytest.mark.usefixtures("rollback")
async def test_failures_are_forgotten_in_an_hour() -> None:
    with clock.fixed(NOW):
        for _ in range(5):
            await _try("nobody", "guess")
    with clock.fixed(NOW + rules.FORGETTING):
        assert [await _try("nobody", "guess") for _ in range(5)] == ["SIGN_IN_FAILED"] * 5
    with clock.fixed(NOW + timedelta(days=1)):
        await actions.sessions_purge()
        assert not await SignInAttempts.exists(id=_first_of("nobody"))


@pytest.fixture
async def signed_out(database: str, password_hash: str) -> AsyncIterator[User]:  # noqa: ARG001 - connects
    """Yield a committed user, and leave nothing of it after the test."""
    user = await make.user(password_hash=password_hash)
    yield user
    await db.execute("DELETE FROM sign_in_attempts")
    await user.delete()


async def test_of_many_guesses_at_once_no_more_pass(signed_out: User) -> None:
    with clock.fixed(NOW):
        guesses = [_try(signed_out.login, "guess", address=f"192.0.2.{at}") for at in range(12)]
        outcomes = await asyncio.gather(*guesses)
    assert sorted(outcomes) == ["RATE_LIMITED 1"] * 7 + ["SIGN_IN_FAILED"] * 5


async def test_a_password_changed_meanwhile_does_not_sign_in(signed_out: User) -> None:
    running = asyncio.create_task(_try(signed_out.login, PASSWORD))
    while not await SignInAttempts.exists(failures=1):  # noqa: ASYNC110 - the database is what is watched
        await asyncio.sleep(0.002)
    await User.filter(id=signed_out.id).update(deactivated_at=NOW)
    assert await running == "SIGN_IN_FAILED"


def _first_of(login: str) -> str:
    return next(iter(attempts.counters(login)))


async def _try(login: str, password: str, *, address: str = "192.0.2.99") -> str:
    try:
        await actions.sign_in(login=login, password=password, address=address)
    except Refusal as refusal:
        wait = refusal.problems[0].details.get("retry_after", "")
        return f"{refusal.code} {wait}".strip()
    return "in"
