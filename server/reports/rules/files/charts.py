"""Charts of reports as SVG, drawn from the rows of their tables: the same picture in a PDF and by itself.

Colours are those of the app's light theme: any two are told apart by every eye, each stands out from the paper.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, log10

from server.reports.rules.files.tables import Chart, Kind, Shape, Table

COLOURS = ("#0072b2", "#c25500", "#026742", "#c18740", "#a04778", "#3c9ad0")
_RAMP = ("#3c9ad0", "#3588ba", "#2f76a4", "#28648e", "#215178", "#1a3f62", "#142d4c", "#0d1b36")
PALETTE = (*COLOURS, "#434951", "#8b93a1", *_RAMP)
"""Colours by their places: of series, of all others, of what names nothing, and eight steps of age."""
ALARM = "#c92a2a"
INK, GREY, GRID = "#222222", "#5f6368", "#d9d9d9"
WIDTH, LEGEND, AXIS = 720, 26, 22
PLOT = 240
"""The height of what has an axis of its own."""
ROW, LONGEST, LETTER = 24, 34, 7.0
_TICKS, _LINE = 5, 18
_FONT = "font-family=\"'Libertinus Serif', 'Segoe UI', sans-serif\" font-size=\"12\""

Told = Callable[[float, Kind], str]
"""Writes a value as the language does."""


@dataclass(frozen=True)
class Scale:
    """An axis from 0 to `top`."""

    top: float
    step: float

    def ticks(self) -> list[float]:
        return [self.step * at for at in range(round(self.top / self.step) + 1)]


def scale(values: Iterable[float], *, whole: bool = True) -> Scale:
    """Return an axis that holds all values, in steps of 1, 2 or 5.

    >>> scale([7.5]), scale([0])
    (Scale(top=8, step=2), Scale(top=1, step=1))
    """
    most = max([*values, 0])
    if most <= 0:
        return Scale(1, 1)
    raw = most / _TICKS
    power = 10.0 ** ceil(log10(raw) - 1)
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= raw * (1 - 1e-9))
    if whole:
        step = max(1, round(step))
    return Scale(ceil(most / step - 1e-9) * step, step)


def drawn(table: Table, told: Told) -> str | None:
    """Return a table's chart; None of a table that has none, or no rows."""
    table = table.plotted
    if table.chart is None or not table.drawn:
        return None
    painter = _Painter(table, table.chart, told)
    return painter.bars() if table.chart.shape in (Shape.BARS, Shape.STACKED_BARS) else painter.columns()


