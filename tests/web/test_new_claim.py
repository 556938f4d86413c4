"""Registering a claim: from nothing, with look-alikes told, nothing lost, and nothing registered twice."""

import re

import pytest
from playwright.async_api import Locator, Page, Route, expect

from tests.web.browser import DESK, PHONE, Watch, overflow, press, set_theme, settled, signed_in, until, violations
from tests.web.process import Service


async def _opened(page: Page, service: Service, login: str = "manager", lang: str = "en", search: str = "") -> None:
    await signed_in(page, service, login, lang=lang)
    await page.goto(f"/claims/new{search}")
    await settled(page)


def _field(page: Page, name: str, role: str = "textbox") -> Locator:
    return page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]  # one of the two roles below


async def _choose(page: Page, name: str, words: str, option: str) -> None:
    """Type into a picker and take what it finds."""
    await _field(page, name, "combobox").fill(words)
    await page.get_by_role("option", name=re.compile(option)).first.click()


async def _second(page: Page, name: str) -> str:
    """Take the second of all that a picker of a tree has; return its name."""
    await _field(page, name, "combobox").click()
    option = page.get_by_role("listbox", name=name).get_by_role("option").nth(1)
    chosen = await option.inner_text()
    await option.click()
    return chosen


async def _registered(page: Page) -> str:
    """Return the number of the claim that the corner tells of."""
    news = page.get_by_role("status").filter(has_text=re.compile("is registered|зарегистрирована"))
    found = re.search(r"\d{4}-\d+", await news.inner_text())
    assert found
    return found[0]


def _claims(service: Service, title: str) -> list[dict[str, object]]:
    """Return the claims of this subject as the manager reads them over HTTP."""
    query = """query ($title: String) { claims(where: {title: {eq: $title}}) { nodes {
        number channel direction description registeredAt amountClaimed { amount currency } remedySought importance
        partner { name isSupplier } contactPerson { name } reason { name } responsible { name }
        basis { __typename ... on ExternalDocument { type number system } } tags internalComment
        references { nodes { system value } } atFaultDepartment { name } } } }"""
    with service.browser("manager") as browser:
        answer = browser.post("/graphql", json={"query": query, "variables": {"title": title}}).json()
    nodes: list[dict[str, object]] = answer["data"]["claims"]["nodes"]
    return nodes


def _a_claim(service: Service) -> dict[str, str]:
    """Register a claim over HTTP; return its partner's id and name, and its subject."""
    with service.browser("manager") as browser:
        asked = {"query": "{ partners(first: 1) { nodes { id name } } }"}
        partner = browser.post("/graphql", json=asked).json()["data"]["partners"]["nodes"][0]
        made = {
            "query": """mutation ($partnerId: ID!) { claimRegister(input: {partnerId: $partnerId,
                title: "Wardrobes scratched by porcelain", description: "All."}) { claim { number title } } }""",
            "variables": {"partnerId": partner["id"]},
        }
        claim = browser.post("/graphql", json=made).json()["data"]["claimRegister"]["claim"]
    return {"id": partner["id"], "name": partner["name"], "number": claim["number"], "title": claim["title"]}


_WORDS = {
    "en": {
        "partner": "Partner",
        "contact": "Contact person",
        "name": "Name",
        "new": "New partner",
        "new_contact": "New contact person",
        "create": "Create",
        "title": "Subject",
        "description": "Description",
        "register": "Register",
        "position": "Position",
    },
    "ru": {
        "partner": "Партнёр",
        "contact": "Контактное лицо",
        "name": "Наименование",
        "new": "Новый партнёр",
        "new_contact": "Новое контактное лицо",
        "create": "Создать",
        "title": "Наименование",
        "description": "Описание",
        "register": "Зарегистрировать",
        "position": "Должность",
    },
}


