"""Maps of processes in the browser: where they are marked, and the maker's mark that has to stay."""

from typing import Any

from playwright.async_api import Page

_MARK = """mark => {
  const { left, top, width, height } = mark.getBoundingClientRect();
  const around = mark.closest('.diagram').getBoundingClientRect();
  const corners = [[2, 2], [width - 2, 2], [2, height - 2], [width - 2, height - 2], [width / 2, height / 2]];
  const { opacity, visibility, color } = getComputedStyle(mark);
  return {
    uncovered: corners.every(([x, y]) => mark.contains(document.elementFromPoint(left + x, top + y))),
    inside: left >= around.left && left + width <= around.right && top + height <= around.bottom,
    size: [Math.round(mark.querySelector('svg').getBoundingClientRect().width), mark.querySelectorAll('path').length],
    look: [opacity, visibility, color],
    href: mark.getAttribute('href'),
  };
}"""
UNCHANGED = {
    "uncovered": True,
    "inside": True,
    "size": [53, 2],
    "look": ["1", "visible", "rgb(64, 64, 64)"],
    "href": "http://bpmn.io",
}
"""As bpmn.io's licence wants it."""


async def mark(page: Page) -> dict[str, Any]:
    """Return how the maker's mark looks; `UNCHANGED` when it is as it should be."""
    link = page.locator(".bjs-powered-by")
    await link.scroll_into_view_if_needed()
    told: dict[str, Any] = await link.evaluate(_MARK)
    return told
