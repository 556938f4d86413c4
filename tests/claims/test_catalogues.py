"""The tree of reasons and participants' roles, on the real database."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from server.accounts.rules import Scope
from server.claims.actions import catalogues as actions
from server.claims.models import Claim, ClaimReason, ParticipantRole
from server.claims.queries import catalogues as queries
from server.claims.rules import catalogues as rules
from server.kit import db, events
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.reader import policy
from tests.make import accounts, claims
from tests.make import catalogues as make

MANAGER = accounts.manager()
LONG_AGO = "2026-01-01T00:00:00Z"
rolled_back = pytest.mark.usefixtures("organised")


@pytest.mark.parametrize(
    ("given", "clean", "codes"),
    [
        ({}, {}, []),
        ({"name": " Брак "}, {"name": "Брак"}, []),
        ({"name": None}, {"name": ""}, ["REQUIRED"]),
        ({"name": "x" * 251, "description": " "}, {"name": "x" * 251, "description": None}, ["TOO_LONG"]),
        ({"description": "y" * 10_001}, {"description": "y" * 10_001}, ["TOO_LONG"]),
    ],
)
def test_reason_fields(given: rules.ReasonFields, clean: dict[str, str], codes: list[str]) -> None:
    checks = Checks()
    assert rules.reason(given, checks) == clean
    assert [problem.code for problem in checks.problems] == codes


@rolled_back
async def test_a_reason_is_created_and_changed() -> None:
    root = await actions.reason_create(MANAGER, name=" Брак ")
    child = await actions.reason_create(MANAGER, name="Царапины", parent_id=root.id, description="On glass")
    changed = await actions.reason_update(MANAGER, reason_id=child.id, expected_version=1, description=None)
    row = await ClaimReason.get(id=child.id)
    assert [row.name, row.description, row.parent_id] == ["Царапины", None, root.id]
    assert changed.version == row.version == 2
    assert [event.kind for event in await events.since(child.id, 0)] == [
        "claim_reason.create",
        "claim_reason.update",
    ]
    with pytest.raises(Refusal) as stale:
        await actions.reason_update(MANAGER, reason_id=child.id, expected_version=1, name="")
    assert stale.value.code == "VERSION_CONFLICT"


@rolled_back
async def test_only_who_writes_catalogues_changes_them() -> None:
    reason, role = await make.claim_reason(), await make.participant_role()
    agent = accounts.agent()
    for verb in (
        actions.reason_create(agent, name="A"),
        actions.reason_update(agent, reason_id=reason.id, expected_version=1, name="A"),
        actions.reason_archive(agent, reason_id=reason.id, expected_version=1),
        actions.reason_merge(agent, source_id=reason.id, into_id=reason.id, expected_version=1),
        actions.ensure_reasons(agent, paths=[("A",)]),
        actions.participant_role_create(agent, name="A"),
        actions.participant_role_archive(agent, role_id=role.id, expected_version=1),
    ):
        with pytest.raises(Refusal) as refusal:
            await verb
        assert refusal.value.code == "FORBIDDEN"


@rolled_back
async def test_names_are_unique_among_siblings_in_use() -> None:
    root = await make.claim_reason(name="Брак")
    await make.claim_reason(name="Gone", archived_at=LONG_AGO)
    with pytest.raises(Refusal) as refusal:
        await actions.reason_create(MANAGER, name="Брак ")
    assert (refusal.value.code, refusal.value.problems[0].details) == ("DUPLICATE", {"existing": root.id})
    await actions.reason_create(MANAGER, name="Gone")
    child = await actions.reason_create(MANAGER, name="Брак", parent_id=root.id)
    with pytest.raises(Refusal) as refusal:
        await actions.reason_move(MANAGER, reason_id=child.id, expected_version=1, parent_id=None)
    assert refusal.value.code == "DUPLICATE"
    other = await actions.reason_create(MANAGER, name="Other")
    with pytest.raises(Refusal, match="of this name"):
        await actions.reason_update(MANAGER, reason_id=other.id, expected_version=1, name="Брак")


@rolled_back
async def test_moves_form_no_cycle() -> None:
    root = await make.claim_reason()
    child = await make.claim_reason(parent_id=root.id)
    leaf = await make.claim_reason(parent_id=child.id)
    for parent_id in (leaf.id, root.id):
        with pytest.raises(Refusal, match="under itself"):
            await actions.reason_move(MANAGER, reason_id=root.id, expected_version=1, parent_id=parent_id)
    await actions.reason_move(MANAGER, reason_id=leaf.id, expected_version=1, parent_id=root.id)
    await actions.reason_move(MANAGER, reason_id=child.id, expected_version=1, parent_id=leaf.id)
    assert (await ClaimReason.get(id=child.id)).parent_id == leaf.id
    archived = await make.claim_reason(archived_at=LONG_AGO)
    for parent_id, code in ((archived.id, "INVALID"), ("rsn_none", "NOT_FOUND")):
        with pytest.raises(Refusal) as refusal:
            await actions.reason_move(MANAGER, reason_id=child.id, expected_version=2, parent_id=parent_id)
        assert (refusal.value.code, refusal.value.problems[0].path) == (code, ("parentId",))


@rolled_back
async def test_archive_from_the_leaves_and_back_from_the_root() -> None:
    root = await make.claim_reason()
    child = await make.claim_reason(parent_id=root.id, name="Царапины")
    with pytest.raises(Refusal) as refusal:
        await actions.reason_archive(MANAGER, reason_id=root.id, expected_version=1)
    assert refusal.value.problems[0].details == {"below": ["Царапины"]}
    assert await queries.active_reason(child.id)
    await actions.reason_archive(MANAGER, reason_id=child.id, expected_version=1)
    assert not await queries.active_reason(child.id)
    await actions.reason_archive(MANAGER, reason_id=root.id, expected_version=1)
    with pytest.raises(Refusal, match="archived"):
        await actions.reason_unarchive(MANAGER, reason_id=child.id, expected_version=2)
    await actions.reason_unarchive(MANAGER, reason_id=root.id, expected_version=2)
    await actions.reason_unarchive(MANAGER, reason_id=child.id, expected_version=2)
    assert await queries.active_reason(child.id)


@rolled_back
async def test_a_merge_takes_claims_and_children_along() -> None:
    source, into = await make.claim_reason(), await make.claim_reason()
    child = await make.claim_reason(parent_id=source.id)
    claim = await claims.claim(reason_id=source.id)
    other = await claims.claim(reason_id=into.id)
    kept = await actions.reason_merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=1)
    assert (kept.id, kept.version) == (into.id, 2)
    moved = await Claim.get(id=claim.id)
    assert (moved.reason_id, moved.version) == (into.id, 2)
    (told,) = await events.since(claim.id, 0)
    assert (told.kind, told.actor, told.data) == (
        "claim.update",
        MANAGER.id,
        {"reason_id": [source.id, into.id]},
    )
    assert (await Claim.get(id=other.id)).version == 1
    assert (await ClaimReason.get(id=child.id)).parent_id == into.id
    gone = await ClaimReason.get(id=source.id)
    assert (gone.archived_at is not None, gone.version) == (True, 2)


@rolled_back
async def test_what_is_not_merged() -> None:
    source = await make.claim_reason()
    child = await make.claim_reason(parent_id=source.id, name="Брак")
    into = await make.claim_reason()
    await make.claim_reason(parent_id=into.id, name="Брак")
    archived = await make.claim_reason(archived_at=LONG_AGO)
    for into_id, version, code in (
        (source.id, 1, "INVALID"),
        (child.id, 1, "INVALID"),
        (archived.id, 1, "INVALID"),
        (into.id, 1, "DUPLICATE"),
        (into.id, 2, "VERSION_CONFLICT"),
        ("rsn_none", 1, "NOT_FOUND"),
    ):
        with pytest.raises(Refusal) as refusal:
            await actions.reason_merge(MANAGER, source_id=source.id, into_id=into_id, expected_version=version)
        assert refusal.value.code == code
    assert (await ClaimReason.get(id=source.id)).version == 1


@rolled_back
async def test_paths_are_ensured_at_once() -> None:
    known = await make.claim_reason(name="Loan")
    await make.claim_reason(name="Gone", archived_at=LONG_AGO)
    paths = [("Loan", "Late ", "Fees"), ("Loan",), ("Gone",), ("Loan", "Late")]
    found = await actions.ensure_reasons(MANAGER, paths=paths)
    assert found["Loan",] == known.id
    assert found["Loan", "Late"] == (await ClaimReason.get(name="Late", parent_id=known.id)).id
    assert (await ClaimReason.get(name="Fees")).parent_id == found["Loan", "Late"]
    assert await ClaimReason.all().count() == 5
    assert (await queries.reasons_by_path())["Loan", "Late", "Fees"] == found["Loan", "Late ", "Fees"]
    assert await actions.ensure_reasons(MANAGER, paths=paths) == found
    with pytest.raises(Refusal) as refusal:
        await actions.ensure_reasons(MANAGER, paths=[("Loan", " ")])
    assert refusal.value.code == "REQUIRED"


@rolled_back
async def test_predefined_roles_stay() -> None:
    await actions.ensure_predefined(language="ru")
    await actions.ensure_predefined(language="en")
    roles = await ParticipantRole.all().order_by("code")
    assert [(role.code, role.name) for role in roles] == [("CLIENT", "Клиент"), ("COMPETITOR", "Конкурент")]
    client = roles[0]
    with pytest.raises(Refusal, match="predefined"):
        await actions.participant_role_archive(MANAGER, role_id=client.id, expected_version=1)
    renamed = await actions.participant_role_update(MANAGER, role_id=client.id, expected_version=1, name="Покупатель")
    assert (renamed.code, renamed.version) == ("CLIENT", 2)


@rolled_back
async def test_participant_roles() -> None:
    role = await actions.participant_role_create(MANAGER, name=" Эксперт ")
    with pytest.raises(Refusal) as refusal:
        await actions.participant_role_create(MANAGER, name="Эксперт")
    assert (refusal.value.code, refusal.value.problems[0].details) == ("DUPLICATE", {"existing": role.id})
    await actions.participant_role_archive(MANAGER, role_id=role.id, expected_version=1)
    assert not await queries.active_role(role.id)
    with pytest.raises(Refusal, match="not found"):
        await actions.participant_role_update(MANAGER, role_id="prl_none", expected_version=1, name="A")
    with pytest.raises(Refusal) as refusal:
        await actions.participant_role_unarchive(MANAGER, role_id=role.id, expected_version=1)
    assert refusal.value.code == "VERSION_CONFLICT"
    await actions.participant_role_unarchive(MANAGER, role_id=role.id, expected_version=2)
    assert await queries.active_role(role.id)


@rolled_back
async def test_nothing_changes_while_claims_are_off() -> None:
    await accounts.organisation(records_claims=False)
    for verb in (
        actions.reason_create(MANAGER, name="A"),
        actions.participant_role_create(MANAGER, name="A"),
        actions.ensure_reasons(MANAGER, paths=[("A",)]),
    ):
        with pytest.raises(Refusal) as refusal:
            await verb
        assert refusal.value.code == "OPTION_OFF"


def test_row_policies() -> None:
    customer = accounts.customer(partner_id="ptn_1")
    internal = accounts.customer(partner_id="ptn_1", scopes=frozenset(Scope))
    reader = accounts.client_viewer(Scope.CLAIMS_READ)
    cases = (
        (accounts.auditor(), policy.EVERY, policy.EVERY),
        (customer, policy.NONE, policy.EVERY),
        (internal, policy.NONE, policy.EVERY),
        (reader, policy.NONE, policy.EVERY),
        (accounts.client_viewer(Scope.PARTNERS_READ), policy.NONE, policy.NONE),
        (accounts.client_viewer(), policy.EVERY, policy.EVERY),
    )
    for viewer, reasons, roles in cases:
        assert queries.reasons_visible_to(viewer) is reasons
        assert queries.participant_roles_visible_to(viewer) is roles


@pytest.fixture
async def tree(database: str) -> AsyncIterator[tuple[ClaimReason, ClaimReason]]:  # noqa: ARG001 - connects
    """Commit two reasons, and remove them and theirs afterwards."""
    await accounts.organisation()
    made = (await make.claim_reason(name="One"), await make.claim_reason(name="Two"))
    yield made
    await db.execute("DELETE FROM event WHERE subject LIKE 'rsn%'")
    await db.execute("UPDATE claim_reason SET parent_id = NULL")
    await db.execute("DELETE FROM claim_reason")
    await db.execute("DELETE FROM organisation")


async def test_two_moves_at_once_form_no_cycle(tree: tuple[ClaimReason, ClaimReason]) -> None:
    one, two = tree
    results = await asyncio.gather(
        actions.reason_move(MANAGER, reason_id=one.id, expected_version=1, parent_id=two.id),
        actions.reason_move(MANAGER, reason_id=two.id, expected_version=1, parent_id=one.id),
        return_exceptions=True,
    )
    refusals = [each for each in results if isinstance(each, Refusal)]
    assert [str(refusal) for refusal in refusals] == ["A reason does not go under itself."]


@pytest.mark.usefixtures("tree")
async def test_ensuring_at_once_makes_each_reason_once() -> None:
    paths = [("Three", "Four"), ("One", "Five")]
    found = await asyncio.gather(*(actions.ensure_reasons(MANAGER, paths=paths) for _ in range(8)))
    assert all(each == found[0] for each in found)
    assert await ClaimReason.all().count() == 5
