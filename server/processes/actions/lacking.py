"""Tasks that hang, as nobody would do them: coordinators are asked to see to them, once until that is done."""

from server.accounts import queries as accounts
from server.kit import clock, db
from server.kit.events import Event
from server.processes.actions import assignments, carrying, tasks
from server.processes.queries import lacking as queries
from server.processes.queries import running
from server.processes.queries.lacking import Hanging
from server.processes.rules import commands
from server.processes.rules import lacking as rules
from server.processes.rules.assignments import ExecuteOutcome


async def opened(event: Event) -> None:
    """Hear that a task was given: where nobody would do it, ask."""
    if home := event.data.get("home"):
        await _ask(await queries.of_given(home, event.data["title"]))


async def ask_everywhere() -> int:
    """Ask for each address that has open tasks and nobody to do them; return how many there are."""
    found = await queries.everywhere()
    for each in found:
        async with db.transaction():
            await _ask(each)
    return len(found)


async def left(event: Event) -> None:
    """Hear that an account is closed: roles get back what it had taken, coordinators see to all that hangs."""
    roles = await tasks.give_back_all(event.subject, actor=event.actor)
    for address in [*roles, event.subject]:
        await _ask(await queries.of_address(address))
    for each in await queries.of_member(event.subject):
        await _ask(each)


async def abandoned(event: Event) -> None:
    """Hear that a role is not used any more."""
    for each in await queries.of_role(event.subject):
        await _ask(each)


async def named(event: Event) -> None:
    """Hear that somebody performs a role: what coordinators were asked for it is done, where that is enough."""
    await _settle(*await queries.asked_for_member(event.subject), actor=event.actor)


async def unnamed(event: Event) -> None:
    """Hear that somebody does not perform a role any more."""
    role_id, _ = event.data.get("role_id") or (None, None)
    for each in await queries.of_role(role_id) if role_id else ():
        await _ask(each)


async def restored(event: Event) -> None:
    """Hear that a role is used again."""
    await _settle(*await queries.asked_for_role(event.subject), actor=event.actor)


async def returned(event: Event) -> None:
    """Hear that an account is open again."""
    await _settle(event.subject, actor=event.actor)


async def moved(event: Event) -> None:
    """Hear that a task was given to somebody else, or given up."""
    if home := event.data.get("home"):
        await _settle(home, actor=event.actor)


async def _settle(*addresses: str, actor: str | None) -> None:
    """End what coordinators were asked for addresses where nothing hangs any more."""
    for address in addresses:
        asking = await queries.asking(address)
        if asking and await queries.of_address(address) is None:
            for instance_id in asking:
                await _end(instance_id, actor)


async def _end(instance_id: str, actor: str | None) -> None:
    instance = await running.lock(instance_id)
    task = next(iter(instance.tasks), None) if instance else None
    if instance and task:
        told = rules.NAMED[(await accounts.organisation()).language]
        await carrying.carry(instance, commands.Complete(task, ExecuteOutcome.DONE, {}, told), actor=actor)


async def _ask(hanging: Hanging | None) -> None:
    if hanging is None:
        return
    coordinators = await _coordinators(hanging)
    if await queries.asked(hanging.id) >= {*coordinators}:
        return
    await db.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"lacking {hanging.id}")
    asked = await queries.asked(hanging.id)
    for coordinator in coordinators:
        if coordinator not in asked:
            await _give(hanging, coordinator)


async def _give(hanging: Hanging, coordinator: str) -> None:
    language = (await accounts.organisation()).language
    told = {"name": hanging.name, "task": hanging.task_title, "language": language}
    fields = rules.assignment(why=hanging.why, **told, coordinator=coordinator, now=clock.now())
    made = await assignments.insert({**fields, "lacking": hanging.id}, actor=None)
    await assignments.begin(made, actor=None)


async def _coordinators(hanging: Hanging) -> tuple[str, ...]:
    """Return the coordinators for an address; without any, the administrators."""
    found = await accounts.coordinators(hanging.main_object, hanging.additional_object)
    return found.user_ids or await queries.administrators()
