"""Who a secret belongs to: read by one statement, remembered, and forgotten when the account changes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from typing import Any

import pytest

from server.accounts import actions, queries, rules
from server.accounts.models import Client, Department, Organisation, User
from server.accounts.queries import ViewerCache
from server.kit import clock, db, ids
from server.kit.errors import Refusal
from server.kit.listen import Listener
from tests.make import accounts as make
from tests.make import partners


@pytest.mark.usefixtures("rollback")
async def test_a_session_tells_all_of_its_user() -> None:
    await make.organisation(agents_read_all=False)
    top = await make.department()
    below = await make.department(parent_id=top.id)
    lowest = await make.department(parent_id=below.id)
    user = await make.user(department_id=top.id)
    session = await make.session(user_id=user.id, secret="secret")
    viewer = await queries.viewer_by_session("secret")
    departments = (top.id, below.id, lowest.id)
    assert viewer == make.viewer(user, department_ids=departments, department_only=True, session_id=session.id)
    await make.organisation(agents_read_all=True)
    viewer = await queries.viewer_by_session("secret")
    assert viewer
    assert viewer.department_only is False
    assert await queries.viewer_by_token("secret") is None
    assert await queries.viewer_by_session("other \ud800") is None


@pytest.mark.usefixtures("rollback")
async def test_a_customer_has_its_partner() -> None:
    partner = await partners.partner()
    user = await make.user(partner_id=partner.id)
    session = await make.session(user_id=user.id, secret="secret")
    assert await queries.viewer_by_session("secret") == make.viewer(user, session_id=session.id)


@pytest.mark.usefixtures("rollback")
async def test_a_token_has_scopes_in_common_with_its_owner() -> None:
    user = await make.user(staff_role="AUDITOR")
    token = await make.token(user_id=user.id, secret="users", scopes=["claims:read", "claims:write", "admin"])
    expected = make.viewer(user, scopes=frozenset({"claims:read"}), token_id=token.id)
    assert await queries.viewer_by_token("users") == expected
    partner_ids = (ids.new("ptn"), ids.new("ptn"))
    client = await make.client(scopes=["claims:read", "partners:read"], partner_ids=[*partner_ids])
    token = await make.token(client_id=client.id, secret="clients", scopes=["claims:read", "admin"])
    found = await queries.viewer_by_token("clients")
    scopes = {"id": client.id, "name": client.name, "token_id": token.id}
    assert found == make.client_viewer("claims:read", partner_ids=partner_ids, **scopes)
    assert await queries.viewer_by_session("clients") is None


@pytest.mark.usefixtures("rollback")
async def test_what_opens_nothing() -> None:
    now = clock.now()
    gone, user = await make.user(deactivated_at=now), await make.user()
    closed = await make.client(deactivated_at=now)
    await make.session(user_id=gone.id, secret="of the gone")
    await make.session(user_id=user.id, secret="expired", expires_at=now)
    await make.token(user_id=gone.id, secret="of the gone")
    await make.token(client_id=closed.id, secret="of the closed")
    await make.token(user_id=user.id, secret="expired", expires_at=now)
    await make.token(user_id=user.id, secret="revoked", revoked_at=now)
    for secret in ("of the gone", "of the closed", "expired", "revoked", ""):
        assert await queries.viewer_by_session(secret) is None, secret
        assert await queries.viewer_by_token(secret) is None, secret


@pytest.mark.usefixtures("rollback")
async def test_without_an_organisation_nothing_is_ready() -> None:
    await Organisation.all().delete()
    with pytest.raises(Refusal, match="not set up"):
        await queries.organisation()


async def test_two_processes_forget_at_once(database: str) -> None:
    department = await make.department()
    user = await make.user(department_id=department.id)
    client = await make.client(scopes=["claims:read"])
    await make.session(user_id=user.id, secret="session")
    token = await make.token(client_id=client.id, secret="token")

    async def rename() -> None:
        await User.filter(id=user.id).update(name="Renamed")

    async def narrow() -> None:
        await Client.filter(id=client.id).update(scopes=[])

    async def extend() -> None:
        await make.department(parent_id=department.id, name="extended")

    async def revoke() -> None:
        await actions.token_revoke(make.administrator(), token_id=token.id)

    async def end() -> None:
        await actions.sign_out_everywhere(make.viewer(user))

    async with _two_caches(database) as caches:
        for change in (rename, narrow, extend, revoke, end):
            before = [await _known(cache) for cache in caches]
            with _no_statements():
                assert [await cache.by_session("session") for cache in caches] == [each[0] for each in before]
            await change()
            after = await _changed(caches, before)
            assert after[0] == after[1]
        assert await _known(caches[0]) == (None, None)
    await user.delete()
    await client.delete()
    await Department.filter(name="extended").delete()
    await department.delete()


async def _inbox(user: User) -> tuple[str, ...]:
    secret = f"inbox {user.id}"
    await make.session(user_id=user.id, secret=secret)
    viewer = await queries.viewer_by_session(secret)
    assert viewer
    await db.execute("DELETE FROM session WHERE secret_hash = $1", queries.hash_of(secret))
    return viewer.addresses


@pytest.mark.usefixtures("rollback")
async def test_a_viewer_has_the_addresses_that_it_is_the_closest_member_for() -> None:
    role = await make.performer_role(main_object_kind="DEPARTMENT")
    general, narrow = await make.user(), await make.user()
    bare, here, there = [
        await actions.address_keep(role.id, department) for department in (None, ids.new("dep"), ids.new("dep"))
    ]
    await make.role_member(role_id=role.id, user_id=general.id)
    assert await _inbox(general) == (general.id, bare, *sorted((here, there)))
    member = await make.role_member(role_id=role.id, user_id=narrow.id, main_object=here.partition("/")[2])
    assert (await _inbox(general), await _inbox(narrow)) == ((general.id, bare, there), (narrow.id, here))
    await actions.role_member_remove(make.manager(), member_id=member.id)
    assert await _inbox(general) == (general.id, bare, *sorted((here, there)))


@pytest.mark.usefixtures("rollback")
async def test_a_viewer_has_the_addresses_of_whom_it_stands_in_for() -> None:
    role = await make.performer_role()
    address, deputy, now = await actions.address_keep(role.id), await make.user(), clock.now()
    user = await make.user(deputy_id=deputy.id)
    await make.role_member(role_id=role.id, user_id=user.id)
    assert await _inbox(deputy) == (deputy.id,)
    away: dict[str, Any] = {"user_id": user.id, "expected_version": 1}
    await actions.user_update(make.viewer(user), **away, absent_from=now, absent_until=now + timedelta(days=1))
    assert await _inbox(deputy) == (deputy.id, user.id, address)
    assert await _inbox(user) == (user.id, address)
    with clock.fixed(now + timedelta(days=1)):
        assert await _inbox(deputy) == (deputy.id,)


async def test_a_deputy_hears_of_an_absence_in_every_process(database: str) -> None:
    deputy = await make.user()
    user = await make.user(deputy_id=deputy.id)
    await make.session(user_id=deputy.id, secret="session")
    away: dict[str, Any] = {"user_id": user.id, "expected_version": 1}

    async def stands_in(caches: tuple[ViewerCache, ...]) -> list[tuple[str, ...]]:
        found = [await cache.by_session("session") for cache in caches]
        return [viewer.stands_in_for for viewer in found if viewer]

    async with _two_caches(database) as caches:
        assert await stands_in(caches) == [(), ()]
        await actions.user_update(make.viewer(user), **away, absent_from=clock.now())
        await _until(lambda: stands_in(caches), [(user.id,)] * 2)
    await user.delete()
    await deputy.delete()


async def test_the_organisation_is_remembered(database: str) -> None:
    await make.organisation(name="Before")
    async with _two_caches(database) as caches:
        assert [(await cache.organisation()).name for cache in caches] == ["Before"] * 2
        with _no_statements():
            assert (await caches[0].organisation()).name == "Before"
        await make.organisation(name="After")
        await _until(lambda: _names(caches), ["After", "After"])
    await Organisation.all().delete()


async def test_nothing_is_remembered_for_long_or_past_its_end(database: str) -> None:
    user, now = await make.user(), clock.now()
    await make.session(user_id=user.id, secret="long")
    await make.session(user_id=user.id, secret="short", expires_at=now + timedelta(seconds=5))
    async with _two_caches(database) as (cache, _):
        with clock.fixed(now):
            assert await cache.by_session("long")
            assert await cache.by_session("short")
        with clock.fixed(now + timedelta(seconds=5)):
            assert await cache.by_session("short") is None
        with _no_statements(), clock.fixed(now + timedelta(seconds=29)):
            assert await cache.by_session("long")
        with pytest.raises(_Statement), _no_statements(), clock.fixed(now + timedelta(seconds=30)):
            await cache.by_session("long")
    await user.delete()


async def test_a_change_heard_while_reading_is_not_lost(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    user = await make.user()
    await make.session(user_id=user.id, secret="secret")
    async with _two_caches(database) as (cache, _):
        read = db.row

        async def interrupted(sql: str, *args: Any) -> Any:
            found = await read(sql, *args)
            cache.forget(user.id)
            return found

        with monkeypatch.context() as patch:
            patch.setattr(db, "row", interrupted)
            assert await cache.by_session("secret")
        with pytest.raises(_Statement), _no_statements():
            await cache.by_session("secret")
    await user.delete()


async def test_a_lost_connection_is_made_again(database: str) -> None:
    user = await make.user()
    await make.session(user_id=user.id, secret="secret")
    async with _two_caches(database) as (cache, _):
        assert await cache.by_session("secret")
        listening = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE query = 'SELECT 1' AND pid <> pg_backend_pid()"""
        await db.execute(listening)
        await _until(lambda: _on(cache), found=False)
        with pytest.raises(_Statement), _no_statements():
            await cache.by_session("secret")
        await _until(lambda: _on(cache), found=True)
        assert await cache.by_session("secret")
        with _no_statements():
            assert await cache.by_session("secret")
    await user.delete()
    assert cache.on is False


