"""Every change of users and their passwords."""

from typing import Any, Unpack

from server.accounts import queries, rules
from server.accounts.actions import attempts, sessions
from server.accounts.actions.constraints import refused
from server.accounts.models import User
from server.accounts.rules import Scope, StaffRole, UserFields, Viewer, ViewerKind
from server.kit import changes, clock, db, events, ids, passwords
from server.kit.checks import Checks
from server.kit.errors import Refusal


async def user_create(
    viewer: Viewer,
    *,
    kind: ViewerKind = ViewerKind.STAFF,
    password: str | None = None,
    **fields: Unpack[UserFields],
) -> User:
    """Create a user of the staff or a customer's; without a password nobody can sign in as it yet."""
    rules.require(viewer, Scope.ADMIN)
    checks = Checks()
    clean = rules.user(fields, checks, kind=kind, new=True)
    if kind is ViewerKind.CLIENT:
        checks.note("INVALID", "A client is not a user.", ("kind",))
    password_hash = await _hashed(password, checks) if password is not None else None
    async with db.transaction():
        await _check(clean, checks)
        checks.refuse()
        made = changes.made(actor=viewer.id)
        with refused():
            user = await User.create(id=ids.new("usr"), kind=kind.value, password_hash=password_hash, **made, **clean)
        await events.record("user.create", user.id, version=1, actor=viewer.id)
    return user


async def user_update(viewer: Viewer, *, user_id: str, expected_version: int, **fields: Unpack[UserFields]) -> User:
    """Change the given fields; None clears. Users change their `OWN_FIELDS` themselves."""
    if viewer.id != user_id or not fields.keys() <= rules.OWN_FIELDS:
        rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        administrators = await queries.active_administrators() if "staff_role" in fields else []
        user = await _opened(viewer, user_id, expected_version)
        checks = Checks()
        clean = rules.user(fields, checks, kind=ViewerKind(user.kind))
        differs = {name: value for name, value in clean.items() if getattr(user, name) != value}
        await _check(differs, checks, user)
        checks.refuse()
        if clean.get("staff_role") != StaffRole.ADMINISTRATOR:
            rules.check_not_last(administrators, user.id)
        with refused():
            await changes.write(user, "user.update", actor=viewer.id, **clean)
        if not rules.ABSENCE.isdisjoint(differs):
            queries.forget_after_commit(queries.EVERYONE)
    return user


async def user_deactivate(viewer: Viewer, *, user_id: str, expected_version: int) -> User:
    """Close the account: its sessions end, its tokens no longer work."""
    rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        administrators = await queries.active_administrators()
        user = await _opened(viewer, user_id, expected_version)
        rules.check_not_last(administrators, user.id)
        at = user.deactivated_at or clock.now()
        await changes.write(user, "user.deactivate", actor=viewer.id, deactivated_at=at)
        await sessions.end_sessions(viewer, user.id)
        queries.forget_after_commit(queries.EVERYONE)
    return user


async def user_activate(viewer: Viewer, *, user_id: str, expected_version: int) -> User:
    rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        user = await _opened(viewer, user_id, expected_version)
        await changes.write(user, "user.activate", actor=viewer.id, deactivated_at=None)
        queries.forget_after_commit(queries.EVERYONE)
    return user


async def user_set_password(
    viewer: Viewer, *, user_id: str, expected_version: int, password: str, old_password: str | None = None
) -> User:
    """Set a password and end every session of the user but the one that this is done in.

    Users set their own by telling the old one, which is throttled as signing in is.
    """
    if viewer.id == user_id:
        await _prove(user_id, old_password)
    else:
        rules.require(viewer, Scope.ADMIN)
    checks = Checks()
    password_hash = await _hashed(password, checks)
    checks.refuse()
    async with db.transaction():
        user = await _opened(viewer, user_id, expected_version)
        user.password_hash = password_hash
        await user.save(update_fields=["password_hash"])
        await changes.write(user, "user.set_password", actor=viewer.id, notes={"password": [None, None]})
        await sessions.end_sessions(viewer, user.id, but=viewer.session_id)
    return user


async def _opened(viewer: Viewer, user_id: str, expected_version: int) -> User:
    """Lock the user for a change."""
    user = await queries.lock_user(viewer, user_id)
    await changes.compare(user, expected_version)
    queries.forget_after_commit(user.id)
    return user


async def _prove(user_id: str, old_password: str | None) -> None:
    """Refuse unless this is the user's password."""
    user = await User.get(id=user_id)
    counters = attempts.counters(user.login)
    await attempts.begin(counters)
    if not await passwords.matches(user.password_hash, old_password or ""):
        raise Refusal("INVALID", "The old password is wrong.", ("oldPassword",))
    await attempts.succeeded(counters)


async def _hashed(password: str, checks: Checks) -> str | None:
    """Hash before the transaction is opened: it takes a while."""
    before = len(checks.problems)
    rules.password(password, checks, "password")
    return await passwords.hashed(password) if len(checks.problems) == before else None


async def _check(clean: dict[str, Any], checks: Checks, user: User | None = None) -> None:
    """Note a login that is taken, a department or deputy that cannot be used, an absence that cannot be."""
    login, department_id, deputy_id = clean.get("login"), clean.get("department_id"), clean.get("deputy_id")
    away = [clean.get(name, getattr(user, name, None)) for name in ("absent_from", "absent_until")]
    rules.check_absence(away[0], away[1], checks)
    if login and (existing := await queries.login_taken(login)):
        checks.note("DUPLICATE", "A user has this login already.", ("login",), existing=existing)
    if department_id and not await queries.department_active(department_id):
        checks.note("NOT_FOUND", "The department is one in use.", ("departmentId",))
    if deputy_id and user and deputy_id == user.id:
        checks.note("INVALID", "Nobody is their own deputy.", ("deputyId",))
    elif deputy_id and not await queries.staff_active(deputy_id):
        checks.note("NOT_FOUND", "The deputy is an active user of the staff.", ("deputyId",))
