"""Fields of processes that come out of rules, or of JSON that tells how an element looks."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson
import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api.processes.enums import ProcessTokenStatus
from server.processes.rules import rights
from server.processes.rules.rights import TaskHeld
from server.processes.rules.state import InstanceStatus

TASK = {
    "status": "{t}.status",
    "home": "{t}.home",
    "address": "{t}.address",
    "claimed_by": "{t}.claimed_by_id",
    "author": "{t}.created_by",
    "instance_status": "(SELECT i.status FROM process_instance i WHERE i.id = {t}.instance_id)",
}
ASKED = {
    "element": """(SELECT v.elements #> ARRAY[{t}.process_id, {t}.node_id] FROM process_version v
        WHERE v.id = {t}.version_id)"""
}
INSTANCE = {"status": "{t}.status", "author": "{t}.created_by"}
ELEMENTS = {"elements": "{t}.elements"}
DEFINITION = {"is_locked": "{t}.is_locked", "retired_at": "{t}.retired_at", "latest_id": "{t}.latest_id"}
TOKENS = {
    "tokens": """(SELECT json_agg(json_build_object('id', k.id, 'element', k.node_id, 'status', k.status,
        'incident', k.incident, 'process', coalesce(s.process_id, {t}.process_id),
        'version', coalesce(s.version_id, {t}.definition_version_id)) ORDER BY k.id)
        FROM process_token k LEFT JOIN process_scope s ON s.id = k.scope_id WHERE k.instance_id = {t}.id)"""
}
VISITS = {
    "visits": """(SELECT json_agg(v ORDER BY v.process, v.element) FROM (SELECT e.process_id AS process,
        coalesce(e.flow_id, e.node_id) AS element, e.flow_id IS NOT NULL AS "isFlow",
        count(*) FILTER (WHERE e.kind IN ('PASSED', 'TAKEN')) AS passed,
        count(*) FILTER (WHERE e.kind = 'ENTERED') AS entered, max(e.at) AS "lastAt"
        FROM process_entry e WHERE e.instance_id = {t}.id AND e.kind IN ('ENTERED', 'PASSED', 'TAKEN', 'LEFT_UNDONE')
        GROUP BY 1, 2, 3) v)"""
}


@strawberry.type(description="What the viewer may do with a definition of a process.")
class ProcessDefinitionPermissions:
    can_design: bool = strawberry.field(description="Change its draft, publish it, retire it.")
    can_start: bool = strawberry.field(description="Start it by hand.")


@strawberry.type(description="What the viewer may do with a process.")
class ProcessPermissions:
    can_suspend: bool = strawberry.field(description="Stop it for a while.")
    can_resume: bool = strawberry.field(description="Continue it.")
    can_cancel: bool = strawberry.field(description="Give it up.")
    can_retry: bool = strawberry.field(description="Try again what failed.")
    can_migrate: bool = strawberry.field(description="Move it to another version.")


@strawberry.type(description="What the viewer may do with a task.")
class ProcessTaskPermissions:
    can_claim: bool = strawberry.field(description="Take it, where it is given to a role.")
    can_release: bool = strawberry.field(description="Give it back to the role.")
    can_complete: bool = strawberry.field(description="Do it.")
    can_reassign: bool = strawberry.field(description="Give it to somebody else.")
    can_comment: bool = strawberry.field(description="Say and ask something about it.")


@strawberry.type(description="A way in which a task can end.")
class ProcessOutcome:
    key: str = strawberry.field(description="What conditions call it.")
    label: str = strawberry.field(description="What people call it.")
    reason_required: bool = strawberry.field(description="Whether it must be said why.")


@strawberry.type(description="An element of a process that people read of: a task, a gateway, an event, a flow.")
class ProcessElement:
    process_id: str = strawberry.field(description="Its process within the diagram.")
    id: str = strawberry.field(description="Its id in the diagram.")
    name: str = strawberry.field(description="How it is called; empty when it has no name.")
    kind: str = strawberry.field(description="What it is, as in USER or EXCLUSIVE; FLOW for a flow.")
    lane: str | None = strawberry.field(description="The lane that it lies in.")
    outcomes: list[ProcessOutcome] = strawberry.field(description="How a task can end.")


@strawberry.type(description="Why a process does not go on.")
class ProcessIncident:
    rule: str = strawberry.field(description="What is wrong, for programs.")
    message: str = strawberry.field(description="What is wrong, in English, for people.")
    code: str | None = strawberry.field(description="The code of the error that nothing caught, as in REQUIRED.")
    lacks: list[str] = strawberry.field(description="The fields of the subject that the error is about.")
    at: datetime = strawberry.field(description="When it happened.")


@strawberry.type(description="A place where a process is now.")
class ProcessPlace:
    token_id: strawberry.ID = strawberry.field(description="Id of the token: give it to retry an incident.")
    version_id: strawberry.ID = strawberry.field(description="The version whose diagram shows it.")
    process_id: str = strawberry.field(description="The process within the diagram.")
    element_id: str = strawberry.field(description="The element's id in the diagram.")
    status: ProcessTokenStatus = strawberry.field(description="What keeps it there.")
    incident: ProcessIncident | None = strawberry.field(description="Why it failed.")


@strawberry.type(description="An element, or a flow, that a process has been at.")
class ProcessVisit:
    process_id: str = strawberry.field(description="The process within the diagram.")
    element_id: str = strawberry.field(description="The element's or the flow's id in the diagram.")
    is_flow: bool = strawberry.field(description="Whether it is a flow.")
    entered: int = strawberry.field(description="How often it was come to, where it takes time.")
    passed: int = strawberry.field(description="How often it was done with.")
    last_at: datetime = strawberry.field(description="When it was last.")


def definition_permissions(
    viewer: Viewer, *, is_locked: bool, retired_at: str | None, latest_id: str | None
) -> ProcessDefinitionPermissions:
    usable = not is_locked and retired_at is None
    return ProcessDefinitionPermissions(
        can_design=rights.designs(viewer) and not is_locked,
        can_start=rights.works(viewer) and usable and latest_id is not None,
    )


def permissions(viewer: Viewer, *, status: str, author: str | None) -> ProcessPermissions:
    running, stopped = status == InstanceStatus.RUNNING, status == InstanceStatus.SUSPENDED
    operates = rights.operates(viewer, author)
    return ProcessPermissions(
        can_suspend=operates and running,
        can_resume=operates and stopped,
        can_cancel=operates and (running or stopped),
        can_retry=operates and running,
        can_migrate=rights.designs(viewer) and rights.works(viewer) and (running or stopped),
    )


def task_permissions(viewer: Viewer, **columns: Any) -> ProcessTaskPermissions:
    task = TaskHeld(**columns)
    return ProcessTaskPermissions(
        can_claim=task.claimed_by is None and not rights.claiming(viewer, task),
        can_release=not rights.releasing(viewer, task),
        can_complete=not rights.completing(viewer, task),
        can_reassign=not rights.redirecting(viewer, task),
        can_comment=rights.works(viewer),
    )


def outcomes(_: Viewer, *, element: Mapping[str, Any] | None) -> list[ProcessOutcome]:
    return _outcomes(element or {})


def form(_: Viewer, *, element: Mapping[str, Any] | None) -> JSON | None:
    told = (element or {}).get("form")
    return orjson.loads(told) if isinstance(told, str) else told


def start_form(_: Viewer, *, elements: Mapping[str, Mapping[str, Any]]) -> JSON | None:
    inside = (told for process in elements.values() for told in process.values())
    return next((orjson.loads(told["form"]) for told in inside if told["kind"] == "START" and "form" in told), None)


def elements(_: Viewer, *, elements: Mapping[str, Mapping[str, Any]]) -> list[ProcessElement]:
    return [
        ProcessElement(
            process_id=process_id,
            id=at,
            name=told.get("name", ""),
            kind=told["kind"],
            lane=told.get("lane"),
            outcomes=_outcomes(told),
        )
        for process_id, inside in elements.items()
        for at, told in inside.items()
    ]


def places(_: Viewer, *, tokens: Iterable[Mapping[str, Any]] | None) -> list[ProcessPlace]:
    return [
        ProcessPlace(
            token_id=each["id"],
            version_id=each["version"],
            process_id=each["process"],
            element_id=each["element"],
            status=ProcessTokenStatus(each["status"]),
            incident=_incident(each["incident"]),
        )
        for each in tokens or ()
    ]


def visits(_: Viewer, *, visits: Iterable[Mapping[str, Any]] | None) -> list[ProcessVisit]:
    return [
        ProcessVisit(
            process_id=each["process"],
            element_id=each["element"],
            is_flow=each["isFlow"],
            entered=each["entered"],
            passed=each["passed"],
            last_at=datetime.fromisoformat(each["lastAt"]),
        )
        for each in visits or ()
    ]


def _outcomes(element: Mapping[str, Any]) -> list[ProcessOutcome]:
    return [
        ProcessOutcome(key=each["key"], label=each["label"], reason_required=each["reasonRequired"])
        for each in element.get("outcomes", ())
    ]


def _incident(told: Mapping[str, Any] | None) -> ProcessIncident | None:
    if told is None:
        return None
    return ProcessIncident(
        rule=told["rule"],
        message=told["message"],
        code=told.get("code"),
        lacks=list(told.get("lacks", ())),
        at=datetime.fromisoformat(told["at"]),
    )
