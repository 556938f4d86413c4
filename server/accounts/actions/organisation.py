"""The organisation: made at the first start, changed by administrators."""

import secrets
from typing import Unpack

from server.accounts import queries, rules
from server.accounts.actions.calendar import calendar_ensure
from server.accounts.models import Organisation, PerformerRole
from server.accounts.rules import OrganisationFields, Scope, Viewer
from server.kit import changes, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import missing


async def organisation_ensure(*, name: str = "Organisation", language: str = "en") -> Organisation:
    """Return the organisation; at the first start make it, with what it needs from the beginning."""
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('organisation_ensure'))")
        await calendar_ensure()
        found = await Organisation.first()
        if found:
            return found
        made = changes.made(actor=None)
        organisation = await Organisation.create(
            id=ids.new("org"), name=name, language=language, secret=secrets.token_bytes(32), **made
        )
        await events.record("organisation.create", organisation.id, version=1, actor=None)
        named = {"en": "Task coordinator", "ru": "Координатор выполнения задач"}[language]
        role = await PerformerRole.create(id=ids.new("rol"), code=rules.COORDINATOR, name=named, **made)
        await events.record("performer_role.create", role.id, version=1, actor=None)
        queries.forget_after_commit(queries.EVERYONE)
    return organisation


async def organisation_update(
    viewer: Viewer, *, expected_version: int, **fields: Unpack[OrganisationFields]
) -> Organisation:
    rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        organisation = await Organisation.all().select_for_update().first()
        if organisation is None:
            raise missing("The organisation")
        await changes.compare(organisation, expected_version)
        checks = Checks()
        clean = rules.organisation(fields, checks)
        checks.refuse()
        await changes.write(organisation, "organisation.update", actor=viewer.id, **clean)
        queries.forget_after_commit(queries.EVERYONE)
    return organisation
