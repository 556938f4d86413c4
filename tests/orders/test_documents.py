"""Cancelling lines, archiving, the catalogue of reasons, on the real database."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import Scope
from server.kit import clock, events, ids
from server.kit.errors import Refusal
from server.orders.actions import documents as actions
from server.orders.actions import reasons
from server.orders.models import CancellationReason, DocumentLine, SourceDocument
from server.orders.queries import documents as queries
from server.orders.rules.terms import DocumentKind
from server.partners import actions as partner_actions
from tests.claims.refusals import told
from tests.make import accounts, partners
from tests.make import orders as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()


async def refused(action: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as caught:
        await action
    return told(caught.value)


async def lines(order: SourceDocument) -> list[DocumentLine]:
    return await queries.lines_of([order.id])


async def test_lines_are_cancelled_and_restored() -> None:
    reason = await make.cancellation_reason()
    order = await make.document(lines=3)
    first, second, _ = await lines(order)
    at = datetime(2026, 1, 3, tzinfo=UTC)
    given: dict[str, Any] = {"order_id": order.id, "line_ids": [first.id, second.id]}
    found = await actions.cancel_lines(MANAGER, **given, expected_version=1, reason_id=reason.id, cancelled_at=at)
    assert (found.version, found.amount) == (2, Decimal(20))
    cancelled, _, untouched = await lines(order)
    told_of = (cancelled.cancellation_reason_id, cancelled.cancelled_at, cancelled.cancelled_by)
    assert (told_of, untouched.cancelled_at) == ((reason.id, at, MANAGER.id), None)
    found = await actions.restore_lines(MANAGER, **given, expected_version=2)
    assert (found.version, found.amount) == (3, Decimal(60))
    assert {each.cancelled_at for each in await lines(order)} == {None}
    assert (await actions.restore_lines(MANAGER, **given, expected_version=3)).version == 3
    history = await events.since(order.id, 0)
    assert [each.kind for each in history] == ["order.cancel_lines", "order.restore_lines"]
    assert history[0].data["lines"] == [1, 2]


async def test_what_is_not_cancelled() -> None:
    reason, gone = await make.cancellation_reason(), await make.cancellation_reason(archived_at=clock.now())
    order, shipment = await make.document(lines=1), await make.document(kind=DocumentKind.SHIPMENT, lines=1)
    [line] = await lines(order)
    given: dict[str, Any] = {"order_id": order.id, "expected_version": 1, "reason_id": reason.id}
    assert await refused(actions.cancel_lines(MANAGER, **given, line_ids=[])) == [("REQUIRED", "lineIds")]
    other = [ids.new("dln")]
    assert await refused(actions.cancel_lines(MANAGER, **given, line_ids=other)) == [("NOT_FOUND", "lineIds.0")]
    assert await refused(actions.cancel_lines(MANAGER, **given | {"reason_id": gone.id}, line_ids=[line.id])) == [
        ("NOT_FOUND", "reasonId")
    ]
    stale = actions.cancel_lines(MANAGER, **given | {"expected_version": 2}, line_ids=[line.id])
    assert await refused(stale) == [("VERSION_CONFLICT", "expectedVersion")]
    wrong = actions.cancel_lines(MANAGER, **given | {"order_id": shipment.id}, line_ids=[line.id])
    assert await refused(wrong) == [("NOT_FOUND", "id")]
    assert await refused(actions.cancel_lines(accounts.auditor(), **given, line_ids=[line.id])) == [("FORBIDDEN", "")]
    await actions.cancel_lines(MANAGER, **given, line_ids=[line.id])
    again = actions.cancel_lines(MANAGER, **given | {"expected_version": 2}, line_ids=[line.id])
    assert await refused(again) == [("INVALID", "lineIds.0")]


async def test_a_customer_cancels_its_own_by_reasons_that_it_may_choose() -> None:
    mine, other = await partners.partner(), await partners.partner()
    customer = accounts.customer(partner_id=mine.id)
    order, foreign = await make.document(partner_id=mine.id, lines=1), await make.document(partner_id=other.id, lines=1)
    [line], [far] = await lines(order), await lines(foreign)
    ours, theirs = await make.cancellation_reason(), await make.cancellation_reason(customer_may_choose=True)
    given: dict[str, Any] = {"order_id": order.id, "expected_version": 1, "line_ids": [line.id]}
    assert await refused(actions.cancel_lines(customer, **given, reason_id=ours.id)) == [("FORBIDDEN", "reasonId")]
    dated = actions.cancel_lines(customer, **given, reason_id=theirs.id, cancelled_at=clock.now())
    assert await refused(dated) == [("FORBIDDEN", "cancelledAt")]
    hidden: dict[str, Any] = {"order_id": foreign.id, "expected_version": 1, "line_ids": [far.id]}
    assert await refused(actions.cancel_lines(customer, **hidden, reason_id=theirs.id)) == [("NOT_FOUND", "id")]
    assert (await actions.cancel_lines(customer, **given, reason_id=theirs.id)).amount == 0
    back = actions.restore_lines(customer, order_id=order.id, expected_version=2, line_ids=[line.id])
    assert await refused(back) == [("FORBIDDEN", "")]


@pytest.mark.parametrize("kind", list(DocumentKind))
async def test_documents_are_archived_and_come_back(kind: DocumentKind) -> None:
    document = await make.document(kind=kind)
    given: dict[str, Any] = {"kind": kind, "document_id": document.id}
    found = await actions.archive(MANAGER, **given, expected_version=1)
    assert found.archived_at
    assert (await actions.archive(MANAGER, **given, expected_version=2)).version == 2
    assert (await actions.unarchive(MANAGER, **given, expected_version=2)).archived_at is None
    other = next(each for each in DocumentKind if each is not kind)
    wrong = actions.archive(MANAGER, kind=other, document_id=document.id, expected_version=3)
    assert await refused(wrong) == [("NOT_FOUND", "id")]
    customer = accounts.customer(partner_id=document.partner_id)
    assert await refused(actions.archive(customer, **given, expected_version=3)) == [("FORBIDDEN", "")]


async def test_an_archived_order_is_left_alone() -> None:
    order = await make.document(lines=1, archived_at=clock.now())
    [line] = await lines(order)
    given: dict[str, Any] = {"order_id": order.id, "expected_version": 1, "line_ids": [line.id]}
    reason = await make.cancellation_reason()
    assert await refused(actions.cancel_lines(MANAGER, **given, reason_id=reason.id)) == [("INVALID", "id")]


async def test_reasons_are_a_catalogue() -> None:
    made = await reasons.create(MANAGER, name=" Too late ", description="")
    assert (made.name, made.customer_may_choose) == ("Too late", False)
    assert made.description is None
    assert await refused(reasons.create(MANAGER, name="Too late")) == [("DUPLICATE", "name")]
    assert await refused(reasons.create(MANAGER, name="")) == [("REQUIRED", "name")]
    assert await refused(reasons.create(accounts.agent(), name="Other")) == [("FORBIDDEN", "")]
    given: dict[str, Any] = {"reason_id": made.id}
    found = await reasons.update(MANAGER, **given, expected_version=1, customer_may_choose=True, name="Late")
    assert (found.name, found.customer_may_choose, found.version) == ("Late", True, 2)
    await reasons.archive(MANAGER, **given, expected_version=2)
    await reasons.create(MANAGER, name="Late")
    assert await refused(reasons.unarchive(MANAGER, **given, expected_version=3)) == [("DUPLICATE", "name")]
    await CancellationReason.filter(id=made.id).update(name="Later")
    assert (await reasons.unarchive(MANAGER, **given, expected_version=3)).archived_at is None


async def test_reasons_are_made_by_name_where_one_may() -> None:
    there = await make.cancellation_reason(name="There")
    agent, names = accounts.agent(), {"There", "New"}
    assert await reasons.ensure(agent, names, writes=True) == {"There": there.id}
    assert await reasons.ensure(MANAGER, names, writes=False) == {"There": there.id, "New": ""}
    made = await reasons.ensure(MANAGER, names, writes=True)
    assert made == {"There": there.id, "New": (await CancellationReason.get(name="New")).id}


async def test_documents_follow_merged_partners_and_contacts() -> None:
    source, into = await partners.partner(), await partners.partner()
    gone = await partners.contact_person(partner_id=into.id)
    stays = await partners.contact_person(partner_id=into.id)
    document = await make.document(partner_id=source.id, contact_id=gone.id)
    viewer = accounts.manager()
    await partner_actions.partner_merge(viewer, source_id=source.id, into_id=into.id, expected_version=1)
    await partner_actions.contact_person_merge(viewer, source_id=gone.id, into_id=stays.id, expected_version=1)
    found = await SourceDocument.get(id=document.id)
    assert (found.partner_id, found.contact_id, found.version) == (into.id, stays.id, 3)


async def test_a_client_without_the_scope_changes_nothing() -> None:
    order = await make.document()
    client = accounts.client_viewer(Scope.ORDERS_READ)
    archived = actions.archive(client, kind=DocumentKind.ORDER, document_id=order.id, expected_version=1)
    assert await refused(archived) == [("FORBIDDEN", "")]
