"""Trying failed jobs anew, and giving them up."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

import strawberry
from strawberry import Info

from server.accounts.rules import Viewer
from server.api import declare, payload, refusals
from server.api.accounts.inputs import RecordInput
from server.api.payload import Done, Payload, mutation
from server.api.upkeep.types import Job
from server.kit.errors import Refusal
from server.upkeep import actions, rules

_ADMIN = " Needs the scope `admin`."
_MOST = f" At most {rules.MOST_AT_ONCE} by one call."


@strawberry.type(description="A job after a change.")
class JobPayload(Payload):
    job: Job | None = declare.result("The job; null once it is given up or done.", payload.record_id)


@strawberry.type(description="What came of a change of several jobs.")
class JobsPayload(Payload):
    count: int = strawberry.field(default=0, description="How many jobs it was.")


@strawberry.input(description="Which failed jobs.")
class FailedJobsInput:
    kind: str | None = strawberry.field(default=None, description="Those of a kind; all when absent.")


def _one(action: Callable[..., Awaitable[str]]) -> Any:
    async def act(viewer: Viewer, given: RecordInput) -> payload.Named:
        return Done(await action(viewer, job_id=given.id))

    return act


async def _all(info: Info, action: Callable[..., Awaitable[int]], kind: str | None) -> JobsPayload:
    try:
        return JobsPayload(count=await action(info.context.viewer, kind=kind))
    except Refusal as refusal:
        return JobsPayload(errors=refusals.told(refusal))


async def _retry_all(
    info: Info,
    input: Annotated[FailedJobsInput, payload.INPUT],  # noqa: A002 - the API's word
) -> JobsPayload:
    return await _all(info, actions.retry_all, input.kind)


async def _discard_all(
    info: Info,
    input: Annotated[FailedJobsInput, payload.INPUT],  # noqa: A002 - the same
) -> JobsPayload:
    return await _all(info, actions.discard_all, input.kind)


@strawberry.type
class UpkeepMutation:
    job_retry = mutation("Have a failed job tried anew." + _ADMIN, JobPayload, RecordInput, _one(actions.retry))
    job_discard = mutation("Give a failed job up." + _ADMIN, JobPayload, RecordInput, _one(actions.discard))
    job_retry_all: JobsPayload = strawberry.mutation(
        resolver=_retry_all, description="Have failed jobs tried anew." + _MOST + _ADMIN
    )
    job_discard_all: JobsPayload = strawberry.mutation(
        resolver=_discard_all, description="Give failed jobs up." + _MOST + _ADMIN
    )
