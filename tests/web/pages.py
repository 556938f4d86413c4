"""The pages that the app has, as its router tells them."""

from typing import Any

from playwright.async_api import Page

from tests.web.process import Service

_SAMPLES = """{
  claims(first: 1) { nodes { number } } partners(first: 1) { nodes { id } } users(first: 1) { nodes { id } }
}"""


async def all_of(page: Page, service: Service) -> dict[str, str]:
    """Return each registered path, by a name for its file, with a record's key where it wants one."""
    await page.goto("/")
    await page.get_by_role("navigation").wait_for()
    paths = await page.evaluate("Object.keys(self.__TSR_ROUTER__.routesByPath)")
    with service.browser("admin") as admin:
        found: dict[str, Any] = admin.post("/graphql", json={"query": _SAMPLES}).json()["data"]
    keys = {kind: next(iter(found[kind]["nodes"][0].values())) for kind in found}
    return {_name(path): _filled(path, keys) for path in sorted(paths) if path not in {"/", "/$"}}


def _name(path: str) -> str:
    return path.strip("/").replace("/", "-").replace("$", "")


def _filled(path: str, keys: dict[str, str]) -> str:
    parts = path.strip("/").split("/")
    filled = [keys[parts[at - 1]] if part.startswith("$") else part for at, part in enumerate(parts)]
    return "/" + "/".join(filled)
