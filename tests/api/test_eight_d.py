"""The product's own 8D process run to its end, and the report that is printed of it."""

from pathlib import Path

import httpx
import pytest

from tests.api.conftest import Call, token_for
from tests.api.printing import text
from tests.api.test_processes import COMPLETE, START, drawn
from tests.make import accounts, claims

_TEMPLATES = Path(__file__).parents[2] / "web" / "src" / "features" / "processes" / "templates"
_OPEN = """query ($id: ID!) { processTasks(where: {instance: {id: {eq: $id}}, status: {eq: OPEN}}) {
  nodes { id version elementId form outcomes { key } } } }"""
_ANSWERS = {
    "team": "Ann of quality, Bob of the works",
    "problem": "Forty cups of one lot are cracked",
    "containment": "The lot is locked in the warehouse",
    "rootCause": "The oven was too hot",
    "escapeCause": "Nobody looks at the bottom",
    "measures": "A thermostat; a look at the bottom",
    "evidence": "Not one crack in a month",
    "prevention": "The check list has a new line",
    "resolution": "New cups were sent",
}


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_a_report_tells_what_the_process_found_out(call: Call, service: httpx.AsyncClient, language: str) -> None:
    admin = await accounts.user(staff_role="ADMINISTRATOR", name="Ada Admin")
    token = await token_for(user_id=admin.id)
    claim = await claims.claim(status="IN_PROGRESS", responsible_id=admin.id)
    xml = (_TEMPLATES / f"eight-d.{language}.bpmn").read_text()
    xml = xml.replace("<wf:assignment due", '<wf:assignment kind="variable" variable="claim.responsible" due')
    definition = await drawn(call, token, xml, key="eight_d", name="8D")
    given = {"definitionId": definition["id"], "subjectId": claim.id}
    instance = (await call(START, {"input": given}, token=token))["processStart"]["processInstance"]["id"]
    done = 0
    while tasks := (await call(_OPEN, {"id": instance}, token=token))["processTasks"]["nodes"]:
        for task in tasks:
            asked = (task["form"] or {}).get("properties", {})
            outcome = task["outcomes"][0]["key"] if task["outcomes"] else None
            told = {"id": task["id"], "expectedVersion": task["version"], "outcome": outcome}
            answers = {"data": {name: _ANSWERS[name] for name in asked}}
            made = (await call(COMPLETE, {"input": told | answers}, token=token))["processTaskComplete"]
            assert made["errors"] == [], (task, made)
            done += 1
    assert done == 10
    found = await text(service, claim, "eight-d", token, language)
    assert [answer for answer in _ANSWERS.values() if answer not in found] == []
    order = [found.index(f"D{number} ·") for number in range(1, 9)]
    places = [found.index(_ANSWERS[name]) for name in ("team", "problem", "containment", "rootCause", "measures",
                                                       "evidence", "prevention", "resolution")]  # fmt: skip
    assert all(at < place for at, place in zip(order, places, strict=True))
    assert all(place < later for place, later in zip(places, order[1:], strict=False))
