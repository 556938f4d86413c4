"""Who a session's or a token's secret belongs to: one SQL statement, remembered for a moment.

What is remembered is dropped at once, in every process, when the account changes: triggers send its id by
NOTIFY. While that is not heard, nothing is remembered.
"""

import hashlib
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from asyncpg import Record

from server.accounts.queries.deputies import AWAY
from server.accounts.rules import Organisation, StaffRole, Viewer, ViewerKind, places, scopes_of
from server.kit import clock, db
from server.kit.errors import Refusal
from server.kit.listen import Listener

CHANNEL = "redress_accounts"
EVERYONE = "*"
_LIFE = timedelta(seconds=30)
_MOST = 10_000
_BELOW = """(WITH RECURSIVE below AS (
        SELECT u.department_id AS id WHERE u.department_id IS NOT NULL
        UNION SELECT d.id FROM department d JOIN below b ON d.parent_id = b.id
    ) SELECT array_agg(id ORDER BY id = u.department_id DESC, id) FROM below) AS department_ids"""
_FITS = """{m}.role_id = a.role_id AND ({m}.main_object IS NULL OR {m}.main_object = a.main_object)
        AND ({m}.additional_object IS NULL OR {m}.additional_object = a.additional_object)"""
_AWAY = f"""FROM user_account b
        WHERE b.deputy_id = u.id AND b.deactivated_at IS NULL AND {AWAY.format(u="b", at="$2")}"""
_CLOSENESS = "num_nonnulls({m}.main_object, {m}.additional_object)"
_ROLES = f"""(SELECT array_agg(a.id ORDER BY a.id) FROM performer_address a WHERE EXISTS (
        SELECT FROM role_member m WHERE (m.user_id = u.id OR m.user_id IN (SELECT b.id {_AWAY}))
            AND {_FITS.format(m="m")} AND NOT EXISTS (
            SELECT FROM role_member c JOIN user_account d ON d.id = c.user_id AND d.deactivated_at IS NULL
            WHERE {_FITS.format(m="c")} AND {_CLOSENESS.format(m="c")} > {_CLOSENESS.format(m="m")})
    )) AS role_addresses"""
_USER = f"""u.id AS user_id, u.kind, u.name, u.staff_role, u.department_id, u.partner_id,
    u.language, u.time_zone, {_BELOW}, {_ROLES},
    (SELECT array_agg(b.id ORDER BY b.id) {_AWAY}) AS stands_in_for,
    (SELECT o.agents_read_all FROM organisation o LIMIT 1) AS agents_read_all"""
_BY_SESSION = f"""SELECT s.id AS session_id, s.expires_at, {_USER}
    FROM session s JOIN user_account u ON u.id = s.user_id
    WHERE s.secret_hash = $1 AND s.expires_at > $2 AND u.deactivated_at IS NULL"""
_BY_TOKEN = f"""SELECT t.id AS token_id, t.expires_at, t.scopes, t.networks, {_USER},
        c.id AS client_id, c.name AS client_name, c.scopes AS client_scopes, c.networks AS client_networks,
        c.partner_ids
    FROM access_token t LEFT JOIN user_account u ON u.id = t.user_id LEFT JOIN client c ON c.id = t.client_id
    WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
    AND u.deactivated_at IS NULL AND c.deactivated_at IS NULL"""
_BY_ID = f"SELECT {_USER} FROM user_account u WHERE u.id = ANY($1::text[]) AND u.deactivated_at IS NULL"
_ORGANISATION = """SELECT id, name, language, time_zone, currency, records_claims, agents_read_all, secret
    FROM organisation ORDER BY id LIMIT 1"""


@dataclass(frozen=True)
class _Known:
    viewer: Viewer
    until: datetime


_Read = Callable[[str], Awaitable[_Known | None]]


