"""What a performer has given on: listed on its task and its assignment, live, with the way back to the whole."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.web.assignments import given, somebody
from tests.web.browser import PHONE, overflow, settled, signed_in, violations
from tests.web.process import Service

_WORDS = {
    "en": ("Given on", "Given on: 2", "In hand", "Completed", "Part of"),
    "ru": ("Передано другим", "Передано другим: 2", "В работе", "Завершено", "Часть задачи"),
}


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_parts_are_listed_and_lead_to_each_other(page: Page, service: Service, lang: str) -> None:
    region, title, working, completed, part_of = _WORDS[lang]
    anna, boris = somebody(service, "Anna"), somebody(service, "Boris")
    whole = given(service, "Settle the row", to=anna)
    part = given(service, "Weigh the boxes", by=anna, to=boris, parentTaskId=whole.task["id"], checkRequired=False)
    given(service, "Count the boxes", by=anna, to=boris, parentTaskId=whole.task["id"], isDraft=True)
    await signed_in(page, service, anna, lang=lang)
    await page.goto(f"/tasks/{whole.task['id']}")
    await settled(page)
    parts = page.get_by_role("region", name=region)
    await expect(parts.get_by_role("heading")).to_have_text(title)
    line = parts.get_by_role("link", name=re.compile("Weigh the boxes"))
    await expect(line).to_contain_text("Boris")
    await expect(line).to_contain_text(working)
    assert await violations(page) == []
    part.complete(boris, "done", "41 kg")  # in another browser
    await expect(line).to_contain_text(completed)

    await line.click()
    await page.wait_for_url("**/tasks/given/*")
    facts = page.locator(".task-facts").first
    await expect(facts).to_contain_text(part_of)
    await page.set_viewport_size(PHONE)
    assert await overflow(page) == 0
    await facts.get_by_role("link", name="Settle the row").click()
    await expect(parts.get_by_role("link", name=re.compile("Weigh the boxes"))).to_be_visible()
    assert await overflow(page) == 0
    await page.goto(f"/tasks/given/{whole.id}")
    await expect(parts.get_by_role("heading")).to_have_text(title)
    assert await violations(page) == []
