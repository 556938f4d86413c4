"""Choosing a record by typing: in the form of a new claim, which has a picker of each kind."""

import re

import pytest
from playwright.async_api import Locator, Page, Route, expect

from tests.web.browser import Watch, focus_is, set_theme, settled, signed_in, violations
from tests.web.process import Service

_TYPED = """(field, words) => {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  for (const at of words.split('').keys()) {
    set.call(field, words.slice(0, at + 1));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}"""
"""Letter by letter, faster than any machine is slow."""


async def _opened(page: Page, service: Service, lang: str = "en") -> None:
    await signed_in(page, service, lang=lang)
    await page.goto("/claims/new")
    await settled(page)


def _picker(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def _options(page: Page, name: str = "Partner") -> Locator:
    return page.get_by_role("listbox", name=name, exact=True).get_by_role("option")


def _all(service: Service, query: str, kind: str) -> list[dict[str, str]]:
    with service.browser("manager") as browser:
        nodes: list[dict[str, str]] = browser.post("/graphql", json={"query": query}).json()["data"][kind]["nodes"]
    return nodes


async def test_the_keyboard_finds_marks_and_takes(page: Page, service: Service) -> None:
    names = _all(service, "{ partners(first: 1) { nodes { name legalName taxNumber } } }", "partners")[0]
    await _opened(page, service)
    partner = _picker(page, "Partner")
    await expect(partner).to_be_focused()
    await expect(partner).to_have_attribute("aria-expanded", "false")
    await page.keyboard.press("ArrowDown")
    await expect(partner).to_have_attribute("aria-expanded", "true")
    await expect(_options(page).first).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(partner).to_have_attribute("aria-expanded", "false")
    for words in (names["name"][:5], names["taxNumber"]):
        await partner.fill(words)
        best = _options(page).first
        await expect(best).to_have_attribute("data-combobox-selected", "true")
        await expect(partner).to_have_attribute("aria-activedescendant", await best.get_attribute("id") or "none")
        told = re.compile(r"^\d+ found: .")
        await expect(page.get_by_role("status").filter(has_text=told)).to_have_count(1)
        first = await best.evaluate("each => each.querySelector('div').firstChild.textContent")
        await page.keyboard.press("Enter")
        await expect(partner).to_have_value(first)
        await expect(partner).to_be_focused()
    await page.keyboard.press("Tab")
    await focus_is(page, "Clear: Partner")
    await page.keyboard.press("Enter")
    await expect(partner).to_have_value("")
    await expect(partner).to_be_focused()


async def test_a_server_with_many_partners_is_asked_once_for_what_was_typed(page: Page, service: Service) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.post_data or "") if "/graphql" in request.url else None)
    await _opened(page, service)
    await _picker(page, "Partner").focus()
    await _picker(page, "Partner").evaluate(_TYPED, "north")
    await expect(_options(page).first).to_have_attribute("data-combobox-selected", "true")
    searches = [each for each in asked if "PartnerChoices" in each and '"words":"' in each]
    assert [each for each in searches if '"words":"north"' in each]
    assert len([each for each in searches if '"words":""' not in each]) == 1


async def test_a_name_in_full_counts_without_enter_and_words_left_over_do_not(page: Page, service: Service) -> None:
    name = _all(service, "{ partners(first: 1) { nodes { name } } }", "partners")[0]["name"]
    await _opened(page, service)
    partner = _picker(page, "Partner")
    await partner.fill(name.upper())
    await expect(_options(page).first).to_contain_text(name)
    await page.keyboard.press("Tab")
    await expect(partner).to_have_value(name)
    await partner.fill("no such partner")
    await expect(_options(page)).to_have_text(["New partner “no such partner”…"])
    await page.keyboard.press("Escape")
    await page.keyboard.press("Tab")
    await expect(partner).to_have_value(name)


async def test_of_a_tree_the_place_is_told(page: Page, service: Service) -> None:
    nodes = _all(service, "{ claimReasons(first: 100) { nodes { name parent { name } } } }", "claimReasons")
    leaf = next(each for each in nodes if each["parent"])
    parent: str = leaf["parent"]["name"]  # type: ignore[index]  # a record in itself
    await _opened(page, service)
    reason = _picker(page, "Reason")
    await reason.fill(leaf["name"])
    option = _options(page, "Reason").first
    await expect(option).to_contain_text(leaf["name"])
    await expect(option).to_contain_text(parent)
    await expect(option).to_have_attribute("data-combobox-selected", "true")
    await page.keyboard.press("Enter")
    await expect(reason).to_have_value(leaf["name"])
    await expect(reason).to_have_accessible_description(parent)


async def test_enter_takes_what_has_the_words_not_what_stands_above_it(page: Page, service: Service) -> None:
    nodes = _all(service, "{ claimReasons(first: 100) { nodes { name parent { name } } } }", "claimReasons")
    leaf = next(each for each in nodes if each["parent"])
    await _opened(page, service)
    await _picker(page, "Reason").fill(leaf["name"])
    await expect(_options(page, "Reason").first).to_have_attribute("data-combobox-selected", "true")
    await page.keyboard.press("Enter")
    await expect(_picker(page, "Reason")).to_have_value(leaf["name"])


async def test_what_cannot_be_loaded_is_told_and_tried_again_by_keyboard(
    page: Page, service: Service, watch: Watch
) -> None:
    watch.expect("ERR_FAILED|CombinedError")
    await _opened(page, service)

    async def cut(route: Route) -> None:
        await (route.abort() if "PartnerChoices" in (route.request.post_data or "") else route.continue_())

    await page.route("**/graphql", cut)
    partner = _picker(page, "Partner")
    await partner.press("ArrowDown")
    again = page.get_by_role("option", name="This could not be loaded")
    await expect(again).to_be_visible()
    assert await violations(page) == []
    await page.unroute("**/graphql")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(again).to_be_hidden()
    await expect(_options(page).nth(2)).to_be_visible()


async def test_a_new_record_that_is_refused_keeps_what_was_typed(page: Page, service: Service) -> None:
    await _opened(page, service)
    await _picker(page, "Partner").fill("Careless Ltd")
    await page.get_by_role("option", name="New partner").click()
    dialog = page.get_by_role("dialog", name="New partner")
    email = dialog.get_by_role("textbox", name="E-mail")
    await email.fill("no address")
    await dialog.get_by_role("button", name="Create").click()
    await expect(email).to_have_attribute("aria-invalid", "true")
    await expect(email).to_be_focused()
    await expect(dialog.get_by_role("textbox", name="Name", exact=True)).to_have_value("Careless Ltd")
    assert await violations(page, within="[role=dialog]") == []
    await page.keyboard.press("Control+Enter")  # the form behind it is not meant
    await expect(page.get_by_text("Fill this in.")).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await expect(_picker(page, "Partner")).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_pickers_shut_nobody_out(page: Page, service: Service, lang: str, theme: str) -> None:
    await set_theme(page, theme)
    await _opened(page, service, lang)
    partner = _picker(page, "Партнёр" if lang == "ru" else "Partner")
    for words in ("a", "xyzzy"):
        await partner.fill(words)
        await expect(page.locator("[data-combobox-selected]")).to_have_count(1)
        assert await violations(page) == []
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog").get_by_role("textbox").first).to_have_value("xyzzy")
    assert await violations(page, within="[role=dialog]") == []
    await page.keyboard.press("Escape")
    reason = _picker(page, "Причина возникновения" if lang == "ru" else "Reason")
    await reason.press("ArrowDown")
    await expect(_options(page, "Причина возникновения" if lang == "ru" else "Reason").nth(8)).to_be_attached()
    assert await violations(page) == []
