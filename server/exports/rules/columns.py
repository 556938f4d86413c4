"""The columns that a file of claims may have: what each is called, and where its value is read."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from server.kit.checks import Checks

Row = Mapping[str, Any]
Value = Callable[[Row], Any]


class Kind(Enum):
    TEXT = "text"
    WORD = "word"
    """A value of an enum."""
    NUMBER = "number"
    AMOUNT = "amount"
    TIME = "time"


@dataclass(frozen=True)
class Column:
    """`selection` is what is read of a claim, in GraphQL; `value` finds the cell's value in it."""

    selection: str
    value: Value
    en: str
    ru: str
    kind: Kind = Kind.TEXT
    words: str = ""
    """Which kind of words the values of an enum are."""
    width: int = 16

    @property
    def field(self) -> str:
        """The claim's field that it is read of."""
        return re.split(r"\W", self.selection, maxsplit=1)[0]

    def heading(self, language: str) -> str:
        return self.ru if language == "ru" else self.en


def _at(*path: str) -> Value:
    def value(row: Row) -> Any:
        found: Any = row
        for name in path:
            found = found and found.get(name)
        return found

    return value


def _path_of(name: str) -> Value:
    """Return the names of a record of a tree, from the root down."""

    def value(row: Row) -> str | None:
        names, record = [], row.get(name)
        while record:
            names.append(record["name"])
            record = record.get("parent")
        return " / ".join(reversed(names)) or None

    return value


def _basis(row: Row) -> str | None:
    """Return a partner's name, or a document's number, with its type where another system has told it."""
    found = row.get("basis") or {}
    return found.get("name") or " ".join(found[name] for name in ("type", "number") if name in found) or None


def _currency(row: Row) -> Any:
    """Return the currency of either amount: a claim has one."""
    return _at("amountClaimed", "currency")(row) or _at("amountSettled", "currency")(row)


def _references(row: Row) -> str | None:
    return ", ".join(f"{each['system']}: {each['value']}" for each in row["references"]["nodes"]) or None


def _tags(row: Row) -> str | None:
    return ", ".join(row.get("tags") or ()) or None


def _own(name: str, en: str, ru: str, kind: Kind = Kind.TEXT, **more: Any) -> Column:
    return Column(name, _at(name), en, ru, kind, **more)


def _named(name: str, en: str, ru: str) -> Column:
    return Column(f"{name} {{ name }}", _at(name, "name"), en, ru, width=28)


def _word(name: str, en: str, ru: str, words: str) -> Column:
    return _own(name, en, ru, Kind.WORD, words=words, width=18)


COLUMNS: Mapping[str, Column] = {
    "id": _own("id", "Id", "Идентификатор", width=32),
    "number": _own("number", "Number", "Номер", width=14),
    "title": _own("title", "Title", "Наименование", width=40),
    "description": _own("description", "Description", "Описание", width=60),
    "status": _word("status", "Status", "Статус", "status"),
    "direction": _word("direction", "Direction", "Направление", "direction"),
    "registeredAt": _own("registeredAt", "Registered", "Зарегистрирована", Kind.TIME),
    "closedAt": _own("closedAt", "Closed", "Закрыта", Kind.TIME),
    "partner": _named("partner", "Partner", "Партнёр"),
    "contactPerson": _named("contactPerson", "Contact person", "Контактное лицо"),
    "responsible": _named("responsible", "Responsible", "Ответственный"),
    "reason": Column(
        "reason { name parent { name parent { name parent { name parent { name } } } } }",
        _path_of("reason"), "Reason", "Причина возникновения", width=32,
    ),
    "atFaultDepartment": _named("atFaultDepartment", "Department at fault", "Виновное подразделение"),
    "atFaultEmployee": _named("atFaultEmployee", "Employee at fault", "Виновный сотрудник"),
    "basis": Column(
        "basis { ... on Partner { name } ... on ExternalDocument { type number } ... on SourceDocument { number } }",
        _basis, "Basis", "Основание", width=24,
    ),
    "resolution": _own("resolution", "Resolution", "Результат рассмотрения", width=60),
    "internalComment": _own("internalComment", "Internal comment", "Внутренний комментарий", width=40),
    "amountClaimed": Column(
        "amountClaimed { amount currency }", _at("amountClaimed", "amount"), "Amount claimed", "Заявленная сумма",
        Kind.AMOUNT,
    ),
    "amountSettled": Column(
        "amountSettled { amount currency }", _at("amountSettled", "amount"), "Amount settled", "Урегулированная сумма",
        Kind.AMOUNT,
    ),
    "currency": Column("amountClaimed { currency }", _currency, "Currency", "Валюта", width=10),
    "remedySought": _word("remedySought", "Remedy sought", "Требование", "remedy"),
    "remedyGiven": _word("remedyGiven", "Remedy given", "Возмещение", "remedy"),
    "importance": _word("importance", "Importance", "Важность", "importance"),
    "severity": _word("severity", "Severity", "Тяжесть", "severity"),
    "channel": _word("channel", "Channel", "Канал", "channel"),
    "tags": Column("tags", _tags, "Tags", "Метки", width=24),
    "rating": _own("rating", "Rating", "Оценка клиента", Kind.NUMBER),
    "reopenCount": _own("reopenCount", "Times reopened", "Возвратов в работу", Kind.NUMBER),
    "references": Column(
        "references(first: 10) { nodes { system value } }", _references, "External ids", "Внешние идентификаторы",
        width=24,
    ),
    "mergedInto": Column(
        "mergedInto { number }", _at("mergedInto", "number"), "Merged into", "Объединена с", width=14
    ),
    "archivedAt": _own("archivedAt", "Archived", "В архиве с", Kind.TIME),
    "createdAt": _own("createdAt", "Created", "Создана", Kind.TIME),
    "updatedAt": _own("updatedAt", "Updated", "Изменена", Kind.TIME),
}  # fmt: skip
"""By the claim's field."""


def chosen(names: Sequence[str], checks: Checks) -> dict[str, Column]:
    """Return the columns of these names in their order; note what there is not."""
    if not names:
        checks.note("REQUIRED", "columns has at least one.", ("columns",))
    for at, name in enumerate(names):
        if name not in COLUMNS:
            checks.note("INVALID", f"There is no column {name[:40]!r}.", ("columns", str(at)))
    return {name: COLUMNS[name] for name in names if name in COLUMNS}


def document(columns: Sequence[Column]) -> str:
    """Return the GraphQL document that reads these columns of a filtered list."""
    selections = " ".join(dict.fromkeys(column.selection for column in columns))
    return (
        "query ($where: ClaimWhereInput, $search: String, $orderBy: [ClaimOrderInput!]) {"
        f" claims(where: $where, search: $search, orderBy: $orderBy) {{ nodes {{ {selections} }} }} }}"
    )
