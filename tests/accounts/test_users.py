"""Changing users, their passwords and tokens."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from server.accounts import actions, queries
from server.accounts.models import Session, User
from server.accounts.rules import StaffRole, ViewerKind
from server.kit import clock, events, ids, passwords
from server.kit.errors import Refusal
from tests.make import accounts as make
from tests.make import partners

ADMIN = make.administrator()
OLD, NEW = "old password", "new password"


@pytest.mark.usefixtures("rollback")
async def test_creating_users() -> None:
    department, partner = await make.department(), await partners.partner()
    staff = await actions.user_create(
        ADMIN, login="Anna", name="Anna", staff_role="AGENT", department_id=department.id, password=NEW
    )
    assert (staff.login, staff.kind, staff.created_by) == ("anna", "STAFF", ADMIN.id)
    assert await passwords.matches(staff.password_hash, NEW)
    customer = await actions.user_create(
        ADMIN, kind=ViewerKind.CUSTOMER, login="buyer", name="Buyer", partner_id=partner.id
    )
    assert (customer.partner_id, customer.password_hash) == (partner.id, None)


@pytest.mark.usefixtures("rollback")
async def test_what_a_user_cannot_be() -> None:
    taken = await make.user(login="anna")
    with pytest.raises(Refusal) as refused:
        await actions.user_create(
            ADMIN, login="ANNA", name="", staff_role="AGENT", department_id=ids.new("dep"), password="short"
        )
    told = {problem.path[0]: problem.code for problem in refused.value.problems}
    codes = {"name": "REQUIRED", "password": "INVALID", "login": "DUPLICATE", "departmentId": "NOT_FOUND"}
    assert told == codes
    assert {"existing": taken.id} in [problem.details for problem in refused.value.problems]
    await _refused("FORBIDDEN", actions.user_create(make.manager(), login="x", name="X", staff_role="AGENT"))
    absent = actions.user_create(
        ADMIN, kind=ViewerKind.CUSTOMER, login="buyer", name="Buyer", partner_id=ids.new("ptn")
    )
    await _refused("NOT_FOUND", absent, "partnerId")


@pytest.mark.usefixtures("rollback")
async def test_users_change_little_of_themselves() -> None:
    user = await make.user()
    viewer = make.viewer(user)
    mine: dict[str, Any] = {"user_id": user.id, "expected_version": 1}
    changed = await actions.user_update(viewer, **mine, name="Anna", language="ru", time_zone="Asia/Omsk")
    assert (changed.name, changed.language, changed.time_zone, changed.version) == ("Anna", "ru", "Asia/Omsk", 2)
    await _refused("FORBIDDEN", actions.user_update(viewer, **mine, staff_role="ADMINISTRATOR"))
    other = await make.user()
    await _refused("FORBIDDEN", actions.user_update(viewer, user_id=other.id, expected_version=1, language="ru"))


@pytest.mark.usefixtures("rollback")
async def test_users_say_when_they_are_away_and_who_stands_in() -> None:
    user, deputy, now = await make.user(), await make.user(), clock.now()
    mine: dict[str, Any] = {"user_id": user.id, "expected_version": 1}
    away: dict[str, Any] = {"deputy_id": deputy.id, "absent_from": now, "absent_until": now + timedelta(days=7)}
    changed = await actions.user_update(make.viewer(user), **mine, **away)
    assert (changed.deputy_id, changed.absent_from, changed.absent_until, changed.version) == (*away.values(), 2)
    back = await actions.user_update(
        ADMIN, user_id=user.id, expected_version=2, deputy_id=None, absent_from=None, absent_until=None
    )
    assert (back.deputy_id, back.absent_from) == (None, None)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"absent_until": 1}, {"absentFrom": "REQUIRED"}),
        ({"absent_from": 2, "absent_until": 1}, {"absentUntil": "INVALID"}),
        ({"absent_from": 1, "absent_until": 1}, {"absentUntil": "INVALID"}),
        ({"deputy_id": "oneself"}, {"deputyId": "INVALID"}),
        ({"deputy_id": "gone"}, {"deputyId": "NOT_FOUND"}),
        ({"deputy_id": "customer"}, {"deputyId": "NOT_FOUND"}),
    ],
)
@pytest.mark.usefixtures("rollback")
async def test_what_an_absence_cannot_be(given: dict[str, Any], told: dict[str, str]) -> None:
    now, user = clock.now(), await make.user()
    people = {
        "oneself": user.id,
        "gone": (await make.user(deactivated_at=now)).id,
        "customer": (await make.user(partner_id=(await partners.partner()).id)).id,
    }
    fields: dict[str, Any] = {
        name: people[value] if isinstance(value, str) else now + timedelta(days=value) for name, value in given.items()
    }
    with pytest.raises(Refusal) as refused:
        await actions.user_update(ADMIN, user_id=user.id, expected_version=1, **fields)
    assert {problem.path[0]: problem.code for problem in refused.value.problems} == told


@pytest.mark.usefixtures("rollback")
async def test_a_customer_has_no_deputy() -> None:
    user = await make.user(partner_id=(await partners.partner()).id)
    change = actions.user_update(make.viewer(user), user_id=user.id, expected_version=1, absent_from=clock.now())
    await _refused("INVALID", change, "absentFrom")


@pytest.mark.usefixtures("rollback")
async def test_a_password_ends_the_other_sessions_and_is_never_told() -> None:
    user = await make.user(password_hash=await passwords.hashed(OLD))
    own, other = [await actions.sign_in(login=user.login, password=OLD) for _ in range(2)]
    viewer = await queries.viewer_by_session(own)
    assert viewer
    change: dict[str, Any] = {"user_id": user.id, "expected_version": 1, "password": NEW}
    await _refused("INVALID", actions.user_set_password(viewer, **change), "oldPassword")
    changed = await actions.user_set_password(viewer, **change, old_password=OLD)
    assert await passwords.matches(changed.password_hash, NEW)
    assert await queries.viewer_by_session(own)
    assert await queries.viewer_by_session(other) is None
    assert [each.data for each in await events.since(user.id, 1)] == [{"password": [None, None]}]
    reset = await actions.user_set_password(ADMIN, user_id=user.id, expected_version=2, password=OLD)
    assert await passwords.matches(reset.password_hash, OLD)
    assert await queries.viewer_by_session(own) is None
    await _refused(
        "FORBIDDEN",
        actions.user_set_password(make.manager(), user_id=user.id, expected_version=3, password=NEW),
    )


@pytest.mark.usefixtures("rollback")
async def test_guessing_the_old_password_is_slowed_down() -> None:
    user = await make.user(password_hash=await passwords.hashed(OLD))
    change: dict[str, Any] = {"user_id": user.id, "expected_version": 1, "password": NEW}
    with clock.fixed(clock.now()):
        for _ in range(5):
            guess = actions.user_set_password(make.viewer(user), **change, old_password="guess")
            await _refused("INVALID", guess)
        right = actions.user_set_password(make.viewer(user), **change, old_password=OLD)
        await _refused("RATE_LIMITED", right)


@pytest.mark.usefixtures("rollback")
async def test_deactivating_ends_sessions_and_tokens() -> None:
    user = await make.user(password_hash=await passwords.hashed(OLD))
    session = await actions.sign_in(login=user.login, password=OLD)
    _, token = await actions.token_create(make.viewer(user), name="T", scopes=["claims:read"])
    assert await queries.viewer_by_token(token)
    await actions.user_deactivate(ADMIN, user_id=user.id, expected_version=1)
    assert await queries.viewer_by_session(session) is None
    assert await queries.viewer_by_token(token) is None
    assert not await Session.exists(user_id=user.id)
    await _refused("SIGN_IN_FAILED", actions.sign_in(login=user.login, password=OLD))
    await actions.user_activate(ADMIN, user_id=user.id, expected_version=2)
    assert await actions.sign_in(login=user.login, password=OLD)


@pytest.fixture
async def two_administrators(database: str) -> AsyncIterator[list[User]]:  # noqa: ARG001 - connects
    await User.filter(staff_role="ADMINISTRATOR").delete()
    made = [await make.user(staff_role="ADMINISTRATOR") for _ in range(2)]
    yield made
    await User.filter(id__in=[each.id for each in made]).delete()


async def test_of_two_administrators_one_stays(two_administrators: list[User]) -> None:
    first, second = two_administrators
    done = await asyncio.gather(
        actions.user_update(make.viewer(first), user_id=second.id, expected_version=1, staff_role=StaffRole.AGENT),
        actions.user_deactivate(make.viewer(second), user_id=first.id, expected_version=1),
        return_exceptions=True,
    )
    refusals = [each for each in done if isinstance(each, Refusal)]
    assert [refusal.code for refusal in refusals] == ["LAST_ADMINISTRATOR"]
    assert await User.filter(staff_role="ADMINISTRATOR", deactivated_at=None).count() == 1


@pytest.mark.usefixtures("rollback")
async def test_tokens_have_what_their_maker_may() -> None:
    user, client = await make.user(staff_role="AUDITOR"), await make.client(scopes=["claims:read"])
    viewer = make.viewer(user)
    token, secret = await actions.token_create(viewer, name="Mine", scopes=["claims:read"])
    assert secret.startswith("rdr_")
    assert len(secret) == 47
    assert token.secret_hash == queries.hash_of(secret)
    assert token.expires_at is not None
    assert token.expires_at > clock.now() + timedelta(days=364)
    await _refused("FORBIDDEN", actions.token_create(viewer, name="T", scopes=["claims:write"]), "scopes", "0")
    by_token = make.viewer(user, token_id=token.id)
    await _refused("FORBIDDEN", actions.token_create(by_token, name="T", scopes=["claims:read"]))
    others = actions.token_create(viewer, name="T", scopes=["claims:read"], client_id=client.id)
    await _refused("FORBIDDEN", others)
    _, by_admin = await actions.token_create(ADMIN, name="T", scopes=["claims:read"], client_id=client.id)
    found = await queries.viewer_by_token(by_admin)
    assert found
    assert (found.id, found.kind, [*found.scopes]) == (client.id, ViewerKind.CLIENT, ["claims:read"])


@pytest.mark.usefixtures("rollback")
async def test_tokens_end() -> None:
    user = await make.user()
    viewer, soon = make.viewer(user), clock.now() + timedelta(hours=1)
    token, secret = await actions.token_create(viewer, name="T", scopes=["claims:read"], expires_at=soon)
    past = actions.token_create(viewer, name="T", scopes=["claims:read"], expires_at=clock.now())
    await _refused("INVALID", past, "expiresAt")
    with clock.fixed(soon):
        assert await queries.viewer_by_token(secret) is None
    assert await queries.viewer_by_token(secret)
    await _refused("NOT_FOUND", actions.token_revoke(make.viewer(await make.user()), token_id=token.id))
    await actions.token_revoke(viewer, token_id=token.id)
    assert await queries.viewer_by_token(secret) is None
    client = await make.client(deactivated_at=clock.now())
    closed = actions.token_create(ADMIN, name="T", scopes=["claims:read"], client_id=client.id)
    await _refused("NOT_FOUND", closed, "clientId")


async def _refused(code: str, doing: Any, *path: str) -> None:
    with pytest.raises(Refusal) as refused:
        await doing
    assert refused.value.code == code
    assert refused.value.problems[0].path == path or not path
