"""The card of a task: done, checked, returned with a reason; redirected; asked and answered; stopped; forms."""

import json
import re
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.web import assignments
from tests.web.assignments import Assignment, due, given, somebody
from tests.web.browser import settled, signed_in, violations
from tests.web.cards import asked, choose, registered
from tests.web.process import Service

_FORM = {
    "type": "object",
    "required": ["cause", "boxes", "remedy"],
    "properties": {
        "cause": {"type": "string", "title": "Cause", "maxLength": 4000, "description": "As the expert saw it."},
        "boxes": {"type": "integer", "title": "Boxes", "minimum": 1, "maximum": 40},
        "loss": {"type": "number", "title": "Loss"},
        "accepted": {"type": "boolean", "title": "Accepted by the carrier"},
        "remedy": {"type": "string", "title": "Remedy", "enum": ["refund", "repair"]},
        "day": {"type": "string", "title": "Day", "format": "date"},
    },
}
_DIAGRAM = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:wf="urn:redress:workflow:1" id="d"
  targetNamespace="urn:redress:processes"><process id="survey" isExecutable="true">
  <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="Look"/>
  <userTask id="Look" name="Look at the boxes"><extensionElements>
    <wf:assignment kind="person" person="{person}"/>
    <wf:outcomes><wf:outcome key="yes" label="Damaged"/>
      <wf:outcome key="no" label="Sound" reasonRequired="true"/></wf:outcomes>
    <wf:form>{form}</wf:form></extensionElements></userTask>
  <sequenceFlow id="f2" sourceRef="Look" targetRef="e"/><endEvent id="e"/></process></definitions>"""


def _card(page: Page) -> Locator:
    return page.get_by_role("article")


async def _opened(page: Page, task: Assignment, login: str, lang: str = "en") -> None:
    await signed_in(page, task.service, login, lang=lang)
    await page.goto(f"/tasks/{task.task['id']}")
    await settled(page)


async def test_performed_checked_returned_with_a_reason_and_done(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna")
    claim = registered(service, title="Plates came cracked")
    task = given(
        service, "Weigh the plates", to=anna, subjectId=claim.id, content="With the box.", dueAt=due(minutes=-4)
    )
    await _opened(page, task, anna)
    await expect(_card(page)).to_contain_text("overdue by")
    await expect(_card(page)).to_contain_text("With the box.")
    await expect(page.get_by_role("region", name="About the claim")).to_contain_text("Plates came cracked")
    assert await violations(page) == []
    await page.get_by_role("textbox", name="Result").fill("41 kg")
    await page.reload()
    await expect(page.get_by_role("textbox", name="Result")).to_have_value("41 kg")
    await expect(page.get_by_text("As you typed it on")).to_be_visible()
    await page.keyboard.press("e")
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("41 kg")

    await _opened(page, task, "manager")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Check: Weigh the plates")
    await expect(page.get_by_role("button", name="Confirm the cancellation")).to_have_count(0)
    await expect(page.get_by_role("region", name="Results so far")).to_contain_text("41 kg")
    await page.get_by_role("button", name="Return for rework").click()
    await expect(page.get_by_text("Say why.")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Result")).to_be_focused()
    await page.get_by_role("textbox", name="Result").fill("Without the box, please")
    await page.get_by_role("button", name="Return for rework").click()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("Returned for rework")

    await _opened(page, task, anna)
    await expect(_card(page)).to_contain_text("round 2")
    await expect(page.get_by_role("region", name="Results so far")).to_contain_text("Without the box, please")
    await page.get_by_role("textbox", name="Result").fill("39 kg")
    await page.get_by_role("button", name="Done", exact=True).click()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("39 kg")
    await _opened(page, task, "manager")
    await page.get_by_role("button", name="Confirm", exact=True).click()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("Confirmed")
    assert task.read()["status"] == "COMPLETED"


async def test_refused_with_a_reason_and_the_cancellation_confirmed(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna")
    task = given(service, "Drive to the shop", to=anna)
    await _opened(page, task, anna)
    await page.get_by_role("button", name="Refuse").click()
    await expect(page.get_by_text("Say why.")).to_be_visible()
    await page.get_by_role("textbox", name="Result").fill("The car is in repair")
    await page.get_by_role("button", name="Refuse").click()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("Refused")
    await _opened(page, task, "manager")
    await expect(_card(page)).to_contain_text("The performer has refused")
    await expect(page.get_by_role("button", name="Confirm", exact=True)).to_have_count(0)
    await page.get_by_role("textbox", name="Result").fill("So be it")
    await page.get_by_role("button", name="Confirm the cancellation").click()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("Cancellation confirmed")
    assert (task.read()["status"], task.read()["executed"]) == ("COMPLETED", "cancelled")
    await page.goto(f"/tasks/given/{task.id}")
    await expect(_card(page)).to_contain_text("Cancelled")


async def test_redirected_to_a_role_whose_members_are_told_before(page: Page, service: Service) -> None:
    anna, boris = somebody(service, "Anna Gold"), somebody(service, "Boris Stone")
    assignments.role(service, f"Surveyors {boris}", boris)
    assignments.role(service, f"Nobodies {boris}")
    task = given(service, "Look at the lorry", to=anna)
    await _opened(page, task, anna)
    await page.keyboard.press("a")
    dialog = page.get_by_role("dialog", name="Redirect the task")
    await dialog.get_by_text("Role", exact=True).click()
    await choose(dialog, "Role", f"Nobodies {boris}")
    await expect(dialog.get_by_role("status", name="Who will get this?")).to_contain_text("Nobody performs this role")
    await choose(dialog, "Role", f"Surveyors {boris}")
    await expect(dialog.get_by_role("status", name="Who will get this?")).to_contain_text("Boris Stone")
    assert await violations(page, within="[role=dialog]") == []
    await dialog.get_by_role("textbox", name="Why").fill("He is nearer")
    await dialog.get_by_role("button", name="Redirect").click()
    await expect(page.get_by_text(f"Redirected to Surveyors {boris}")).to_be_visible()
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("He is nearer")
    await page.get_by_role("link", name="To the task that stands for it").click()
    await expect(_card(page)).to_contain_text(f"Role: Surveyors {boris}; nobody has taken it")
    assert task.task["role"]["name"] == f"Surveyors {boris}"


async def test_asked_and_answered(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna Gold")
    task = given(service, "Ask the carrier", to=anna)
    await _opened(page, task, anna)
    await page.get_by_role("button", name="Ask somebody…").click()
    await page.get_by_role("textbox", name="Question").fill("Which carrier?")
    await page.get_by_role("button", name="Ask", exact=True).click()
    talk = page.get_by_role("region", name="Conversation")
    await expect(talk).to_contain_text("Which carrier?")
    await expect(talk).to_contain_text("No answer yet")
    await _opened(page, task, "manager")
    await talk.get_by_role("button", name="Answer").click()
    await talk.get_by_role("textbox", name="Answer to Anna Gold").fill("The one with blue lorries")
    await talk.get_by_role("button", name="Answer", exact=True).last.click()
    await expect(talk).to_contain_text("The one with blue lorries")
    await expect(talk).not_to_contain_text("No answer yet")
    await talk.get_by_role("textbox", name="Comment").fill("Call before noon")
    await talk.get_by_role("button", name="Add the comment").click()
    await expect(talk).to_contain_text("Call before noon")
    assert await violations(page) == []


async def test_stopped_continued_changed_and_cancelled_by_its_author(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna")
    task = given(service, "Order new boxes", to=anna)
    await signed_in(page, service, "manager")
    await page.goto(f"/tasks/given/{task.id}")
    await page.get_by_role("button", name="Stop…").click()
    await page.get_by_role("dialog").get_by_role("textbox", name="Reason").fill("Prices change")
    await page.get_by_role("dialog").get_by_role("button", name="Stop", exact=True).click()
    await expect(page.get_by_text("Stopped: Order new boxes")).to_be_visible()
    await expect(page.get_by_role("button", name="Continue")).to_be_visible()
    await _opened(page, task, anna)
    await expect(_card(page)).to_contain_text("It is stopped")
    await expect(page.get_by_role("button", name="Done", exact=True)).to_have_count(0)
    await signed_in(page, service, "manager")
    await page.goto(f"/tasks/given/{task.id}")
    await page.get_by_role("button", name="Continue").click()
    await page.get_by_role("button", name="Change…").click()
    dialog = page.get_by_role("dialog", name="Change the assignment")
    await dialog.get_by_role("combobox", name="Importance").select_option("HIGH")
    await dialog.get_by_role("textbox", name="Details").fill("Thicker walls")
    await dialog.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("Changed: Order new boxes")).to_be_visible()
    await expect(_card(page)).to_contain_text("Thicker walls")
    await page.get_by_role("button", name="Cancel the assignment…").click()
    dialog = page.get_by_role("dialog", name="Cancel the assignment")
    await dialog.get_by_role("button", name="Cancel the assignment").click()
    await expect(dialog.get_by_text("Say why.")).to_be_visible()
    await dialog.get_by_role("textbox", name="Reason").fill("We found some")
    await dialog.get_by_role("button", name="Cancel the assignment").click()
    await expect(_card(page)).to_contain_text("Cancelled")
    assert task.read()["status"] == "CANCELLED"


async def test_what_a_colleague_did_meanwhile_is_told(page: Page, service: Service) -> None:
    anna = somebody(service, "Anna")
    task = given(service, "Count the boxes", to=anna)
    await _opened(page, task, anna)
    await page.get_by_role("textbox", name="Result").fill("Twelve")
    task.complete(anna, "done", "Thirteen")
    await expect(page.get_by_role("region", name="How it ended")).to_contain_text("Thirteen")
    await expect(page.get_by_role("button", name="Done", exact=True)).to_have_count(0)


def _made(service: Service, verb: str, what: str, **given: Any) -> dict[str, Any]:
    """Run a mutation of processes as an administrator; what it made."""
    kind = verb[0].upper() + verb[1:] + "Input"
    document = f"mutation ($input: {kind}!) {{ {verb}(input: $input) {{ {what} errors {{ code path message }} }} }}"
    made: dict[str, Any] = asked(service, document, "admin", input=given)[verb]
    assert made["errors"] == []
    return made


def _started(service: Service, login: str) -> str:
    """Publish and start a process with a form for somebody; the id of its task."""
    form = json.dumps(_FORM).replace("&", "&amp;").replace("<", "&lt;")
    xml = _DIAGRAM.format(person=assignments.person(service, login), form=form)
    draft = {"key": f"survey_{login}", "name": "Survey", "xml": xml}
    found = _made(service, "processDraftSave", "processDefinition { id version }", **draft)["processDefinition"]
    given = {"id": found["id"], "expectedVersion": found["version"]}
    _made(service, "processPublish", "processDefinition { id }", **given)
    tasks = "processInstance { tasks(first: 1) { nodes { id } } }"
    began = _made(service, "processStart", tasks, definitionId=found["id"], title="Survey of a lorry")
    task: str = began["processInstance"]["tasks"]["nodes"][0]["id"]
    return task


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_a_form_is_validated_and_its_answers_are_told(page: Page, service: Service, lang: str) -> None:
    anna = somebody(service, "Anna")
    task = _started(service, anna)
    await signed_in(page, service, anna, lang=lang)
    await page.goto(f"/tasks/{task}")
    await settled(page)
    await expect(page.get_by_text("As the expert saw it.")).to_be_visible()
    await page.get_by_role("button", name="Damaged").click()
    missing = page.get_by_text("Fill this in." if lang == "en" else "Заполните это поле.")
    await expect(missing).to_have_count(3)
    await expect(page.get_by_role("textbox", name="Cause")).to_be_focused()
    assert await violations(page) == []
    await page.get_by_role("textbox", name="Cause").fill("Water")
    await page.get_by_role("textbox", name="Boxes").fill("41")
    await page.get_by_role("combobox", name="Remedy").select_option("repair")
    await page.get_by_role("textbox", name="Loss").fill("1 250,5")
    await page.get_by_role("checkbox", name="Accepted by the carrier").check()
    await page.get_by_role("button", name="Damaged").click()
    await expect(page.get_by_role("textbox", name="Boxes")).to_have_attribute("aria-invalid", "true")
    await page.get_by_role("textbox", name="Boxes").fill("40")
    await page.get_by_role("button", name="Damaged").click()
    ended = page.get_by_role("region", name=re.compile("How it ended|Чем закончилось"))
    await expect(ended).to_contain_text("Damaged")
    await expect(ended).to_contain_text("Water")
    found = asked(service, "query ($id: ID!) { processTask(id: $id) { data outcome } }", id=task)["processTask"]
    answers = {"cause": "Water", "boxes": 40, "remedy": "repair", "loss": 1250.5, "accepted": True}
    assert found == {"outcome": "yes", "data": answers}
