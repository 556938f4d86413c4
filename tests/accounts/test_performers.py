"""Who stands in for whom, and who gets what is addressed to a role."""

from datetime import UTC, datetime, timedelta

import pytest

from server.accounts import queries, rules
from server.accounts.queries import StandIn
from server.accounts.rules import AddressMatch
from server.kit import clock, ids
from tests.make import accounts as make

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)
rolled_back = pytest.mark.usefixtures("rollback")


@pytest.mark.parametrize(
    ("absent_from", "absent_until", "absent"),
    [
        (None, None, False),
        (NOW, None, True),
        (NOW + DAY, None, False),
        (NOW - DAY, NOW, False),
        (NOW - DAY, NOW + DAY, True),
    ],
)
def test_when_somebody_is_away(absent_from: datetime | None, absent_until: datetime | None, *, absent: bool) -> None:
    assert rules.is_absent(absent_from, absent_until, NOW) is absent


@rolled_back
async def test_a_deputy_stands_in_for_those_who_are_away_now() -> None:
    deputy = await make.user()
    away = await make.absent(deputy_id=deputy.id)
    for there in ({}, {"absent_from": clock.now() + DAY}, {"absent_from": NOW, "absent_until": NOW + DAY}):
        await make.user(deputy_id=deputy.id, **there)
    await make.absent(deputy_id=deputy.id, deactivated_at=NOW)
    assert await queries.deputised_by(deputy.id, clock.now()) == [away.id]
    assert await queries.deputised_by(away.id, clock.now()) == []
    assert await queries.deputised_by(deputy.id, clock.now() + 2 * DAY) != [away.id]


@rolled_back
async def test_standing_in_is_one_hop_and_tells_of_a_deputy_who_is_away() -> None:
    last = await make.user()
    middle = await make.absent(deputy_id=last.id)
    first = await make.absent(deputy_id=middle.id)
    alone, left = await make.absent(), await make.absent(deputy_id=(await make.user(deactivated_at=NOW)).id)
    asked = [each.id for each in (first, middle, last, alone, left)]
    assert await queries.stand_ins(asked, clock.now()) == {
        first.id: StandIn(middle.id, is_absent=True),
        middle.id: StandIn(last.id, is_absent=False),
        alone.id: None,
        left.id: None,
    }
    assert await queries.deputised_by(last.id, clock.now()) == [middle.id]


@rolled_back
async def test_the_closest_members_get_what_is_addressed_to_a_role() -> None:
    role = await make.performer_role()
    main, additional = ids.new("org"), ids.new("dep")
    general, of_main, of_both, gone = [(await make.user()).id for _ in range(3)] + [
        (await make.user(deactivated_at=NOW)).id
    ]
    members: list[tuple[str, str | None, str | None]] = [
        (general, None, None),
        (of_main, main, None),
        (of_both, main, additional),
        (of_both, main, None),
        (gone, main, additional),
        (gone, ids.new("org"), None),
    ]
    for user_id, *objects in members:
        await make.role_member(role_id=role.id, user_id=user_id, main_object=objects[0], additional_object=objects[1])
    found = [
        await queries.performers(role.id, main, additional),
        await queries.performers(role.id, main, ids.new("dep")),
        await queries.performers(role.id, ids.new("org"), additional),
        await queries.performers(role.id),
        await queries.performers(ids.new("rol")),
    ]
    assert [(each.match, {*each.user_ids}) for each in found] == [
        (AddressMatch.MAIN_AND_ADDITIONAL, {of_both}),
        (AddressMatch.MAIN, {of_main, of_both}),
        (AddressMatch.ROLE, {general}),
        (AddressMatch.ROLE, {general}),
        (AddressMatch.NOBODY, set()),
    ]


@rolled_back
async def test_coordinators_are_found_alike() -> None:
    main = ids.new("org")
    assert (await queries.coordinators(main)).match is AddressMatch.NOBODY
    role = await make.performer_role(code=rules.COORDINATOR)
    everywhere, there = await make.user(), await make.user()
    await make.role_member(role_id=role.id, user_id=everywhere.id)
    await make.role_member(role_id=role.id, user_id=there.id, main_object=main)
    assert (await queries.coordinators(main, ids.new("dep"))).user_ids == (there.id,)
    assert (await queries.coordinators()).user_ids == (everywhere.id,)


@rolled_back
async def test_what_is_wrong_with_an_address() -> None:
    organisation, department = await make.organisation(), await make.department()
    plain = await make.performer_role()
    narrowed = await make.performer_role(main_object_kind="ORGANISATION", additional_object_kind="DEPARTMENT")
    archived = await make.performer_role(archived_at=NOW)

    async def told(*address: str | None) -> dict[str, str]:
        return {each.path[0]: each.code for each in await queries.address_problems(*address)}  # type: ignore[arg-type]  # a role is told

    assert await told(plain.id) == await told(narrowed.id) == {}
    assert await told(narrowed.id, organisation.id, department.id) == {}
    assert await told(archived.id) == await told(ids.new("rol")) == await told("\0") == {"roleId": "NOT_FOUND"}
    assert await told(plain.id, department.id) == {"mainObject": "INVALID"}
    assert await told(narrowed.id, department.id) == {"mainObject": "INVALID"}
    assert await told(narrowed.id, None, department.id) == {"mainObject": "REQUIRED"}
    assert await told(narrowed.id, organisation.id, ids.new("dep")) == {"additionalObject": "NOT_FOUND"}
