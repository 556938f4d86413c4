"""Services of the catalogue: what they do to the claim, what becomes of a refusal, how another system is called."""

from collections.abc import Mapping
from typing import Any

import pytest

from server.claims.models import Claim, ClaimBlocker
from server.claims.rules.terms import ClaimStatus
from server.kit import db
from server.kit.events import Event
from server.kit.outbound import Forbidden, Outbound, Unreached
from server.processes.actions import calling, carrying, catalogue, instances
from server.processes.models import ProcessInstance
from tests.make import accounts, catalogues, claims
from tests.processes.draw import flows, model, nodes
from tests.processes.running import Case, do_jobs, published, started


def service(handler: str, *, border: str = "", **inputs: str) -> str:
    """Draw a service between a start and an end; `border` is a code that is caught, and leads to a task `caught`."""
    given = "".join(f'<wf:input name="{name}" value="{value}"/>' for name, value in inputs.items())
    asked = f'<wf:service handler="{handler}">{given}</wf:service>'
    inside = f'<serviceTask id="a" name="Do"><extensionElements>{asked}</extensionElements></serviceTask>'
    ways, outside = ["s -> a -> e"], ""
    if border:
        outside = f'<error id="er" errorCode="{border}"/>'
        inside += '<boundaryEvent id="b" attachedToRef="a"><errorEventDefinition errorRef="er"/></boundaryEvent>'
        inside += nodes(caught="userTask")
        ways.append("b -> caught")
    return model(nodes(s="startEvent", e="endEvent") + inside + flows(*ways), outside=outside).decode()


@pytest.fixture(autouse=True)
async def organised(rollback: None) -> None:  # noqa: ARG001 - the rows go with the transaction
    await accounts.organisation()
    await accounts.performer_role(code="COORDINATOR")


async def run(xml: str, claim: Claim | None = None, **fields: Any) -> Case:
    """Publish, start for a claim, and have the service asked."""
    about = claim or await claims.claim(status="IN_PROGRESS", responsible_id=(await accounts.user()).id)
    case = await started(await published(xml, subject_kind="CLAIM", **fields), subject_id=about.id)
    assert await do_jobs(carrying.CALL) == 1
    return case


async def test_a_process_settles_the_claim_that_it_holds_open() -> None:
    reason = await catalogues.claim_reason()
    claim = await claims.claim(status="IN_PROGRESS", reason_id=reason.id)
    case = await run(service("claim.transition", transition="SATISFY", resolution="Paid back."), claim)
    await claim.refresh_from_db()
    assert (claim.status, claim.resolution, await case.status()) == (ClaimStatus.SATISFIED, "Paid back.", "COMPLETED")
    told = await Event.filter(subject=claim.id, kind="claim.transition").get()
    assert (told.actor, await ClaimBlocker.exists(claim_id=claim.id)) == (case.id, False)


async def test_what_is_refused_is_an_incident_and_leaves_nothing() -> None:
    case = await run(service("claim.transition", transition="SATISFY"))
    claim = await Claim.get(id=case.instance.subject)
    assert (claim.status, await case.status(), await case.incidents()) == ("IN_PROGRESS", "RUNNING", ["error"])
    (token,) = (await db.rows("SELECT incident->>'message' AS told FROM process_token"))[:1]
    assert token["told"] == "The claim has no reason yet. The claim has no resolution yet."
    assert await ClaimBlocker.exists(claim_id=claim.id)
    assert (await Event.filter(subject=case.id, kind="process.incident").get()).data["element"] == "a"


async def test_an_incident_is_retried_when_its_cause_is_gone() -> None:
    case = await run(service("claim.transition", transition="SATISFY", resolution="Paid."))
    reason = await catalogues.claim_reason()
    await Claim.filter(id=case.instance.subject).update(reason_id=reason.id)
    instance = await ProcessInstance.get(id=case.id)
    token = await db.value("SELECT id FROM process_token WHERE instance_id = $1", case.id)
    await instances.retry(accounts.manager(), instance_id=case.id, expected_version=instance.version, token_id=token)
    assert await do_jobs() == 1
    assert (await case.status(), (await Claim.get(id=case.instance.subject)).status) == ("COMPLETED", "SATISFIED")