class _Statement(Exception):  # noqa: N818 - a signal between a test and itself
    """A statement was sent."""


@contextmanager
def _no_statements() -> Iterator[None]:
    async def send(sql: str, *_: Any) -> Any:
        raise _Statement(sql)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "row", send)
        yield


@asynccontextmanager
async def _two_caches(url: str) -> AsyncIterator[tuple[ViewerCache, ViewerCache]]:
    caches, listeners = (ViewerCache(), ViewerCache()), (Listener(url), Listener(url))
    for cache, listener in zip(caches, listeners, strict=True):
        cache.follow(listener)
        await listener.start()
    yield caches
    for listener in listeners:
        await listener.stop()


async def _known(cache: ViewerCache) -> tuple[rules.Viewer | None, rules.Viewer | None]:
    return await cache.by_session("session"), await cache.by_token("token")


async def _changed(caches: tuple[ViewerCache, ViewerCache], before: list[Any]) -> list[Any]:
    """Return what the caches know once both know something new."""
    async with asyncio.timeout(5):
        while True:
            after = [await _known(cache) for cache in caches]
            if all(new != old for new, old in zip(after, before, strict=True)):
                return after
            await asyncio.sleep(0.005)


async def _names(caches: tuple[ViewerCache, ViewerCache]) -> list[str]:
    return [(await cache.organisation()).name for cache in caches]


async def _on(cache: ViewerCache) -> bool:
    return cache.on


async def _until(look: Callable[[], Any], found: Any) -> None:
    async with asyncio.timeout(5):
        while await look() != found:  # noqa: ASYNC110 - what is watched is elsewhere
            await asyncio.sleep(0.005)
