"""The definitions that the product brings itself: there, in their present edition, before they are used."""

import hashlib
from typing import Any

from server.accounts import queries as accounts
from server.kit import changes, db, events, ids
from server.processes.models import ProcessDefinition, ProcessVersion
from server.processes.rules import builtin, elements, parse

_LATEST = """SELECT v.sha256 FROM process_definition d JOIN process_version v ON v.id = d.latest_id WHERE d.key = $1"""


async def ensure() -> None:
    """Make the definition of assignments, or publish its present edition, where that is missing."""
    xml = builtin.diagram((await accounts.organisation()).language)
    if await _is_latest(xml):
        return
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('process_definition'))")
        if not await _is_latest(xml):
            await _publish(xml)


async def assignment() -> ProcessDefinition:
    """Return the definition that assignments run on."""
    await ensure()
    return await ProcessDefinition.get(key=builtin.ASSIGNMENT)


async def _is_latest(xml: str) -> bool:
    digest: str | None = await db.value(_LATEST, builtin.ASSIGNMENT)
    return digest == _digest(xml)


def _digest(xml: str) -> str:
    return hashlib.sha256(xml.encode()).hexdigest()


async def _publish(xml: str) -> None:
    definition = await ProcessDefinition.get_or_none(key=builtin.ASSIGNMENT)
    name = builtin.name((await accounts.organisation()).language)
    if definition is None:
        told: dict[str, Any] = {"key": builtin.ASSIGNMENT, "name": name, "is_locked": True, "starts_by_hand": False}
        definition = await ProcessDefinition.create(id=ids.new("pdf"), **changes.made(actor=None), **told)
        await events.record("process_definition.create", definition.id, version=1, actor=None)
    number = await ProcessVersion.filter(definition_id=definition.id).count() + 1
    model = parse.read(xml.encode(), parse.Catalogue()).required()
    version = await ProcessVersion.create(
        id=ids.new("pdv"),
        definition_id=definition.id,
        number=number,
        xml=xml,
        sha256=_digest(xml),
        elements=elements.told(model),
        **changes.made(actor=None),
    )
    await events.record("process_version.publish", version.id, version=1, actor=None)
    await changes.write(definition, "process_definition.publish", actor=None, latest_id=version.id, name=name)