@dataclass(frozen=True)
class _Painter:
    table: Table
    chart: Chart
    told: Told

    @property
    def series(self) -> Sequence[int]:
        """Return what has bars or lines on the first axis: a Pareto's second is a line on another."""
        return self.chart.series[:1] if self.chart.shape is Shape.PARETO else self.chart.series

    def values(self, column: int) -> list[float]:
        return [float(row[column] or 0) for row in self.table.drawn]

    def axis(self) -> Scale:
        lists = [self.values(each) for each in self.series]
        stacked = self.chart.shape in (Shape.STACKED, Shape.STACKED_BARS)
        values = [sum(row) for row in zip(*lists, strict=True)] if stacked else [each for one in lists for each in one]
        return scale(values, whole=all(self.table.columns[each].kind is Kind.COUNT for each in self.series))

    def kind(self) -> Kind:
        return self.table.columns[self.series[0]].kind

    def labels(self) -> list[str]:
        return [_text(row[self.chart.label], self.told) for row in self.table.drawn]

    def colour(self, series: int) -> str:
        return PALETTE[self.chart.colours[series] if self.chart.colours else series]

    def legend(self) -> tuple[list[str], float]:
        """Return what the colours mean, on as many lines as it takes, and their height."""
        found, x, y = [], 0.0, 0.0
        for at, each in enumerate(self.chart.series):
            name = _cut(self.table.columns[each].heading)
            width = 17 + len(name) * LETTER
            if x > 0 and x + width > WIDTH:
                x, y = 0.0, y + _LINE
            found.append(f'<rect x="{x:.0f}" y="{y + 3:.0f}" width="12" height="12" fill="{self.colour(at)}"/>')
            found.append(_words(x + 17, y + 13, name))
            x += width + 22
        return found, y + LEGEND

    def bars(self) -> str:
        """Draw the rows below each other, each with its bars from the left."""
        labels, axis = self.labels(), self.axis()
        left = min(max(len(each) for each in labels), LONGEST) * LETTER + 10
        width = WIDTH - left - 60
        stacked = self.chart.shape is Shape.STACKED_BARS
        lanes = 1 if stacked else len(self.series)
        row = ROW if lanes == 1 else 12 * lanes + 8
        found, above = self.legend()
        height = above + row * len(labels) + 4
        for at, label in enumerate(labels):
            top = above + row * at
            found.append(_words(left - 8, top + row / 2 + 3, _cut(label), "end"))
            x = left
            for lane, each in enumerate(self.series):
                value = self.values(each)[at]
                length = value / axis.top * width
                y, thick = (top + 4, row - 8) if lanes == 1 else (top + 3 + 12 * lane, 11)
                found.append(_rect(x, y, length, thick, self.colour(lane), edged=stacked))
                if not stacked:
                    found.append(_words(x + length + 4, y + thick - 1, self.told(value, self.table.columns[each].kind)))
                x += length if stacked else 0
        return _svg(height, found)

    def columns(self) -> str:
        """Draw the rows side by side over a common axis: as columns, or as lines."""
        labels, axis = self.labels(), self.axis()
        ticks = [(each, self.told(each, self.kind())) for each in axis.ticks()]
        left = max(len(word) for _, word in ticks) * LETTER + 12
        right = 44.0 if self.chart.shape is Shape.PARETO else 8.0
        step = (WIDTH - left - right) / len(labels)
        slanted = max(len(each) for each in labels) * LETTER > step
        below = min(max(len(each) for each in labels), LONGEST) * LETTER * 0.7 + 14 if slanted else AXIS
        if slanted:
            left = max(left, below - 14)
            step = (WIDTH - left - right) / len(labels)
        found, above = self.legend()
        box = _Box(left, above + 6, WIDTH - left - right, PLOT, axis.top)
        for value, word in ticks:
            found.append(_line(left, box.y(value), WIDTH - right, box.y(value)))
            found.append(_words(left - 6, box.y(value) + 4, word, "end"))
        found += self._lines(box, step) if self.chart.shape is Shape.LINES else self._columns(box, step)
        if self.chart.shape is Shape.PARETO:
            found += self._shares(box, step)
        every = 1 if not slanted else max(1, ceil(19 / step))
        for at, label in enumerate(labels):
            if at % every == 0:
                found.append(_under(left + step * (at + 0.5), box.bottom + 16, _cut(label), slanted=slanted))
        return _svg(box.bottom + below + 8, found)

    def _columns(self, box: "_Box", step: float) -> list[str]:
        stacked = self.chart.shape is Shape.STACKED
        lanes = 1 if stacked else len(self.series)
        wide = step * 0.7 / lanes
        found = []
        for at in range(len(self.table.drawn)):
            base = 0.0
            for lane, each in enumerate(self.series):
                value = self.values(each)[at]
                x = box.left + step * (at + 0.15) + (0 if stacked else wide * lane)
                high = box.y(base) - box.y(base + value)
                found.append(_rect(x, box.y(base + value), wide, high, self.colour(lane), edged=stacked))
                base += value if stacked else 0
            if self.chart.marked is not None and self.table.drawn[at][self.chart.marked]:
                found.append(_mark(box.left + step * (at + 0.15), box.y(base), step * 0.7, box.bottom - box.y(base)))
        return found

    def _lines(self, box: "_Box", step: float) -> list[str]:
        found = []
        for lane, each in enumerate(self.series):
            if all(row[each] is None for row in self.table.drawn):
                continue
            points = [(box.left + step * (at + 0.5), box.y(value)) for at, value in enumerate(self.values(each))]
            found.append(_path(points, self.colour(lane), dashed=lane > 0))
        marked = self.chart.marked
        for at, row in enumerate(self.table.drawn):
            stands_out = marked is not None and bool(row[marked])
            x, y = box.left + step * (at + 0.5), box.y(float(row[self.series[0]]))
            colour, size = (ALARM, 5) if stands_out else (self.colour(0), 3)
            found.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size}" fill="{colour}"/>')
        return found

    def _shares(self, box: "_Box", step: float) -> list[str]:
        """Draw the line of a Pareto chart, with its axis of percents on the right."""
        share = _Box(box.left, box.top, box.width, box.height, 1.0)
        points = [
            (box.left + step * (at + 0.5), share.y(value)) for at, value in enumerate(self.values(self.chart.series[1]))
        ]
        ticks = [_words(box.left + box.width + 4, share.y(at / 4) + 4, f"{at * 25}%") for at in range(5)]
        return [_path(points, self.colour(1)), *ticks]


@dataclass(frozen=True)
class _Box:
    """Where columns and lines are drawn."""

    left: float
    top: float
    width: float
    height: float
    most: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def y(self, value: float) -> float:
        return self.bottom - value / self.most * self.height


def _svg(height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" '
        f'height="{height:.0f}" fill="{INK}" {_FONT}><rect width="100%" height="100%" fill="#ffffff"/>'
        f"{''.join(parts)}</svg>"
    )


def _words(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _under(x: float, y: float, words: str, *, slanted: bool) -> str:
    if not slanted:
        return _words(x, y, words, "middle")
    turned = f'transform="rotate(-45 {x:.1f} {y:.1f})"'
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="end" {turned}>{escape(words)}</text>'


def _rect(x: float, y: float, width: float, height: float, colour: str, *, edged: bool = False) -> str:
    """Draw a bar; with a white edge where others adjoin it."""
    edge = ' stroke="#ffffff"' if edged else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"{edge}/>'


def _mark(x: float, y: float, width: float, height: float) -> str:
    """Draw what makes a column stand out."""
    box = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f'<rect fill="none" stroke="{ALARM}" stroke-width="2" {box}/>'


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{GRID}"/>'


def _path(points: Sequence[tuple[float, float]], colour: str, *, dashed: bool = False) -> str:
    told = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = ' stroke-dasharray="6 4"' if dashed else ""
    return f'<polyline points="{told}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'


def _text(value: object, told: Told) -> str:
    return value if isinstance(value, str) else told(value, Kind.DAY)  # type: ignore[arg-type]  # a day or a part


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"
