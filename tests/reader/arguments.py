"""Strategies of arguments: filters, orders, cursors and ids, mostly of real rows, so that answers are not empty."""

from collections.abc import Callable
from typing import Any

from graphql import GraphQLInputObjectType, get_named_type, is_list_type
from hypothesis import strategies as st

from server.reader import sources
from tests.reader.oracle import Oracle
from tests.reader.oracle_lists import Lists, shown
from tests.reader.oracle_policy import Policy
from tests.reader.world import TEXTS, WORDS, key

Draw = Callable[[st.SearchStrategy[Any]], Any]
_ODD = (*TEXTS, "\u007f\u0001", "null", "clm_1", "clm_0000000000000000000000000I", "'; --", "%", "ЁЛ", "раз")
_WHERE = "WhereInput"
_PAGES = (0, 1, 2, 3, 7)


class Arguments:
    """Draws the arguments of any field as JSON values."""

    def __init__(self, oracle: Oracle) -> None:
        self.schema = oracle.schema
        self.declared = oracle.declared
        self.rows = oracle.world.rows
        self.lists = Lists(
            oracle.declared, oracle.world, Policy(oracle.world.viewers["administrator"], self.rows), oracle.secret
        )
        self.ids = sorted(row["id"] for rows in self.rows.values() for row in rows)

    def draw(self, draw: Draw, parent: str, name: str, depth: int) -> dict[str, Any]:
        """Return the arguments of a field; the deeper, the smaller the pages."""
        source = self.declared.source(parent, name)
        if isinstance(source, sources.Page | sources.Many):
            connection: Any = get_named_type(self.declared.field(parent, name).type)
            return self._page(draw, get_named_type(connection.fields["nodes"].type).name, parent, name, depth)
        if isinstance(source, sources.AnyNode):
            return (
                {"id": self._id(draw)} if name == "node" else {"ids": [self._id(draw) for _ in range(draw(_upto(4)))]}
            )
        if isinstance(source, sources.Lookup):
            return self._lookup(draw, parent, name, get_named_type(self.declared.field(parent, name).type).name)
        return {}

    def _id(self, draw: Draw, table: str | None = None) -> str:
        odd = _rarely(draw, 30)
        if odd:
            return str(draw(st.sampled_from([*_ODD, key("clm", 9999), key("zzz", 1), key("ref", 1)])))
        return str(draw(st.sampled_from([row["id"] for row in self.rows[table]] if table else self.ids)))

    def _lookup(self, draw: Draw, parent: str, name: str, type_: str) -> dict[str, Any]:
        table = self.declared.table(type_).name
        asked = self.declared.field(parent, name).args
        if "id" in asked:
            return {"id": self._id(draw, table)}
        if "system" in asked:
            row = draw(st.sampled_from(self.rows[f"{table}_reference"]))
            return {"system": row["system"], "value": row["value"]}
        row = draw(st.sampled_from(self.rows[table]))
        return {each: draw(st.sampled_from([row[each], *_ODD])) for each in asked}

    def _page(self, draw: Draw, type_: str, parent: str, name: str, depth: int) -> dict[str, Any]:
        asked = self.declared.field(parent, name).args
        given: dict[str, Any] = {}
        if depth or _often(draw, 2):
            given[draw(st.sampled_from(("first", "last")))] = draw(st.sampled_from(_PAGES if depth < 2 else _PAGES[:3]))
        if _rarely(draw, 40):
            given |= draw(st.sampled_from(({"first": 101}, {"last": -1}, {"first": None}, {"first": 1, "last": 1})))
        if "orderBy" in asked and _often(draw, 2):
            given["orderBy"] = self._order(draw, asked["orderBy"], given)
        for mark in ("after", "before"):
            if _often(draw, 4):
                given[mark] = self._cursor(draw, type_, given.get("orderBy"))
        if _often(draw, 3):
            given["where"] = self._where(draw, type_, 2)
        if "search" in asked and _often(draw, 6):
            given["search"] = draw(st.sampled_from(WORDS))
        return given

    def _order(self, draw: Draw, argument: Any, _: Any) -> list[dict[str, str]]:
        members = list(self.schema.type_map[get_named_type(argument.type).name].fields["field"].type.of_type.values)  # type: ignore[attr-defined]  # an input of an enum
        count = 5 if _rarely(draw, 60) else draw(_upto(3))
        directions = st.sampled_from(("ASC", "DESC"))
        return [{"field": draw(st.sampled_from(members)), "direction": draw(directions)} for _ in range(count)]

    def _cursor(self, draw: Draw, type_: str, order: list[dict[str, str]] | None) -> str:
        if _rarely(draw, 30):
            return str(draw(st.sampled_from([*_ODD, "AAAA", "A" * 40])))
        table = self.declared.table(type_).name
        keys = self.lists.keys(type_, order)
        if _rarely(draw, 40):
            keys = [("id", True)]
        return self.lists.cursor(table, keys, draw(st.sampled_from(self.rows[table])))

    def _where(self, draw: Draw, type_: str, depth: int) -> dict[str, Any]:
        input_: Any = self.schema.type_map[f"{type_}{_WHERE}"]
        names = draw(
            st.lists(
                st.sampled_from(sorted(input_.fields)), min_size=0 if _rarely(draw, 9) else 1, max_size=3, unique=True
            )
        )
        found = {name: self._condition(draw, type_, name, input_.fields[name].type, depth) for name in names}
        return {name: value for name, value in found.items() if value is not ...}

    def _condition(self, draw: Draw, type_: str, name: str, input_type: Any, depth: int) -> Any:
        """Return a condition of a field; an ellipsis where it would be too deep."""
        if _rarely(draw, 25):
            return None
        named = get_named_type(input_type).name
        if name == "within":
            return [self._id(draw, self.declared.table(type_).name) for _ in range(draw(_upto(2)))]
        if named.endswith((_WHERE, "ListFilter")) and named != "StringListFilter":
            return self._deeper(draw, named, input_type, depth)
        operators = self.schema.type_map[named]
        assert isinstance(operators, GraphQLInputObjectType)
        chosen = draw(st.lists(st.sampled_from(sorted(operators.fields)), min_size=1, max_size=2, unique=True))
        return {each: self._operand(draw, type_, name, operators.fields[each].type, each) for each in chosen}

    def _deeper(self, draw: Draw, named: str, input_type: Any, depth: int) -> Any:
        if depth == 0:
            return ...
        if named.endswith("ListFilter"):
            row = named.removesuffix("ListFilter")
            return {draw(st.sampled_from(("some", "none"))): self._where(draw, row, depth - 1)}
        row = named.removesuffix(_WHERE)
        if is_list_type(input_type):
            return [self._where(draw, row, depth - 1) for _ in range(draw(_upto(3)))]
        return self._where(draw, row, depth - 1)

    def _operand(self, draw: Draw, type_: str, name: str, operand: Any, operator: str) -> Any:
        if _rarely(draw, 25):
            return None
        if operator == "isNull":
            return draw(st.booleans())
        pool = self._values(type_, name, get_named_type(operand))
        if is_list_type(operand):
            return draw(st.lists(st.sampled_from(pool), max_size=3))
        value = draw(st.sampled_from(pool))
        return value[: draw(_upto(3))] if operator == "startsWith" else value

    def _values(self, type_: str, name: str, kind: Any) -> list[Any]:
        """Return values that the field has, and some that it has not."""
        source = self.declared.source(type_, name)
        column = source.present if isinstance(source, sources.Embedded) else getattr(source, "name", "")
        found = [row[column] for row in self.rows[self.declared.table(type_).name] if row[column] is not None]
        if kind.name == "Decimal":
            return [str(each) for each in found] + ["0.00", "-1.5"]
        if kind.name == "String":
            return [text for each in found for text in (each if isinstance(each, list) else [each])] + list(_ODD)
        more: dict[str, list[Any]] = {
            "ID": [key("clm", 1), "odd"], "Int": [0, 2**31 - 1], "Boolean": [True, False],
            "DateTime": ["2026-01-02T03:04:05.678901+05:00", "1999-12-31T23:59:59Z"], "Date": ["2026-01-02"],
        }  # fmt: skip
        return [shown("", each) for each in found] + more.get(kind.name, list(getattr(kind, "values", ())))


def _upto(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


def _often(draw: Draw, of: int) -> bool:
    """Return true once in `of` times."""
    return bool(draw(st.integers(0, of - 1)) == of - 1)


_rarely = _often
