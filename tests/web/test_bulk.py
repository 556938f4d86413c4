"""Many claims at once: 250 closed in one go, those that cannot be are told one by one; assigned; nothing lost."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web import browser
from tests.web.browser import signed_in, violations
from tests.web.process import Service

CLAIM = """mutation ($input: ClaimRegisterInput!) { claimRegister(input: $input) { claim { id number version } } }"""
LOOK_UPS = "{ partners(first: 1) { nodes { id } } claimReasons(first: 1) { nodes { id } } }"
RETITLE = """mutation ($input: ClaimUpdateInput!) { claimUpdate(input: $input) { errors { code } } }"""
COUNT = """query ($where: ClaimWhereInput) { claims(first: 0, where: $where) { totalCount } }"""


@pytest.fixture
async def own(chromium: Browser, own_service: Service) -> AsyncIterator[Page]:
    """Open a page of a company that the test has for itself."""
    context = await chromium.new_context(
        base_url=own_service.address, viewport=browser.DESK, locale="en-GB", reduced_motion="reduce"
    )
    page = await context.new_page()
    watch = browser.watched(page, own_service)
    yield page
    await context.close()
    assert watch.complaints() == []


async def test_closing_250_claims_tells_of_those_that_cannot_be(own: Page, own_service: Service) -> None:
    with own_service.browser("manager") as api:
        found = api.post("/graphql", json={"query": LOOK_UPS}).json()["data"]
        given = {
            "partnerId": found["partners"]["nodes"][0]["id"],
            "reasonId": found["claimReasons"]["nodes"][0]["id"],
            "title": "Bulk load",
            "description": "One of many.",
            "tags": ["bulk"],
        }
        made = []
        for number in range(250):
            mine = given if number else {key: value for key, value in given.items() if key != "reasonId"}
            answer = api.post("/graphql", json={"query": CLAIM, "variables": {"input": mine}}).json()
            made.append(answer["data"]["claimRegister"]["claim"])

        await signed_in(own, own_service, "manager")
        await own.goto("/claims?tags=bulk&status=REGISTERED")
        await expect(own.locator(".claims-total")).to_have_text("250 claims")
        await own.get_by_role("checkbox").first.click()
        await own.get_by_role("button", name="Select all 250 that match").click()
        await expect(own.get_by_role("region", name="Selection")).to_contain_text("All 250 selected")
        await own.get_by_role("button", name="Change the status…").click()
        dialog = own.get_by_role("dialog")
        await dialog.get_by_label("Step").select_option("Satisfy")
        await dialog.get_by_label("Result").fill("Replaced at our cost.")
        assert await violations(own) == []
        await dialog.get_by_role("button", name="Satisfy").click()
        await expect(dialog.get_by_text("249 claims changed, 1 refused")).to_be_visible(timeout=120_000)
        refused = dialog.get_by_role("row").nth(1)
        await expect(refused).to_contain_text(made[0]["number"])
        await expect(refused).to_contain_text("Reason")
        assert await violations(own) == []

        where = {"tags": {"has": "bulk"}, "status": {"eq": "SATISFIED"}}
        counted = api.post("/graphql", json={"query": COUNT, "variables": {"where": where}}).json()
        assert counted["data"]["claims"]["totalCount"] == 249

        reason = {"id": made[0]["id"], "expectedVersion": 1, "reasonId": given["reasonId"]}
        changed = api.post("/graphql", json={"query": RETITLE, "variables": {"input": reason}}).json()
        assert changed["data"]["claimUpdate"]["errors"] == []
        again = dialog.get_by_role("button", name="Try these again")
        await again.click()
        await expect(dialog.get_by_text("0 claims changed, 1 refused")).to_be_visible()
        await expect(dialog.get_by_role("row").nth(1)).to_contain_text("changed")  # by another session, meanwhile
        await again.click()
        await expect(dialog.get_by_text("1 claim changed", exact=True)).to_be_visible()
        await dialog.get_by_role("button", name="Close").last.click()
    await expect(own.get_by_role("heading", name="No claims match")).to_be_visible()


async def test_some_are_assigned(own: Page, own_service: Service) -> None:
    await signed_in(own, own_service, "manager", lang="ru")
    await own.goto("/claims?status=IN_PROGRESS")
    await own.get_by_role("row").nth(1).get_by_role("checkbox").click()
    await own.get_by_role("row").nth(2).get_by_role("checkbox").click()
    await own.get_by_role("button", name="Назначить…").click()
    dialog = own.get_by_role("dialog")
    await dialog.get_by_role("button", name="Назначить").click()
    await expect(dialog.get_by_text("Заполните это поле")).to_be_visible()
    await dialog.get_by_role("combobox").click()
    await own.get_by_role("option").first.click()
    await dialog.get_by_role("button", name="Назначить").click()
    await expect(dialog.get_by_text(re.compile("Изменены 2 претензии"))).to_be_visible()


async def test_an_auditor_changes_nothing(page: Page, service: Service) -> None:
    await signed_in(page, service, "auditor")
    await page.goto("/claims")
    await page.get_by_role("row").nth(1).get_by_role("checkbox").click()
    await expect(page.get_by_text("1 selected")).to_be_visible()
    await expect(page.get_by_role("button", name="Assign…")).to_have_count(0)
    await expect(page.get_by_role("button", name="Change the status…")).to_have_count(0)