class ViewerCache:
    """Viewers by the hash of their secret, and the organisation; bypassed until started."""

    def __init__(self) -> None:
        self._known: dict[tuple[_Read, str], _Known] = {}
        self._organisation: Organisation | None = None
        self._changes = 0
        self._listener: Listener | None = None

    @property
    def on(self) -> bool:
        return self._listener is not None and self._listener.connected

    def follow(self, listener: Listener) -> None:
        """Remember from now on, as long as `listener` hears of changes."""
        self._listener = listener
        listener.on(CHANNEL, hear=self.forget, missed=self.forget_all)

    def leave(self) -> None:
        self._listener = None
        self.forget_all()

    def forget(self, account: str) -> None:
        """Drop what is known of a user or client."""
        if account == EVERYONE:
            self.forget_all()
            return
        self._changes += 1
        for key in [key for key, known in self._known.items() if known.viewer.id == account]:
            del self._known[key]

    def forget_all(self) -> None:
        self._changes += 1
        self._known.clear()
        self._organisation = None

    async def by_session(self, secret: str) -> Viewer | None:
        return await self._viewer(_by_session, hash_of(secret))

    async def by_token(self, secret: str) -> Viewer | None:
        return await self._viewer(_by_token, hash_of(secret))

    async def organisation(self) -> Organisation:
        if self.on and self._organisation:
            return self._organisation
        before = self._changes
        found = await _read_organisation()
        if self.on and self._changes == before:
            self._organisation = found
        return found

    async def _viewer(self, read: _Read, secret_hash: str) -> Viewer | None:
        key = (read, secret_hash)
        known = self._known.get(key) if self.on else None
        if known and known.until > clock.now():
            return known.viewer
        before = self._changes
        found = await read(secret_hash)
        if found and self.on and self._changes == before:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = found
        return found.viewer if found else None


CACHE = ViewerCache()
"""This process's own, started and stopped with the app."""


def forget_after_commit(account: str) -> None:
    """Drop what this process knows of an account once the open transaction has committed.

    The others hear it a moment later, and so would this one; who made the change sees it at once.
    """
    db.after_commit(partial(CACHE.forget, account))


async def viewer_by_session(secret: str) -> Viewer | None:
    """Return who signed in with this secret, unless it has expired or the user is deactivated."""
    return await CACHE.by_session(secret)


async def viewer_by_token(secret: str) -> Viewer | None:
    """Return whose token this is, unless it is revoked, has expired or its owner is deactivated."""
    return await CACHE.by_token(secret)


async def viewers_of(user_ids: Collection[str]) -> list[Viewer]:
    """Return what active users see when they sign in: for what is done on their behalf while they are not there."""
    return [_user(found) for found in await db.rows(_BY_ID, list(user_ids), clock.now())] if user_ids else []


async def organisation() -> Organisation:
    """Return the settings that the whole installation shares."""
    return await CACHE.organisation()


def hash_of(secret: str) -> str:
    """Return what is kept of a secret; it is long and random, so one fast hash is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


async def _by_session(secret_hash: str) -> _Known | None:
    found = await db.row(_BY_SESSION, secret_hash, clock.now())
    return _known(_user(found), found) if found else None


async def _by_token(secret_hash: str) -> _Known | None:
    found = await db.row(_BY_TOKEN, secret_hash, clock.now())
    if not found:
        return None
    return _known(_client(found) if found["client_id"] else _user(found), found)


def _known(viewer: Viewer, found: Record) -> _Known:
    until = clock.now() + _LIFE
    return _Known(viewer, min(until, found["expires_at"] or until))


def _user(found: Record) -> Viewer:
    kind = ViewerKind(found["kind"])
    role = StaffRole(found["staff_role"]) if found["staff_role"] else None
    most = scopes_of(kind, role)
    partner_id = found["partner_id"]
    return Viewer(
        id=found["user_id"],
        kind=kind,
        name=found["name"],
        scopes=most.intersection(found["scopes"]) if "scopes" in found else most,
        role=role,
        department_id=found["department_id"],
        department_ids=tuple(found["department_ids"] or ()),
        partner_ids=(partner_id,) if partner_id else (),
        language=found["language"],
        time_zone=found["time_zone"],
        department_only=role is StaffRole.AGENT and found["agents_read_all"] is False,
        session_id=found.get("session_id"),
        token_id=found.get("token_id"),
        role_addresses=tuple(found["role_addresses"] or ()),
        stands_in_for=tuple(found["stands_in_for"] or ()),
        places=places(found.get("networks")),
    )


def _client(found: Record) -> Viewer:
    return Viewer(
        id=found["client_id"],
        kind=ViewerKind.CLIENT,
        name=found["client_name"],
        scopes=frozenset(found["scopes"]).intersection(found["client_scopes"]),
        partner_ids=tuple(found["partner_ids"]),
        token_id=found["token_id"],
        places=places(found["networks"], found["client_networks"]),
    )


async def _read_organisation() -> Organisation:
    found = await db.row(_ORGANISATION)
    if not found:
        raise Refusal("NOT_READY", "The organisation is not set up yet.")
    return Organisation(**dict(found.items()))