@pytest.mark.parametrize("code", ["REQUIRED", "*"])
async def test_a_refusal_can_be_caught(code: str) -> None:
    xml = service("claim.transition", border=code, transition="SATISFY")
    xml = xml.replace(' errorRef="er"', "") if code == "*" else xml
    case = await run(xml)
    assert (await case.open(), await case.incidents()) == (["caught"], [])


async def test_a_claim_is_assigned_and_its_fields_are_set() -> None:
    user, reason = await accounts.user(), await catalogues.claim_reason()
    for handler, inputs, column, value in (
        ("claim.assign", {"responsible": user.id}, "responsible_id", user.id),
        ("claim.set", {"field": "reason", "value": reason.id}, "reason_id", reason.id),
        ("claim.set", {"field": "importance", "value": "HIGH"}, "importance", "HIGH"),
    ):
        case = await run(service(handler, **inputs), await claims.claim())
        assert (await case.status(), getattr(await Claim.get(id=case.instance.subject), column)) == ("COMPLETED", value)


async def test_people_are_told_by_an_event() -> None:
    user = await accounts.user()
    case = await run(service("notify", to=user.id, text="Look here."))
    told = await Event.filter(subject=case.id, kind="process.notify").get()
    assert (told.data["to"], told.data["text"]) == ([user.id], "Look here.")


async def test_a_call_that_comes_twice_acts_once() -> None:
    user = await accounts.user()
    about = await claims.claim(status="IN_PROGRESS")
    case = await started(await published(service("notify", to=user.id, text="!")), subject_id=about.id)
    job = await db.value("SELECT payload FROM pgqueuer WHERE entrypoint = 'process.call'")
    assert await do_jobs() == 1
    await db.execute(
        "INSERT INTO pgqueuer (priority, entrypoint, payload, status) VALUES (0, 'process.call', $1, 'queued')", job
    )
    assert await do_jobs() == 1
    assert await Event.filter(subject=case.id, kind="process.notify").count() == 1


class Told(Outbound):
    """Another system that is known by what it answers."""

    def __init__(self, *answers: Exception | int) -> None:
        object.__setattr__(self, "answers", list(answers))
        object.__setattr__(self, "sent", [])

    answers: list[Exception | int]
    sent: list[tuple[str, bytes, Mapping[str, str]]]

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        self.sent.append((url, body, headers))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


async def _webhook(monkeypatch: pytest.MonkeyPatch, *answers: Exception | int) -> tuple[Case, Told]:
    system = Told(*answers)
    monkeypatch.setattr(calling, "OUTBOUND", system)
    xml = service("webhook", url="https://erp.example.org/claims", kind="opened")
    case = await started(await published(xml))
    await do_jobs(later=True)
    return case, system


async def test_another_system_is_called_until_it_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    case, system = await _webhook(monkeypatch, Unreached("the answer was 503"), Unreached("no answer"), 204)
    assert (await case.status(), len(system.sent)) == ("COMPLETED", 3)
    assert b'"data":{"kind":"opened"}' in system.sent[0][1]
    assert [headers["x-redress-attempt"] for _, _, headers in system.sent] == ["1", "2", "3"]
    assert len({headers["x-redress-call"] for _, _, headers in system.sent}) == 1


async def test_the_last_failure_is_an_incident(monkeypatch: pytest.MonkeyPatch) -> None:
    case, system = await _webhook(monkeypatch, *[Unreached("the answer was 500")] * 9)
    assert (len(system.sent), await case.incidents()) == (5, ["error"])


async def test_what_may_not_be_called_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    case, system = await _webhook(monkeypatch, Forbidden("the address is not a public one"))
    assert (len(system.sent), await case.incidents()) == (1, ["error"])


async def test_a_service_that_breaks_is_an_incident_and_the_log_tells_why(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: Any) -> Any:
        raise RuntimeError("secret")

    monkeypatch.setattr(catalogue, "ACTS", {"notify": broken})
    case = await run(service("notify", to="usr_1", text="!"))
    assert await case.incidents() == ["service"]
    assert "secret" not in str(await db.value("SELECT incident FROM process_token"))
