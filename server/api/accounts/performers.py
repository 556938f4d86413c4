"""Who would get a task: what is asked before one is addressed to a role."""

import strawberry

from server.accounts import queries, rules
from server.accounts.rules import Viewer
from server.api import declare
from server.api.accounts.types import User
from server.api.enums import AddressMatch
from server.kit import clock
from server.kit.errors import Refusal

_SHOWN = 50
ARGUMENTS = {
    "role": (strawberry.ID, "The performer role."),
    "main_object": (strawberry.ID | None, "What the role is narrowed by."),
    "additional_object": (strawberry.ID | None, "What it is narrowed by further."),
}


@strawberry.type(description="Somebody who would get a task, and who stands in at the moment.")
class PreviewedPerformer:
    user_id: strawberry.Private[str]
    deputy_id: strawberry.Private[str | None]
    user: User | None = declare.result("Who gets it.", lambda shown: shown.user_id)
    is_absent: bool = strawberry.field(description="Whether the person is away now.")
    deputy: User | None = declare.result(
        "Who gets it meanwhile, too; null while the person is not away, or has named nobody.",
        lambda shown: shown.deputy_id,
    )
    is_deputy_absent: bool = strawberry.field(description="Whether the deputy is away, too: then nobody stands in.")


@strawberry.type(description="Who would get a task that is addressed to a role now.")
class PerformerPreview:
    match: AddressMatch = strawberry.field(description="By how much of the address they were found.")
    is_hung: bool = strawberry.field(description="Whether the role has nobody for it: then coordinators are told.")
    performers: list[PreviewedPerformer] = strawberry.field(
        description=f"Those who get it, the first {_SHOWN}; if hung, the coordinators, who are asked to name somebody."
    )
    total_count: int = strawberry.field(description="How many they are.")


async def preview(
    _: Viewer,
    *,
    role: str,
    main_object: str | None = None,
    additional_object: str | None = None,
) -> PerformerPreview:
    if problems := await queries.address_problems(role, main_object, additional_object):
        raise Refusal.of(problems)
    found = await queries.performers(role, main_object, additional_object)
    is_hung = found.match is rules.AddressMatch.NOBODY
    told = await queries.coordinators(main_object, additional_object) if is_hung else found
    shown = told.user_ids[:_SHOWN]
    away = await queries.stand_ins(shown, clock.now())
    people = [_shown(each, away.get(each), is_absent=each in away) for each in shown]
    return PerformerPreview(match=found.match, is_hung=is_hung, performers=people, total_count=len(told.user_ids))


def _shown(user_id: str, stand_in: queries.StandIn | None, *, is_absent: bool) -> PreviewedPerformer:
    return PreviewedPerformer(
        user_id=user_id,
        deputy_id=stand_in.user_id if stand_in else None,
        is_absent=is_absent,
        is_deputy_absent=stand_in is not None and stand_in.is_absent,
    )