@pytest.mark.parametrize(("login", "lang"), [("manager", "en"), ("manager", "ru"), ("agent", "en")])
async def test_a_claim_is_registered_from_nothing(page: Page, service: Service, login: str, lang: str) -> None:
    words = _WORDS[lang]
    company, subject = f"Brass & Sons {login} {lang}", f"Nothing was there before {login} {lang}"
    await _opened(page, service, login, lang)
    await expect(_field(page, words["contact"], "combobox")).to_be_disabled()
    await _choose(page, words["partner"], company, re.escape(words["new"]))
    dialog = page.get_by_role("dialog", name=words["new"])
    await expect(dialog.get_by_role("textbox").first).to_have_value(company)
    await dialog.get_by_role("button", name=words["create"]).click()
    await expect(_field(page, words["partner"], "combobox")).to_have_value(company)
    await _choose(page, words["contact"], "Anna Brass", re.escape(words["new_contact"]))
    dialog = page.get_by_role("dialog", name=words["new_contact"])
    await dialog.get_by_role("textbox", name=words["position"]).fill("Buyer")
    await dialog.get_by_role("button", name=words["create"]).click()
    await expect(_field(page, words["contact"], "combobox")).to_have_value("Anna Brass")
    await _field(page, words["title"]).fill(subject)
    await _field(page, words["description"]).fill("The crate came, and it was empty.")
    await page.get_by_role("button", name=words["register"], exact=True).click()
    number = await _registered(page)
    await expect(page).to_have_url(re.compile(f"/claims/{number}$"))
    await expect(page.get_by_role("heading", level=1)).to_contain_text(subject)
    [claim] = _claims(service, subject)
    assert claim["number"] == number
    assert (claim["partner"], claim["contactPerson"]) == (
        {"name": company, "isSupplier": False},
        {"name": "Anna Brass"},
    )
    assert (claim["channel"], claim["direction"]) == ("PHONE", "FROM_CUSTOMER")


async def test_everything_that_is_known_is_registered(page: Page, service: Service) -> None:
    await _opened(page, service)
    await page.get_by_role("radio", name="To a supplier").check()
    await _choose(page, "Partner", "Late Loom Ltd", "New partner")
    await expect(page.get_by_role("checkbox", name="A supplier, not a customer")).to_be_checked()
    await page.get_by_role("dialog").get_by_role("button", name="Create").click()
    await _field(page, "Subject").fill("Everything is known of it")
    await _field(page, "Description").fill("Looms late.")
    await page.get_by_label("Channel").select_option("Mail")
    reason, department = await _second(page, "Reason"), await _second(page, "Department at fault")
    await _choose(page, "Basis", "SO-4711", "New document")
    dialog = page.get_by_role("dialog", name="New document")
    await dialog.get_by_role("combobox", name="Kind").fill("Order")
    await dialog.get_by_role("combobox", name="System").fill("ERP")
    await dialog.get_by_role("button", name="Create").click()
    await expect(_field(page, "Basis", "combobox")).to_have_value("Order SO-4711")
    await page.get_by_role("button", name="More").click()
    await _field(page, "Amount claimed").fill("1 250,50")
    await _field(page, "Currency").fill("usd")
    await page.get_by_label("Remedy sought").select_option("Refund")
    await page.get_by_label("Importance").select_option("High")
    await page.get_by_label("Registered at").fill("2026-01-15T10:30")
    await _field(page, "Internal comment").fill("The third time.")
    await page.get_by_role("button", name="Add a number").click()
    await _field(page, "System").fill("CRM")
    await _field(page, "Number").fill("77")
    await page.set_viewport_size({"width": 1280, "height": 1600})  # nothing lies under the bars
    assert await violations(page) == []
    await page.keyboard.press("Control+Enter")
    number = await _registered(page)
    [claim] = _claims(service, "Everything is known of it")
    assert number.startswith("2026-")
    assert claim["amountClaimed"] == {"amount": "1250.50", "currency": "USD"}
    assert claim["basis"] == {"__typename": "ExternalDocument", "type": "Order", "number": "SO-4711", "system": "ERP"}
    assert claim["references"] == {"nodes": [{"system": "CRM", "value": "77"}]}
    assert (claim["reason"], claim["atFaultDepartment"]) == ({"name": reason}, {"name": department})
    told = [claim[name] for name in ("channel", "direction", "remedySought", "importance", "internalComment")]
    assert told == ["MAIL", "TO_SUPPLIER", "REFUND", "HIGH", "The third time."]
    assert str(claim["registeredAt"]).startswith("2026-01-15T")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_all_that_is_wrong_is_told_at_once_and_all_that_was_typed_stays(
    page: Page, service: Service, theme: str
) -> None:
    await set_theme(page, theme)
    await _opened(page, service)
    await _field(page, "Subject").fill("No partner yet")
    await page.get_by_role("button", name="More").click()
    await _field(page, "Amount claimed").fill("a lot")
    await page.get_by_role("button", name="Less").click()
    await page.get_by_role("button", name="Register", exact=True).click()
    await expect(_field(page, "Partner", "combobox")).to_be_focused()
    for name, role in (("Partner", "combobox"), ("Description", "textbox"), ("Amount claimed", "textbox")):
        await expect(_field(page, name, role)).to_have_attribute("aria-invalid", "true")
    await expect(_field(page, "Subject")).to_have_value("No partner yet")
    await expect(_field(page, "Amount claimed")).to_have_value("a lot")
    await expect(page.get_by_text("An amount such as 1500.50 is expected.")).to_be_visible()
    assert await violations(page) == []
    await _field(page, "Description").fill("x")
    await expect(_field(page, "Description")).not_to_have_attribute("aria-invalid", "true")


