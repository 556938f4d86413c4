"""`where` and `orderBy` follow from the declarations: what can be compared and how, what can be sorted by."""

from typing import Any

import pytest
from graphql import GraphQLSchema, get_named_type

from server.api import declare, schema
from server.reader import sources


@pytest.fixture(scope="module")
def core() -> GraphQLSchema:
    return schema.core(schema.build())


def fields(core: GraphQLSchema, name: str) -> dict[str, str]:
    type_: Any = core.type_map[name]
    return {each: str(field.type) for each, field in type_.fields.items()}


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("id", "IDFilter"),
        ("title", "StringFilter"),
        ("status", "ClaimStatusFilter"),
        ("remedySought", "RemedyFilter"),
        ("registeredAt", "DateTimeFilter"),
        ("rating", "IntFilter"),
        ("amountClaimed", "DecimalFilter"),
        ("tags", "StringListFilter"),
        ("partner", "PartnerWhereInput"),
        ("participants", "ParticipantListFilter"),
        ("history", "EventListFilter"),
        ("and", "[ClaimWhereInput!]"),
        ("or", "[ClaimWhereInput!]"),
        ("not", "ClaimWhereInput"),
    ],
)
def test_a_filter_fits_its_field(core: GraphQLSchema, name: str, type_: str) -> None:
    assert fields(core, "ClaimWhereInput")[name] == type_


@pytest.mark.parametrize(
    "name", ["description", "internalComment", "version", "basis", "availableTransitions", "within"]
)
def test_what_a_claim_is_not_filtered_by(core: GraphQLSchema, name: str) -> None:
    assert name not in fields(core, "ClaimWhereInput")


@pytest.mark.parametrize(
    ("filter_", "operators"),
    [
        ("IDFilter", "eq neq in notIn isNull"),
        ("StringFilter", "eq neq in notIn isNull startsWith similarTo"),
        ("IntFilter", "eq neq gt gte lt lte isNull in"),
        ("BooleanFilter", "eq isNull"),
        ("DateTimeFilter", "eq neq gt gte lt lte isNull"),
        ("DateFilter", "eq neq gt gte lt lte isNull"),
        ("DecimalFilter", "eq neq gt gte lt lte isNull"),
        ("StringListFilter", "has"),
        ("ClaimStatusFilter", "eq neq in notIn isNull"),
        ("ClaimListFilter", "some none"),
    ],
)
def test_comparators(core: GraphQLSchema, filter_: str, operators: str) -> None:
    assert list(fields(core, filter_)) == operators.split()


def wheres(core: GraphQLSchema) -> list[str]:
    return [name for name in core.type_map if name.endswith("WhereInput")]


def test_trees_are_filtered_by_what_they_stand_within(core: GraphQLSchema) -> None:
    trees = {cls.__name__ for cls, table in declare.RECORDS.items() if table.parent}
    assert {name for name in wheres(core) if "within" in fields(core, name)} == {f"{name}WhereInput" for name in trees}
    assert trees == {"Department", "ClaimReason"}


def test_claims_alone_are_filtered_by_what_they_were(core: GraphQLSchema) -> None:
    assert [name for name in wheres(core) if "asOf" in fields(core, name)] == ["ClaimWhereInput"]


def test_every_filter_is_named_as_its_field_and_is_optional(core: GraphQLSchema) -> None:
    for name in wheres(core):
        filters = fields(core, name)
        own = {"and", "or", "not", "within", "asOf"}
        row = name.removesuffix("WhereInput").removesuffix("AsOf")
        assert filters.keys() - own <= fields(core, row).keys()
        assert not any(type_.endswith("!") for type_ in filters.values())


def test_sorting_is_by_the_columns_that_allow_it(core: GraphQLSchema) -> None:
    order: Any = core.type_map["ClaimOrderField"]
    assert set(order.values) == {
        *("CREATED_AT", "UPDATED_AT", "NUMBER", "TITLE", "STATUS"),
        *("REGISTERED_AT", "CLOSED_AT", "REOPEN_COUNT", "RATING", "DUE_AT"),
    }
    assert fields(core, "ClaimOrderInput") == {"field": "ClaimOrderField!", "direction": "OrderDirection!"}
    assert "ClaimReferenceOrderInput" not in core.type_map


def connections(core: GraphQLSchema) -> list[tuple[str, Any]]:
    """Return each field that is a list, with its name."""
    types: list[Any] = [core.query_type, *(core.type_map[cls.__name__] for cls in declare.RECORDS)]
    found = [(f"{type_.name}.{name}", field) for type_ in types for name, field in type_.fields.items()]
    return [(name, field) for name, field in found if isinstance(sources.source_of(field), sources.Page | sources.Many)]


def test_lists_have_the_arguments_of_their_rows(core: GraphQLSchema) -> None:
    assert len(connections(core)) > 20
    for name, field in connections(core):
        connection: Any = get_named_type(field.type)
        row = sources.row_type_of(connection)
        expected = {
            "first": "Int",
            "after": "String",
            "last": "Int",
            "before": "String",
            "where": f"{row.name}WhereInput",
        }
        if f"{row.name}OrderInput" in core.type_map:
            expected["orderBy"] = f"[{row.name}OrderInput!]"
        if sources.table_of(row).search:
            expected["search"] = "String"
        assert {each: str(argument.type) for each, argument in field.args.items()} == expected, name


def test_a_filter_of_a_scoped_field_says_so(core: GraphQLSchema) -> None:
    claim: Any = core.type_map["ClaimWhereInput"]
    assert claim.fields["reason"].description == "By `reason`. Needs the scope `claims.internal:read`."
    assert claim.fields["title"].description == "By `title`."
