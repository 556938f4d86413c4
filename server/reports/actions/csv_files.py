"""A report as CSV: what it is about, then each table under its title; or one table alone, for machines."""

import csv
import io
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from server.kit import tables as texts
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import Kind, Paper, Table


def written(paper: Paper, zone: ZoneInfo, *, only: int | None = None) -> bytes:
    """Return the file, as the language's spreadsheets open it; `only` is a table's place."""
    manner = MANNERS[paper.language]

    def lines(table: Table) -> Iterator[list[str]]:
        yield [texts.safe(column.heading) for column in table.columns]
        for row in table.rows:
            yield [manner.plain(value, column.kind, zone) for value, column in zip(row, table.columns, strict=True)]

    file = io.StringIO(newline="")
    file.write(texts.BOM)
    writer = csv.writer(file, delimiter=manner.delimiter)
    if only is not None:
        writer.writerows(lines(paper.tables[only]))
        return file.getvalue().encode()
    writer.writerows([manner.plain(each, Kind.TEXT, zone) for each in fact] for fact in paper.facts)
    for table in paper.tables:
        writer.writerows([[], [texts.safe(table.title)], *lines(table)])
    return file.getvalue().encode()
