"""Makes arguments: filters, orders, cursors and ids, mostly of real rows, so that answers are not empty."""

from collections.abc import Sequence
from random import Random
from typing import Any

from graphql import GraphQLInputObjectType, get_named_type, is_list_type

from server.reader import sources
from tests.reader.oracle import Oracle
from tests.reader.oracle_lists import Lists, shown
from tests.reader.oracle_policy import Policy
from tests.reader.world import ODD, WORDS, key

_WHERE = "WhereInput"
_AS_OF = "asOf"
"""What rows were needs a history that tells it; tests of reports make one, and compare with what was."""
_PAGES = (0, 1, 2, 3, 7)


class Arguments:
    """Makes the arguments of any field as JSON values."""

    def __init__(self, oracle: Oracle) -> None:
        self.schema = oracle.schema
        self.declared = oracle.declared
        self.rows = oracle.world.rows
        self.lists = Lists(
            oracle.declared, oracle.world, Policy(oracle.world.viewers["administrator"], self.rows), oracle.secret
        )
        self.ids = sorted(row["id"] for rows in self.rows.values() for row in rows)

    def make(self, chance: Random, parent: str, name: str, depth: int) -> dict[str, Any]:
        """Return the arguments of a field; the deeper, the smaller the pages."""
        source = self.declared.source(parent, name)
        if isinstance(source, sources.Page | sources.Many):
            connection: Any = get_named_type(self.declared.field(parent, name).type)
            return self._page(chance, get_named_type(connection.fields["nodes"].type).name, parent, name, depth)
        if isinstance(source, sources.Counts | sources.Figures):
            return self._which(chance, source.rows, searched="search" in self.declared.field(parent, name).args)
        if isinstance(source, sources.AnyNode):
            return {"id": self._id(chance)} if name == "node" else {"ids": self._ids(chance)}
        if isinstance(source, sources.Lookup):
            return self._lookup(chance, parent, name, get_named_type(self.declared.field(parent, name).type).name)
        return {}

    def _ids(self, chance: Random) -> list[str]:
        """Return ids of a few kinds, out of their order, perhaps the same twice."""
        tables = [
            "claim",
            "partner",
            "claim",
            chance.choice(sorted(table for table, rows in self.rows.items() if rows)),
        ]
        return [self._id(chance, chance.choice(tables)) for _ in range(chance.randint(0, 6))]

    def _id(self, chance: Random, table: str | None = None) -> str:
        odd = often(chance, 30)
        if odd:
            return str(chance.choice([*ODD, key("clm", 9999), key("zzz", 1), key("ref", 1)]))
        return str(chance.choice([row["id"] for row in self.rows[table]] if table else self.ids))

    def _lookup(self, chance: Random, parent: str, name: str, type_: str) -> dict[str, Any]:
        table = self.declared.table(type_).name
        asked = self.declared.field(parent, name).args
        if "id" in asked:
            return {"id": self._id(chance, table)}
        if "system" in asked:
            row = chance.choice(self.rows[f"{table}_reference"])
            return {"system": row["system"], "value": row["value"]}
        row = chance.choice(self.rows[table])
        return {each: chance.choice([row[each], *ODD]) for each in asked}

    def _page(self, chance: Random, type_: str, parent: str, name: str, depth: int) -> dict[str, Any]:
        asked = self.declared.field(parent, name).args
        given: dict[str, Any] = {}
        if depth or often(chance, 2):
            given[chance.choice(("first", "last"))] = chance.choice(_PAGES if depth < 2 else _PAGES[:3])
        if often(chance, 40):
            given |= chance.choice(({"first": 101}, {"last": -1}, {"first": None}, {"first": 1, "last": 1}))
        if "orderBy" in asked and often(chance, 2):
            given["orderBy"] = self._order(chance, type_)
        for mark in ("after", "before"):
            if often(chance, 4):
                given[mark] = self._cursor(chance, type_, given.get("orderBy"))
        return given | self._which(chance, type_, searched="search" in asked)

    def _which(self, chance: Random, type_: str, *, searched: bool) -> dict[str, Any]:
        given: dict[str, Any] = {}
        if often(chance, 2):
            given["where"] = self._where(chance, type_, 2)
        if searched and often(chance, 6):
            given["search"] = chance.choice(WORDS)
        return given

    def _order(self, chance: Random, type_: str) -> list[dict[str, str]]:
        """Return sort keys, one that may be null first as often as not."""
        by: Any = self.schema.type_map[f"{type_}OrderField"]
        nullable = self.declared.table(type_).nullable
        unset = [name for name in by.values if self.lists.keys(type_, [_key(name)])[0][0] in nullable]
        count = 5 if often(chance, 60) else chance.randint(0, 3)
        members = chance.choices([*by.values], k=count)
        if unset and often(chance, 2):
            members[:1] = [chance.choice(unset)]
        return [_key(name, chance.choice(("ASC", "DESC"))) for name in members]

    def _cursor(self, chance: Random, type_: str, order: list[dict[str, str]] | None) -> str:
        if often(chance, 30):
            return str(chance.choice([*ODD, "AAAA", "A" * 40]))
        table = self.declared.table(type_).name
        keys = self.lists.keys(type_, order)
        if often(chance, 40):
            keys = [("id", True)]
        return self.lists.cursor(table, keys, chance.choice(self.rows[table]))

    def _where(self, chance: Random, type_: str, depth: int) -> dict[str, Any]:
        input_: Any = self.schema.type_map[f"{type_}{_WHERE}"]
        fields = {name: field for name, field in input_.fields.items() if name != _AS_OF}
        related = [name for name, field in fields.items() if str(field.type).endswith((_WHERE, "ListFilter"))]
        pool = [*fields, *related * 3]
        names = some(chance, pool, 2, least=0 if often(chance, 9) else 1)
        found = {name: self._condition(chance, type_, name, input_.fields[name].type, depth) for name in names}
        return {name: value for name, value in found.items() if value is not ...}

    def _condition(self, chance: Random, type_: str, name: str, input_type: Any, depth: int) -> Any:
        """Return a condition of a field; an ellipsis where it would be too deep."""
        if often(chance, 25):
            return None
        named = get_named_type(input_type).name
        if name == "within":
            return [self._id(chance, self.declared.table(type_).name) for _ in range(chance.randint(0, 2))]
        if named.endswith((_WHERE, "ListFilter")) and named != "StringListFilter":
            return self._deeper(chance, named, input_type, depth)
        operators = self.schema.type_map[named]
        assert isinstance(operators, GraphQLInputObjectType)
        chosen = some(chance, sorted(operators.fields), 2)
        return {each: self._operand(chance, type_, name, operators.fields[each].type, each) for each in chosen}

    def _deeper(self, chance: Random, named: str, input_type: Any, depth: int) -> Any:
        if depth == 0:
            return ...
        if named.endswith("ListFilter"):
            row = named.removesuffix("ListFilter")
            return {chance.choice(("some", "none")): self._where(chance, row, depth - 1)}
        row = named.removesuffix(_WHERE)
        if is_list_type(input_type):
            return [self._where(chance, row, depth - 1) for _ in range(chance.randint(0, 3))]
        return self._where(chance, row, depth - 1)

    def _operand(self, chance: Random, type_: str, name: str, operand: Any, operator: str) -> Any:
        if often(chance, 25):
            return None
        if operator == "isNull":
            return often(chance, 2)
        pool = self._values(type_, name, get_named_type(operand))
        if is_list_type(operand):
            return [chance.choice(pool) for _ in range(chance.randint(0, 3))]
        value = chance.choice(pool)
        return value[: chance.randint(0, 3)] if operator == "startsWith" else value

    def _values(self, type_: str, name: str, kind: Any) -> list[Any]:
        """Return values that the field has, and some that it has not."""
        source = self.declared.source(type_, name)
        column = source.present if isinstance(source, sources.Embedded) else getattr(source, "name", "")
        rows = self.rows[self.declared.table(type_).name] if column else []
        found = [row[column] for row in rows if row[column] is not None]
        if kind.name == "Decimal":
            return [str(each) for each in found] + ["0.00", "-1.5"]
        if kind.name == "String":
            return [text for each in found for text in (each if isinstance(each, list) else [each])] + list(ODD)
        more: dict[str, list[Any]] = {
            "ID": [key("clm", 1), "odd"], "Int": [0, 2**31 - 1], "Boolean": [True, False],
            "DateTime": ["2026-01-02T03:04:05.678901+05:00", "1999-12-31T23:59:59Z"], "Date": ["2026-01-02"],
        }  # fmt: skip
        return [shown("", each) for each in found] + more.get(kind.name, list(getattr(kind, "values", ())))


def _key(name: str, direction: str = "ASC") -> dict[str, str]:
    return {"field": name, "direction": direction}


def some(chance: Random, pool: Sequence[str], most: int, *, least: int = 1) -> list[str]:
    """Return a few different ones of the pool."""
    chosen = chance.choices(pool, k=chance.randint(least, most))
    return list(dict.fromkeys(chosen))


def often(chance: Random, of: int) -> bool:
    """Return true once in `of` times."""
    return chance.randrange(of) == 0
