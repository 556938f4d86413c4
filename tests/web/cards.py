"""Claims for the stories of the card: made over HTTP, changed by somebody else, read back."""

from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator, Page

from tests.web.browser import settled, signed_in
from tests.web.process import Service

_REGISTER = (
    "mutation ($input: ClaimRegisterInput!) { claimRegister(input: $input) { claim { id number } errors { code } } }"
)
_READ = """query ($id: ID!) { claim(id: $id) { version status title description importance resolution archivedAt
  responsible { name } reason { name } amountSettled { amount } contactPerson { name } tags
  participants { nodes { partner { name } partnerRole { name } comment } }
  basis { ... on ExternalDocument { number link } } references { nodes { system value } }
  links { nodes { kind other { number } } } linkedFrom { nodes { kind claim { number title } } }
  mergedInto { number } } }"""


@dataclass(frozen=True)
class Claim:
    """A claim that a story made, as others reach it."""

    service: Service
    id: str
    number: str

    def read(self, login: str = "manager") -> dict[str, Any]:
        """Return it as it is now."""
        found: dict[str, Any] = asked(self.service, _READ, login, id=self.id)["claim"]
        return found

    def change(self, login: str = "admin", **fields: Any) -> None:
        """Change it in another browser."""
        document = "mutation ($input: ClaimUpdateInput!) { claimUpdate(input: $input) { errors { code path } } }"
        given = {"id": self.id, "expectedVersion": self.read()["version"], **fields}
        assert asked(self.service, document, login, input=given)["claimUpdate"]["errors"] == []

    def act(self, verb: str, login: str = "admin", **given: Any) -> None:
        """Run a mutation of the claim by its name: `claim.act("claimArchive")`."""
        kind = {"claimTransition": "ClaimTransitionInput"}.get(verb, "VersionedInput")
        document = f"mutation ($input: {kind}!) {{ {verb}(input: $input) {{ errors {{ code path }} }} }}"
        given = {"id": self.id, "expectedVersion": self.read()["version"], **given}
        assert asked(self.service, document, login, input=given)[verb]["errors"] == []


def asked(service: Service, document: str, login: str = "manager", **variables: Any) -> dict[str, Any]:
    """Return the data of a request over HTTP."""
    answer = service.session(login).post("/graphql", json={"query": document, "variables": variables}).json()
    assert "errors" not in answer, answer
    data: dict[str, Any] = answer["data"]
    return data


def some(service: Service, kind: str, where: str = "", field: str = "name") -> dict[str, str]:
    """Return id and name of one record that is there."""
    found = asked(service, f"{{ {kind}(first: 1{where and f', where: {where}'}) {{ nodes {{ id {field} }} }} }}")
    node: dict[str, str] = found[kind]["nodes"][0]
    return node


def registered(service: Service, login: str = "manager", **fields: Any) -> Claim:
    """Register a claim of the first partner, with nothing but what it must have and what is given."""
    must = {"partnerId": some(service, "partners", "{isCustomer: {eq: true}}")["id"], "title": "Cups came broken"}
    given = must | {"description": "Twelve of forty.", **fields}
    made = asked(service, _REGISTER, login, input=given)["claimRegister"]
    assert made["errors"] == []
    return Claim(service, made["claim"]["id"], made["claim"]["number"])


async def opened(page: Page, claim: Claim, login: str = "manager", lang: str = "en") -> None:
    """Open the claim's card as somebody."""
    await signed_in(page, claim.service, login, lang=lang)
    await page.goto(f"/claims/{claim.number}")
    await settled(page)


def panel(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


async def choose(within: Page | Locator, name: str, words: str) -> None:
    """Take the first record that a picker finds."""
    page = within if isinstance(within, Page) else within.page
    await within.get_by_role("combobox", name=name, exact=True).fill(words)
    options = page.get_by_role("listbox", name=name, exact=True).get_by_role("option")
    await options.filter(has_text=words).filter(has_not_text="“").first.click()
