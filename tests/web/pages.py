"""The pages that the app has, as its router tells them."""

from typing import Any

from playwright.async_api import Page

from tests.web import processes
from tests.web.process import Service

_SAMPLES = """{
  claims(first: 1) { nodes { number } } partners(first: 1) { nodes { id } } users(first: 1) { nodes { id } }
  templates: documentTemplates(first: 1) { nodes { id } }
  orders: customerOrders(first: 1, where: {lines: {some: {cancelledAt: {isNull: false}}}}) { nodes { id } }
  tasks: inbox(first: 1) { nodes { id } } given: assignments(first: 1) { nodes { id } }
}"""


async def all_of(page: Page, service: Service) -> dict[str, str]:
    """Return each registered path, by a name for its file, with a record's key where it wants one that is there."""
    await page.goto("/")
    await page.locator("#menu").wait_for()
    paths = await page.evaluate("Object.keys(self.__TSR_ROUTER__.routesByPath)")
    with service.browser("admin") as admin:
        found: dict[str, Any] = admin.post("/graphql", json={"query": _SAMPLES}).json()["data"]
    keys = {kind: next(iter(node.values())) for kind, rows in found.items() for node in rows["nodes"]}
    keys |= processes.sample(service) if "claims" in keys else {}
    filled = {_name(path): _filled(path, keys) for path in sorted(paths) if path != "/$"}
    return {name: path for name, path in filled.items() if path}


def _name(path: str) -> str:
    return path.strip("/").replace("/", "-").replace("$", "") or "dashboard"


def _filled(path: str, keys: dict[str, str]) -> str | None:
    """Return the path of a record, if there is one of its kind."""
    parts = path.strip("/").split("/")
    filled = [keys.get(parts[at - 1]) if part.startswith("$") else part for at, part in enumerate(parts)]
    return None if None in filled else "/" + "/".join(map(str, filled))
