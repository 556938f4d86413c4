"""Making and revoking bearer tokens."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from server.accounts import queries, rules
from server.accounts.actions import attempts
from server.accounts.models import AccessToken
from server.accounts.rules import Scope, Viewer, ViewerKind
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal, missing

_GRANTED = "OAuth 2.0"


async def token_create(
    viewer: Viewer,
    *,
    name: str,
    scopes: Sequence[str],
    networks: Sequence[str] | None = None,
    user_id: str | None = None,
    client_id: str | None = None,
    expires_at: datetime | None = None,
) -> tuple[AccessToken, str]:
    """Return a new token and its secret, which is never shown again.

    Users make their own, within what they may do now; administrators make any user's and any client's.
    Unless told otherwise it lives for a year, and is good from every network.
    """
    if user_id and client_id:
        raise Refusal("INVALID", "A token is of a user or of a client.", ("clientId",))
    owner = user_id or client_id or viewer.id
    _check_may_create(viewer, owner)
    async with db.transaction():
        checks = Checks()
        clean: dict[str, Any] = {
            "name": checks.text(name, "name", limit=250, required=True),
            "scopes": rules.scopes(scopes, await _allowed(viewer, owner), checks),
            "networks": rules.networks(networks, checks),
            "expires_at": _expiry(expires_at, checks),
        }
        checks.refuse()
        return await _made(viewer.id, user_id=None if client_id else owner, client_id=client_id, **clean)


async def token_grant(
    *, client_id: str, secret: str, scopes: Collection[str], address: str | None
) -> tuple[AccessToken, str]:
    """Return a new token for a client that shows its own secret, and the token's; it lives for an hour.

    Refuse with SIGN_IN_FAILED, in the same words and time whatever is wrong, with RATE_LIMITED after too many
    failures, with FORBIDDEN when more is asked for than the client may have.
    """
    counters = attempts.client_counters(client_id, address or "")
    async with db.transaction():
        await attempts.begin(counters)
        own = await queries.client_by_secret(client_id, secret, address)
        if own is not None:
            await attempts.succeeded(counters)
            until = clock.now() + rules.GRANTED_LIFE
            given = {"name": _GRANTED, "scopes": rules.granted(scopes, own), "expires_at": until, "is_granted": True}
            return await _made(client_id, client_id=client_id, **given)
    raise Refusal("SIGN_IN_FAILED", "The client or its secret is wrong.")


async def end_granted(viewer: Viewer, client_id: str) -> None:
    """End what a client got by its secret, within the open transaction."""
    gone = "DELETE FROM access_token WHERE client_id = $1 AND is_granted RETURNING id, version"
    versions = [(each["id"], each["version"] + 1) for each in await db.rows(gone, client_id)]
    await events.record_all("token.end", versions, actor=viewer.id, data={})


async def token_revoke(viewer: Viewer, *, token_id: str) -> AccessToken:
    """End a token, one's own or, by an administrator, any. Revoked already, it stays as it is."""
    async with db.transaction():
        token = await queries.lock_token(viewer, token_id)
        at = token.revoked_at or clock.now()
        await changes.write(token, "token.revoke", actor=viewer.id, revoked_at=at)
        queries.forget_after_commit(token.user_id or token.client_id or "")
    return token


async def _made(actor: str, **fields: Any) -> tuple[AccessToken, str]:
    secret = f"{rules.TOKEN_PREFIX}{secrets.token_urlsafe(32)}"
    named: dict[str, Any] = {"id": ids.new("tok"), "secret_hash": queries.hash_of(secret)}
    token = await AccessToken.create(**named, **fields, **changes.made(actor=actor))
    await events.record("token.create", token.id, version=1, actor=actor)
    return token, secret


def _check_may_create(viewer: Viewer, owner: str) -> None:
    """Refuse to make others' tokens, and a token to make its successor: stolen, it would live for ever."""
    own = viewer.id == owner and viewer.kind is not ViewerKind.CLIENT
    if not own or viewer.token_id:
        rules.require(viewer, Scope.ADMIN)


async def _allowed(viewer: Viewer, owner: str) -> frozenset[str]:
    """Return the scopes that the owner's new token may have."""
    user = ids.prefix_of(owner) != "cli"
    most = await queries.user_scopes(owner) if user else await queries.client_scopes(owner)
    if most is None:
        raise missing("The user" if user else "The client", ("userId" if user else "clientId",))
    return most if Scope.ADMIN in viewer.scopes else most & viewer.scopes


def _expiry(given: datetime | None, checks: Checks) -> datetime:
    now = clock.now()
    if given is not None and given <= now:
        checks.note("INVALID", "expiresAt is in the future.", ("expiresAt",))
    return given or now + rules.TOKEN_LIFE
