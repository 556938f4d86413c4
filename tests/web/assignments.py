"""Assignments and tasks for stories: given over HTTP, done by somebody else, read back."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from tests.web.cards import asked, some
from tests.web.process import PASSWORD, Service

_numbers = count(1)
_GIVE = """mutation ($input: AssignmentCreateInput!) {
  assignmentCreate(input: $input) { assignment { id number } errors { code path message } } }"""
_READ = """query ($id: ID!) { assignment(id: $id) { id version number title status iteration executed dueAt
  tasks(first: 50, orderBy: [{field: CREATED_AT, direction: DESC}]) { nodes {
    id version title status elementId outcome reason
    performer { name } role { name } claimedBy { name } } } } }"""


@dataclass(frozen=True)
class Assignment:
    """An assignment that a story gave, as others reach it."""

    service: Service
    id: str
    number: str

    def read(self) -> dict[str, Any]:
        found: dict[str, Any] = asked(self.service, _READ, "admin", id=self.id)["assignment"]
        return found

    @property
    def task(self) -> dict[str, Any]:
        """Its latest task."""
        latest: dict[str, Any] = self.read()["tasks"]["nodes"][0]
        return latest

    def act(self, verb: str, kind: str, login: str, **given: Any) -> None:
        """Run a mutation of its latest task: `act("processTaskComplete", "ProcessTaskCompleteInput", "agent", …)`."""
        document = f"mutation ($input: {kind}!) {{ {verb}(input: $input) {{ errors {{ code path message }} }} }}"
        task = self.task
        given = {"id": task["id"], "expectedVersion": task["version"], **given}
        assert asked(self.service, document, login, input=given)[verb]["errors"] == []

    def complete(self, login: str, outcome: str, reason: str | None = None) -> None:
        given = {"outcome": outcome, "reason": reason}
        self.act("processTaskComplete", "ProcessTaskCompleteInput", login, **given)


def somebody(service: Service, name: str, **fields: Any) -> str:
    """Make a user whose inbox is empty; the login."""
    login = f"{name.split(maxsplit=1)[0].lower()}{next(_numbers)}"
    make = "mutation ($input: UserCreateInput!) { userCreate(input: $input) { errors { code path } } }"
    given = {"login": login, "name": name, "email": f"{login}@demo.example", "staffRole": "AGENT", "password": PASSWORD}
    assert asked(service, make, "admin", input=given | fields)["userCreate"]["errors"] == []
    return login


def person(service: Service, login: str) -> str:
    """Return the id of who signs in so."""
    return some(service, "users", f'{{login: {{eq: "{login}"}}}}')["id"]


def due(**later: float) -> str:
    return (datetime.now(UTC) + timedelta(**later)).isoformat()


def given(service: Service, title: str, *, by: str = "manager", to: str | None = "agent", **fields: Any) -> Assignment:
    """Give an assignment that is due in two hours, to a person unless a role is named."""
    must = {"title": title, "dueAt": due(hours=2), "performerId": to and person(service, to)}
    made = asked(service, _GIVE, by, input=must | fields)["assignmentCreate"]
    assert made["errors"] == []
    return Assignment(service, made["assignment"]["id"], made["assignment"]["number"])


def role(service: Service, name: str, *logins: str) -> str:
    """Make a performer role with these members; its id."""
    make = (
        "mutation ($input: PerformerRoleCreateInput!) { performerRoleCreate(input: $input) { performerRole { id } } }"
    )
    add = "mutation ($input: RoleMemberAddInput!) { roleMemberAdd(input: $input) { errors { code } } }"
    made = asked(service, make, "admin", input={"name": name})["performerRoleCreate"]["performerRole"]
    for login in logins:
        member = {"roleId": made["id"], "userId": person(service, login)}
        assert asked(service, add, "admin", input=member)["roleMemberAdd"]["errors"] == []
    found: str = made["id"]
    return found


def waiting(service: Service, login: str) -> None:
    """Fill an inbox with tasks of every part, one returned for rework, one given on in part; let some be given on."""
    claim = some(service, "claims", field="number")["id"]
    given(service, "Weigh what came back", to=login, subjectId=claim, content="Without the box.", importance="HIGH")
    call = given(service, "Call the shop", to=login, dueAt=due(minutes=-4), subjectId=claim)
    given(service, "Find the receipt", by=login, dueAt=due(hours=1), parentTaskId=call.task["id"], subjectId=claim)
    given(service, "Write to the supplier", to=login, dueAt=due(days=8), importance="LOW")
    given(service, "Look through the photos", by=login, to="agent", dueAt=due(days=2))
    given(service, "Order new boxes", by=login, to="manager", dueAt=due(days=40), isDraft=True)
    returned = given(service, "Ask the carrier for the log", to=login, dueAt=due(days=1), subjectId=claim)
    returned.complete(login, "done", "They keep it for a week only.")
    returned.complete("manager", "rework", "Ask the driver, too.")


def soonest(service: Service, login: str) -> str:
    """Return the id of the task that is due first."""
    found: str = asked(service, "{ inbox(first: 1) { nodes { id } } }", login)["inbox"]["nodes"][0]["id"]
    return found