async def test_what_only_the_server_knows_stands_at_its_field_too(page: Page, service: Service) -> None:
    await _opened(page, service, search=f"?partner={_a_claim(service)['id']}")
    await _field(page, "Subject").fill("From tomorrow")
    await _field(page, "Description").fill("It has yet to happen.")
    await page.get_by_role("button", name="More").click()
    await page.get_by_label("Registered at").fill("2999-01-01T00:00")
    await page.get_by_role("button", name="Register", exact=True).click()
    await expect(page.get_by_text("This is in the future.")).to_be_visible()
    await expect(page.get_by_label("Registered at")).to_be_focused()
    assert _claims(service, "From tomorrow") == []


async def test_a_claim_that_sounds_alike_is_told_and_stops_nobody(page: Page, service: Service) -> None:
    known = _a_claim(service)
    await _opened(page, service, search=f"?partner={known['id']}")
    await expect(_field(page, "Partner", "combobox")).to_have_value(known["name"])
    await _field(page, "Subject").fill("The porcelain scratched wardrobes")
    link = page.get_by_role("link", name=re.compile(f"{known['number']} {known['title']}"))
    await expect(link).to_be_visible()
    assert await violations(page) == []
    async with page.expect_popup() as opened:
        await link.click()
    other = await opened.value
    await expect(other).to_have_url(re.compile(known["number"]))
    await other.close()
    await _field(page, "Description").fill("Once more.")
    await page.get_by_role("button", name="Register", exact=True).click()
    await _registered(page)
    assert len(_claims(service, "The porcelain scratched wardrobes")) == 1


async def test_a_draft_outlives_a_reload_and_can_be_dropped(page: Page, service: Service) -> None:
    await _opened(page, service)
    await _field(page, "Subject").fill("Half a claim")
    await page.reload()
    await expect(_field(page, "Subject")).to_have_value("Half a claim")
    await expect(page.get_by_text("You began this claim on")).to_be_visible()
    assert await violations(page) == []
    await page.get_by_role("button", name="Start over").click()
    await expect(_field(page, "Subject")).to_have_value("")
    await page.get_by_role("button", name="Bring it back").click()
    await expect(_field(page, "Subject")).to_have_value("Half a claim")
    await signed_in(page, service, "agent")
    await page.goto("/claims/new")
    await expect(_field(page, "Subject")).to_have_value("")


