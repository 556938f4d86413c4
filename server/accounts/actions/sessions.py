"""Signing in and out."""

import secrets

from server.accounts import queries, rules
from server.accounts.actions import attempts
from server.accounts.models import Session, User
from server.accounts.rules import Scope, Viewer
from server.kit import changes, clock, db, events, ids, passwords
from server.kit.errors import Refusal

_FORGETTING = rules.FORGETTING + rules.LONGEST_BLOCK


async def sign_in(*, login: str, password: str, address: str | None = None, user_agent: str | None = None) -> str:
    """Return the secret of a new session, for the cookie.

    Refuse with SIGN_IN_FAILED, in the same words and time whatever is wrong, and with RATE_LIMITED
    (`retry_after`, seconds) after too many failures of the login or the address.
    """
    counters = attempts.counters(login, address or "")
    await attempts.begin(counters)
    user = await User.get_or_none(login=rules.login(login) or "", deactivated_at=None)
    if not await passwords.matches(user.password_hash if user else None, password) or user is None:
        raise Refusal("SIGN_IN_FAILED", "The login or the password is wrong.")
    stronger = await passwords.hashed(password) if passwords.is_outdated(user.password_hash or "") else None
    async with db.transaction():
        unchanged = User.filter(id=user.id, password_hash=user.password_hash, deactivated_at=None)
        if not await unchanged.select_for_update().exists():
            raise Refusal("SIGN_IN_FAILED", "The login or the password is wrong.")
        if stronger:
            await User.filter(id=user.id).update(password_hash=stronger)
        await attempts.succeeded(counters)
        return await _begin(user.id, address, user_agent)


async def sign_out(viewer: Viewer) -> None:
    """End the session that the viewer came by."""
    async with db.transaction():
        await _end("id", viewer.session_id or "", viewer)


async def sign_out_everywhere(viewer: Viewer, *, user_id: str | None = None) -> int:
    """End every session of the viewer, or, by an administrator, of any user; return how many."""
    if user_id is not None and user_id != viewer.id:
        rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        return await end_sessions(viewer, user_id or viewer.id)


async def end_sessions(viewer: Viewer, user_id: str, *, but: str | None = None) -> int:
    """End every session of a user, or all but one, within the open transaction."""
    return await _end("user_id", user_id, viewer, but=but)


async def sessions_purge() -> int:
    """Delete expired sessions, tokens got by clients, and counters of failures long ago; return how many sessions."""
    now = clock.now()
    await db.execute("DELETE FROM access_token WHERE is_granted AND expires_at < $1", now)
    await db.execute("DELETE FROM sign_in_attempts WHERE last_at < $1", now - _FORGETTING)
    return len(await db.rows("DELETE FROM session WHERE expires_at < $1 RETURNING id", now))


async def _begin(user_id: str, address: str | None, user_agent: str | None) -> str:
    secret = secrets.token_urlsafe(32)
    session = await Session.create(
        id=ids.new("ses"),
        user_id=user_id,
        secret_hash=queries.hash_of(secret),
        expires_at=clock.now() + rules.SESSION_LIFE,
        address=(address or "")[:64] or None,
        user_agent="".join(filter(str.isprintable, user_agent or ""))[:250] or None,
        **changes.made(actor=user_id),
    )
    await events.record("session.begin", session.id, version=1, actor=user_id)
    return secret


async def _end(column: str, value: str, viewer: Viewer, *, but: str | None = None) -> int:
    gone = f"DELETE FROM session WHERE {column} = $1 AND id IS DISTINCT FROM $2::text RETURNING id, user_id, version"
    ended = await db.rows(gone, value, but)
    versions = [(each["id"], each["version"] + 1) for each in ended]
    await events.record_all("session.end", versions, actor=viewer.id, data={})
    for user_id in {each["user_id"] for each in ended}:
        queries.forget_after_commit(user_id)
    return len(ended)
