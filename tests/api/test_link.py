"""The reader finds every declaration on graphql-core's own types; a contradiction stops the service at its start."""

from typing import Any

import pytest
import strawberry
from graphql import GraphQLObjectType, GraphQLSchema

from server.api import declare, inputs, schema
from server.api.connection import Connection
from server.api.link import link
from server.reader import policy, sources
from server.reader.sources import Table

THING = Table("thing", "thg", lambda _: policy.EVERY)


@pytest.fixture(scope="module")
def core() -> GraphQLSchema:
    return schema.core(schema.build())


def made(query: type[Any]) -> GraphQLSchema:
    inputs.finish(query)
    found = schema.core(strawberry.Schema(query, types=[*declare.RECORDS]))
    link(found)
    return found


@pytest.fixture(autouse=True)
def records(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Let a test declare records of its own, unless it asks for the service's."""
    if "core" not in request.fixturenames:
        monkeypatch.setattr(declare, "RECORDS", {})


def test_every_field_of_a_record_has_a_source(core: GraphQLSchema) -> None:
    for cls, table in declare.RECORDS.items():
        type_: Any = core.type_map[cls.__name__]
        assert sources.table_of(type_) is table
        assert [name for name, field in type_.fields.items() if sources.source_of(field) is None] == []


def test_every_root_has_a_source_and_reads_by_the_reader_or_asks_a_function(core: GraphQLSchema) -> None:
    assert core.query_type is not None
    for name, field in core.query_type.fields.items():
        assert isinstance(sources.source_of(field), (*sources.ROOTS, sources.Asked)), name


def test_a_source_is_named_by_its_field(core: GraphQLSchema) -> None:
    claim: Any = core.type_map["Claim"]
    assert sources.source_of(claim.fields["title"]) == sources.Column(name="title", order=True)
    assert sources.source_of(claim.fields["contactPerson"]) == sources.One(column="contact_person_id")
    assert claim.fields["contactPerson"].extensions["attribute"] == "contact_person"


def test_a_connection_leads_to_its_rows_table(core: GraphQLSchema) -> None:
    connection = core.type_map["ClaimConnection"]
    assert sources.table_of(connection).name == "claim"
    with pytest.raises(LookupError):
        sources.table_of(core.type_map["Money"])


def test_a_scoped_field_must_be_nullable() -> None:
    @declare.record(THING, "A thing.")
    class Thing:
        id: strawberry.ID = declare.column("Its id.")
        secret: str = declare.column("It.", scope="a:read")

    @strawberry.type
    class Query:
        things: Connection[Thing] = declare.page("All.")

    with pytest.raises(TypeError, match=r"Thing\.secret must be nullable"):
        made(Query)


def test_a_relation_must_be_nullable() -> None:
    @declare.record(THING, "A thing.")
    class Part:
        id: strawberry.ID = declare.column("Its id.")
        itself: "Part" = declare.one("It.")

    globals()["Part"] = Part

    @strawberry.type
    class Query:
        parts: Connection[Part] = declare.page("All.")

    try:
        with pytest.raises(TypeError, match=r"Part\.itself must be nullable"):
            made(Query)
    finally:
        del globals()["Part"]


def test_a_scoped_list_may_be_refused_as_a_whole() -> None:
    @declare.record(THING, "A thing.")
    class Thing:
        id: strawberry.ID = declare.column("Its id.")
        secret: str | None = declare.column("It.", scope="a:read")

    @strawberry.type
    class Query:
        things: Connection[Thing] = declare.page("All.", scope="a:read")

    found = made(Query)
    thing = found.type_map["Thing"]
    assert isinstance(thing, GraphQLObjectType)
    assert sources.source_of(thing.fields["secret"]) == sources.Column(name="secret", scope="a:read")
    assert found.query_type is not None
    assert sources.source_of(found.query_type.fields["things"]) == sources.Page(scope="a:read")