async def test_a_session_that_ends_meanwhile_loses_nothing(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("401")
    known = _a_claim(service)
    await _opened(page, service, "agent", search=f"?partner={known['id']}")
    await _field(page, "Subject").fill("Longer than a session")
    await _field(page, "Description").fill("It took a while to write.")
    service.end_sessions("agent")
    await page.get_by_role("button", name="Register", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Password").first.fill("redress-demo")
    await page.keyboard.press("Enter")
    await _registered(page)
    assert len(_claims(service, "Longer than a session")) == 1


async def test_a_lost_answer_does_not_register_twice(page: Page, service: Service, watch: Watch) -> None:
    watch.expect("ERR_FAILED|CombinedError")
    known = _a_claim(service)
    await _opened(page, service, search=f"?partner={known['id']}")
    await _field(page, "Subject").fill("Sent twice, meant once")
    await _field(page, "Description").fill("The line was cut.")

    async def cut(route: Route) -> None:
        if "RegisterNewClaim" in (route.request.post_data or ""):
            await route.fetch()  # it arrives, and its answer does not
            await route.abort()
        else:
            await route.continue_()

    await page.route("**/graphql", cut)
    await page.keyboard.press("Control+Enter")
    await expect(page.get_by_role("alert")).to_contain_text("The service cannot be reached.")
    await expect(_field(page, "Subject")).to_have_value("Sent twice, meant once")
    await page.unroute("**/graphql")
    await page.keyboard.press("Control+Enter")
    await _registered(page)
    assert len(_claims(service, "Sent twice, meant once")) == 1


async def test_one_after_another(page: Page, service: Service) -> None:
    known = _a_claim(service)
    await _opened(page, service, search=f"?partner={known['id']}")
    await _field(page, "Subject").fill("The first of two")
    await _field(page, "Description").fill("More to come.")
    await page.keyboard.press("Control+Enter")
    await page.get_by_role("button", name="Register another").click()
    await expect(page).to_have_url(re.compile("/claims/new$"))
    await expect(_field(page, "Subject")).to_have_value("")
    await expect(_field(page, "Partner", "combobox")).to_have_value("")
    await expect(_field(page, "Partner", "combobox")).to_be_focused()


async def test_the_form_is_a_key_or_a_few_words_away(page: Page, service: Service) -> None:
    await signed_in(page, service, lang="ru")
    await page.goto("/reasons")
    await settled(page)
    await press(page, "c")
    await expect(page.get_by_role("heading", name="Новая претензия")).to_be_visible()
    await page.goto("/claims")
    await page.get_by_role("link", name="Новая претензия").click()
    await expect(page).to_have_url(re.compile("/claims/new$"))
    await page.goto("/departments")
    await settled(page)
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox").first.fill("новая прет")
    await page.keyboard.press("Enter")
    await expect(page).to_have_url(re.compile("/claims/new$"))


async def test_who_may_not_register_is_offered_nothing(page: Page, service: Service) -> None:
    await signed_in(page, service, "auditor")
    await page.goto("/claims")
    await settled(page)
    await expect(page.get_by_text("New claim")).to_have_count(0)
    await press(page, "c")
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox", name="Command").fill("new claim")
    await expect(page.get_by_role("dialog")).to_contain_text("Nothing has these words.")
    await page.keyboard.press("Escape")
    await expect(page).to_have_url(re.compile("/claims(\\?|$)"))
    await page.goto("/claims/new")
    await expect(page.get_by_role("heading", name="No access")).to_be_visible()
    assert await violations(page) == []
    await signed_in(page, service, "customer")
    await page.goto("/claims/new")
    await expect(page.get_by_role("heading", name="This app is for staff")).to_be_visible()
    await expect(page.get_by_role("textbox")).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESK])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_the_whole_form_fits(page: Page, service: Service, lang: str, size: dict[str, int]) -> None:
    await page.set_viewport_size(size)  # type: ignore[arg-type]  # a size as the browser has it
    await _opened(page, service, lang=lang)
    await page.get_by_role("button", name=re.compile("More|Ещё")).click()
    assert await overflow(page) == 0
    await page.get_by_role("button", name=re.compile("Add a number|Добавить номер")).focus()
    await until(
        page,
        "(() => { const {left, top} = document.activeElement.getBoundingClientRect();"
        " return document.elementFromPoint(left + 4, top + 4) === document.activeElement"
        " || document.activeElement.contains(document.elementFromPoint(left + 4, top + 4)) })()",
    )
