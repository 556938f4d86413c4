"""Tasks that hang, as nobody performs their role: coordinators are asked to name somebody, once until that is done."""

from server.accounts import queries as accounts
from server.accounts.rules import AddressMatch
from server.kit import clock, db
from server.kit.events import Event
from server.processes.actions import assignments, carrying
from server.processes.queries import lacking as queries
from server.processes.queries import running
from server.processes.queries.lacking import Address
from server.processes.rules import commands
from server.processes.rules import lacking as rules
from server.processes.rules.assignments import ExecuteOutcome


async def opened(event: Event) -> None:
    """Hear that a task was given: where it is a role's that has nobody, ask."""
    if event.data.get("role"):
        await _ask(await queries.of_task(event.subject))


async def ask_everywhere() -> int:
    """Ask for each address that has open tasks and nobody to do them; return how many there are."""
    found = await queries.addresses_without_performers()
    for address in found:
        async with db.transaction():
            await _ask(address)
    return len(found)


async def named(event: Event) -> None:
    """Hear that somebody performs a role: what coordinators were asked for it is done, where that is enough."""
    for each in await queries.asked_for_role_of_member(event.subject):
        found = await accounts.performers(each.role_id, each.main_object, each.additional_object)
        instance = await running.lock(each.instance_id) if found.match is not AddressMatch.NOBODY else None
        task = next(iter(instance.tasks), None) if instance else None
        if instance and task:
            told = rules.NAMED[(await accounts.organisation()).language]
            command = commands.Complete(task, ExecuteOutcome.DONE, {}, told)
            await carrying.carry(instance, command, actor=event.actor)


async def _ask(address: Address | None) -> None:
    if address is None:
        return
    found = await accounts.performers(address.role_id, address.main_object, address.additional_object)
    if found.match is not AddressMatch.NOBODY:
        return
    await db.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"lacking {address.id}")
    asked = await queries.asked(address.id)
    for coordinator in await _coordinators(address):
        if coordinator not in asked:
            await _give(address, coordinator)


async def _give(address: Address, coordinator: str) -> None:
    language = (await accounts.organisation()).language
    told = {"role": address.role_name, "task": address.task_title, "language": language}
    fields = rules.assignment(**told, coordinator=coordinator, now=clock.now())
    made = await assignments.insert({**fields, "lacking": address.id}, actor=None)
    await assignments.begin(made, actor=None)


async def _coordinators(address: Address) -> tuple[str, ...]:
    """Return the coordinators for an address; without any, the administrators."""
    found = await accounts.coordinators(address.main_object, address.additional_object)
    return found.user_ids or await queries.administrators()
