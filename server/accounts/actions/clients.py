"""Every change of clients, the partner systems that act by token."""

import secrets
from typing import Any, Unpack

from server.accounts import queries, rules
from server.accounts.actions import tokens
from server.accounts.actions.constraints import refused
from server.accounts.models import Client
from server.accounts.rules import ClientFields, Scope, Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks


async def client_create(viewer: Viewer, **fields: Unpack[ClientFields]) -> Client:
    """Create a client; `scopes` are the most that its tokens may have. No partners named: all of them."""
    rules.require(viewer, Scope.ADMIN)
    checks = Checks()
    clean = rules.client(fields, checks, _is_partner, new=True)
    checks.refuse()
    async with db.transaction():
        with refused():
            client = await Client.create(id=ids.new("cli"), **changes.made(actor=viewer.id), **clean)
        await events.record("client.create", client.id, version=1, actor=viewer.id)
    return client


async def client_update(
    viewer: Viewer, *, client_id: str, expected_version: int, **fields: Unpack[ClientFields]
) -> Client:
    """Change the given fields; a token keeps of its scopes those that the client keeps."""
    async with db.transaction():
        client = await _opened(viewer, client_id, expected_version)
        checks = Checks()
        clean = rules.client(fields, checks, _is_partner)
        checks.refuse()
        with refused():
            await changes.write(client, "client.update", actor=viewer.id, **clean)
    return client


async def client_deactivate(viewer: Viewer, *, client_id: str, expected_version: int) -> Client:
    """Close the account: its tokens no longer work."""
    async with db.transaction():
        client = await _opened(viewer, client_id, expected_version)
        at = client.deactivated_at or clock.now()
        await changes.write(client, "client.deactivate", actor=viewer.id, deactivated_at=at)
    return client


async def client_activate(viewer: Viewer, *, client_id: str, expected_version: int) -> Client:
    async with db.transaction():
        client = await _opened(viewer, client_id, expected_version)
        await changes.write(client, "client.activate", actor=viewer.id, deactivated_at=None)
    return client


async def client_secret_rotate(viewer: Viewer, *, client_id: str, expected_version: int) -> tuple[Client, str]:
    """Return the client and its new secret, which is never shown again.

    The one before ends at once, and so do the tokens that were got by it: whoever has stolen it is out.
    """
    secret = f"{rules.SECRET_PREFIX}{secrets.token_urlsafe(32)}"
    new: dict[str, Any] = {"secret_hash": queries.hash_of(secret), "secret_issued_at": clock.now()}
    async with db.transaction():
        client = await _opened(viewer, client_id, expected_version)
        await changes.write(client, "client.secret_rotate", actor=viewer.id, untold={"secret_hash"}, **new)
        await tokens.end_granted(viewer, client_id)
    return client, secret


async def _opened(viewer: Viewer, client_id: str, expected_version: int) -> Client:
    """Lock the client for a change."""
    rules.require(viewer, Scope.ADMIN)
    client = await queries.lock_client(viewer, client_id)
    await changes.compare(client, expected_version)
    queries.forget_after_commit(client.id)
    return client


def _is_partner(given: str) -> bool:
    return ids.prefix_of(given) == "ptn"
