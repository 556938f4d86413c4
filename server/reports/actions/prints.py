"""A report on paper by Typst, with its charts; and a chart alone, as a picture."""

from datetime import datetime
from importlib import resources
from zoneinfo import ZoneInfo

from server.kit import press
from server.kit.press import Form
from server.reports.rules import files
from server.reports.rules.files import charts, pages
from server.reports.rules.files.tables import Paper

_TEMPLATE, _PICTURE = "report.typ", '#set page(width: auto, height: auto, margin: 0pt)\n#image("chart-0.svg")'


async def pdf(paper: Paper, zone: ZoneInfo, *, at: datetime) -> bytes:
    pictures = {f"chart-{place}.svg": each for place, each in enumerate(drawn(paper, zone)) if each}
    names = [name if (name := f"chart-{place}.svg") in pictures else None for place in range(len(paper.tables))]
    data = pages.laid(paper, zone, names)
    template = (resources.files(files) / "templates" / _TEMPLATE).read_text(encoding="utf-8")
    return (await press.printed(template, data, files=pictures, at=at)).pages[0]


def drawn(paper: Paper, zone: ZoneInfo) -> list[str | None]:
    """Return each table's chart as SVG; None of those that have none."""
    told = pages.teller(paper.language, zone)
    return [charts.drawn(table, told) for table in paper.tables]


async def png(svg: str) -> bytes:
    return (await press.printed(_PICTURE, {}, form=Form.PNG, files={"chart-0.svg": svg})).pages[0]
