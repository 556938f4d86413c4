"""The schema as a whole: committed, described, named alike, and broken only when that is declared."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLNonNull, GraphQLSchema, build_schema
from graphql.utilities import find_breaking_changes

from server.api import declare, schema
from server.api.node import Node
from server.api.refusals import ErrorCode, WarningCode

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "schema.graphql"
RELEASED = Path(__file__).with_name("schema.released.graphql")
DECLARED = Path(__file__).with_name("breaking.toml")
ROOMS = ("accounts", "partners", "views", "claims", "orders", "processes", "kit", "reader", "imports")
OF_DIAGRAMS = {"WARNING"}
"""What is doubtful about a diagram is told by its rule."""
OF_THE_COMMAND_LINE = {"NOT_YOURS", "DATABASE_FAILED", "DATABASE_MISSING"}
"""What the embedded server refuses before anything is served."""
_TELLING = {"Problem", "Refusal", "note"}


@pytest.fixture(scope="module")
def core() -> GraphQLSchema:
    return schema.core(schema.build())


def test_the_committed_schema_is_the_codes() -> None:
    assert COMMITTED.read_text() == schema.build().as_str() + "\n"  # make schema


def parts(core: GraphQLSchema) -> Iterator[tuple[str, Any]]:
    """Yield each type, field, argument, value and directive with its name."""
    for type_ in core.type_map.values():
        if not type_.name.startswith("__"):
            yield type_.name, type_
            yield from ((f"{type_.name}.{name}", value) for name, value in getattr(type_, "values", {}).items())
            for name, field in getattr(type_, "fields", {}).items():
                yield f"{type_.name}.{name}", field
                yield from ((f"{type_.name}.{name}({each})", arg) for each, arg in getattr(field, "args", {}).items())
    # An argument of a directive is not among them: Strawberry drops its description.
    yield from ((f"@{each.name}", each) for each in core.directives)


def test_everything_is_described(core: GraphQLSchema) -> None:
    assert [name for name, part in parts(core) if not (part.description or "").strip()] == []
    assert [name for name, part in parts(core) if not part.description.strip().endswith((".", "`"))] == []


_SHAPES = [
    (r"\w+", r"[A-Z][A-Za-z]*"),
    (r"\w+\.\w+", r"\w+\.([a-z][A-Za-z]*|[A-Z][A-Z_]*)"),
    (r"\w+\.\w+\(\w+\)", r"\w+\.\w+\([a-z][A-Za-z]*\)"),
    (r"@\w+", r"@[a-z][A-Za-z]*"),
]


def test_names_are_of_one_style(core: GraphQLSchema) -> None:
    def styled(name: str) -> bool:
        return all(re.fullmatch(shape, name) for of, shape in _SHAPES if re.fullmatch(of, name))

    assert [name for name, _ in parts(core) if not styled(name) or name.endswith("Enum")] == []


def test_changes_take_one_input_and_answer_with_errors(core: GraphQLSchema) -> None:
    mutations: Any = core.mutation_type
    for name, field in mutations.fields.items():
        assert list(field.args) == ["input"], name
        assert re.fullmatch(r"\w+Input!", str(field.args["input"].type)), name
        assert re.fullmatch(r"\w+Payload!", str(field.type)), name
        told = {name: str(each.type) for name, each in field.type.of_type.fields.items()}
        assert told["errors"] == "[UserError!]!"
        assert [each for each in told if each not in {"errors", "warnings", "isReplay"}]


def test_changes_are_named_by_their_record_first(core: GraphQLSchema) -> None:
    records = [cls.__name__[:1].lower() + cls.__name__[1:] for cls in declare.RECORDS]
    mutations: Any = core.mutation_type
    whatever = ("process", "sourceDocument")  # of a process; orders, shipments and returns alike
    odd = [name for name in mutations.fields if not name.startswith((*records, *whatever))]
    assert set(odd) == {"tokenCreate", "tokenRevoke", "signOutEverywhere"}


def test_lists_are_pages(core: GraphQLSchema) -> None:
    connections: list[Any] = [each for name, each in core.type_map.items() if name.endswith("Connection")]
    assert len(connections) > 10
    for each in connections:
        assert list(each.fields) == ["nodes", "edges", "pageInfo", "totalCount", "totalCountPrecision"]
    fields: list[Any] = [field for _, field in parts(core) if str(getattr(field, "type", "")).endswith("Connection!")]
    for field in fields:
        assert {"first", "after", "last", "before", "where"} <= set(field.args)


def scoped(core: GraphQLSchema) -> Iterator[tuple[str, Any, list[str]]]:
    """Yield the fields of objects that need scopes."""
    for name, part in parts(core):
        definition = getattr(part, "extensions", {}).get("strawberry-definition")
        for directive in getattr(definition, "directives", ()):
            yield name, part, directive.scopes


def test_what_a_viewer_may_be_refused_can_be_null(core: GraphQLSchema) -> None:
    found = list(scoped(core))
    assert len(found) > 20
    for name, field, scopes in found:
        assert not isinstance(field.type, GraphQLNonNull) or name.startswith("Query."), name
        assert all(f"`{scope}`" in field.description for scope in scopes)


def test_the_committed_schema_tells_scopes(core: GraphQLSchema) -> None:
    text = COMMITTED.read_text()
    assert "directive @requires(scopes: [String!]!) on FIELD_DEFINITION" in text
    assert text.count('@requires(scopes: ["') == len(list(scoped(core)))
    assert 'internalComment: String @requires(scopes: ["claims.internal:read"])' in text


def test_an_id_tells_its_kind() -> None:
    prefixes = Counter(table.prefix for cls, table in declare.RECORDS.items() if issubclass(cls, Node))
    assert set(prefixes.values()) == {1}


def codes(source: str) -> set[str]:
    """Return the codes that a module's text refuses or warns with."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args]
    told = [call.args[0] for call in calls if ast.unparse(call.func).split(".")[-1] in _TELLING]
    told += [call.args[3] for call in calls if ast.unparse(call.func).endswith("report.problem") and len(call.args) > 3]
    return {str(node.value) for node in told if isinstance(node, ast.Constant)}


def test_every_code_of_the_rooms_is_told_and_every_code_told_is_theirs() -> None:
    files = [path for room in ROOMS for path in (ROOT / "server" / room).rglob("*.py")]
    raised = set().union(*(codes(path.read_text()) for path in files))
    assert raised - OF_THE_COMMAND_LINE - OF_DIAGRAMS == {*ErrorCode.__members__, *WarningCode.__members__}


def test_a_code_is_found_however_it_is_told() -> None:
    source = 'Refusal("A", "No.")\nerrors.Problem("B", "No.")\nchecks.note("C", "No.", ())\nother("D")'
    assert codes(source) == {"A", "B", "C"}


def undeclared(old: GraphQLSchema, new: GraphQLSchema, declared: Collection[str]) -> list[str]:
    return [each.description for each in find_breaking_changes(old, new) if each.description not in declared]


def test_no_change_breaks_a_client_unless_it_is_declared(core: GraphQLSchema) -> None:
    declared = {each["change"]: each["reason"] for each in tomllib.loads(DECLARED.read_text()).get("breaking", [])}
    released = build_schema(RELEASED.read_text())
    assert undeclared(released, core, declared) == []
    assert set(declared) <= {each.description for each in find_breaking_changes(released, core)}
    assert all(declared.values())


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("internalComment: String @", "remark: String @", "Field Claim.internalComment was removed."),
        ("claimByNumber(", "claimByNumber(year: Int!", "A required argument Query.claimByNumber(year:) was added."),
        ("  REOPEN\n", "  AGAIN\n", "Enum value ClaimTransition.REOPEN was removed."),
    ],
)
def test_a_breaking_change_is_found(core: GraphQLSchema, was: str, becomes: str, told: str) -> None:
    text = COMMITTED.read_text()
    assert was in text
    doctored = build_schema(text.replace(was, becomes, 1))
    found = undeclared(core, doctored, ())
    assert told in found
    assert told not in undeclared(core, doctored, {told})
