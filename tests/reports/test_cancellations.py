"""Reasons for cancelling orders against the same figures worked out line by line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from tortoise.transactions import in_transaction

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.kit import db
from server.orders.rules.terms import DocumentKind
from server.reports.queries import cancellations
from server.reports.queries.cancellations import Cancelled
from server.reports.rules.filters import OrderFilter, PartnerKind
from tests.make import accounts, orders, partners
from tests.reader.conftest import Asking
from tests.reports import independent, opening
from tests.reports.test_figures import PROFILE, SEEDS

Line = dict[str, Any]
ZONE = "America/Havana"
FIRST, LAST = date(2025, 11, 1), date(2025, 11, 30)
_LINES = """SELECT l.*, d.partner_id, d.manager_id, d.archived_at, u.department_id, p.is_carrier, p.is_customer
    FROM document_line l JOIN source_document d ON d.id = l.document_id JOIN partner p ON p.id = d.partner_id
    LEFT JOIN user_account u ON u.id = d.manager_id WHERE l.cancelled_at IS NOT NULL ORDER BY l.id"""


@dataclass
class _World:
    lines: Sequence[Line]
    viewer: Viewer
    wanted: OrderFilter

    def counted(self, first: date, last: date) -> list[Line]:
        return [each for each in self.lines if first <= _day(each["cancelled_at"]) <= last and self._meets(each)]

    def _meets(self, line: Line) -> bool:
        wanted, viewer = self.wanted, self.viewer
        conditions = (
            (wanted.reasons, line["cancellation_reason_id"]),
            (wanted.managers, line["manager_id"]),
            (wanted.partners, line["partner_id"]),
        )
        kinds = [line[f"is_{kind.lower()}"] for kind in wanted.partner_kinds]
        seen = viewer.kind is not ViewerKind.CLIENT or line["partner_id"] in viewer.partner_ids
        if viewer.role is StaffRole.AGENT:
            own = line["department_id"] in viewer.department_ids
            seen = line["manager_id"] in {None, viewer.id} or own
        fits = all(value in allowed for allowed, value in conditions if allowed) and (any(kinds) or not kinds)
        return fits and seen and line["archived_at"] is None


def _day(at: datetime) -> date:
    return at.astimezone(ZoneInfo(ZONE)).date()


async def _made(chance: Random) -> _World:
    await accounts.organisation(time_zone=ZONE)
    departments = [(await accounts.department()).id for _ in range(2)]
    users = [(await accounts.user(department_id=chance.choice([*departments, None]))).id for _ in range(4)]
    firms = [(await partners.partner(is_carrier=chance.random() < 0.5, is_customer=False)).id for _ in range(3)]
    reasons = [(await orders.cancellation_reason()).id for _ in range(chance.choice((3, 25)))]
    for _ in range(chance.choice((0, 4, 12))):
        order = await orders.document(
            kind=DocumentKind.ORDER,
            partner_id=chance.choice(firms),
            manager_id=chance.choice([*users, None]),
            archived_at=datetime(2026, 1, 1, tzinfo=UTC) if chance.random() < 0.1 else None,
        )
        for position in range(1, chance.randint(2, 6)):
            at = datetime(2025, 11, chance.choice((1, 2, 15, 30)), tzinfo=UTC)
            at += timedelta(minutes=chance.choice((239, 240, 241, 300, -60000)))
            await orders.line(
                document_id=order.id,
                position=position,
                item=chance.choice(("Cup", "Jug", "Plate")),
                price_group=chance.choice(("A", "B", None)),
                cancelled_at=at if chance.random() < 0.8 else None,
                cancellation_reason_id=chance.choice(reasons),
            )
    own = accounts.agent(id=users[0], department_id=departments[0], department_ids=(departments[0],))
    client = accounts.client_viewer(*ROLE_SCOPES[StaffRole.AUDITOR], partner_ids=tuple(firms[:2]))
    wanted = OrderFilter(
        first=FIRST,
        last=LAST,
        reasons=chance.sample(reasons, 2) if chance.random() < 0.2 else [],
        managers=users[:2] if chance.random() < 0.2 else [],
        partners=firms[1:] if chance.random() < 0.2 else [],
        partner_kinds=[PartnerKind.CARRIER] if chance.random() < 0.2 else [],
    )
    lines = [dict(row.items()) for row in await db.rows(_LINES)]
    return _World(lines, chance.choice((accounts.manager(), own, client, accounts.auditor())), wanted)


@PROFILE
@given(seed=SEEDS)
async def test_cancellations(asking: Asking, seed: int) -> None:
    async with in_transaction() as inner:
        world = await _made(Random(seed))  # noqa: S311 - rows, not secrets
        found = await cancellations.run(world.viewer, world.wanted)
        now, before = world.counted(FIRST, LAST), world.counted(date(2025, 10, 1), date(2025, 10, 31))
        _check(found.total, now, before, now)
        reasons = independent.grouped([*now, *before], "cancellation_reason_id", 20, now).values()
        told = [(found.total.lines.count, found.total.lines.where)]
        for rows, column in (
            (found.by_reason, "cancellation_reason_id"),
            (found.by_manager, "manager_id"),
            (found.by_price_group, "price_group"),
            (found.by_item, "item"),
        ):
            expected = independent.grouped([*now, *before], column, 20, now)
            assert [(each.kind.value, each.id) for each in rows] == [*expected]
            for row, lines in zip(rows, expected.values(), strict=True):
                _check(row, [each for each in lines if each in now], [each for each in lines if each in before], now)
                told.append((row.lines.count, row.lines.where))
                if isinstance(row, cancellations.CrossRow):
                    cells = [len([each for each in lines if each in now and each in some]) for some in reasons]
                    assert [*row.counts] == cells
                    told += zip(row.counts, row.wheres, strict=True)
        await opening.check(asking, world.viewer, told, "cancelledLines")
        await inner.rollback()


def _check(found: Cancelled, now: Sequence[Line], before: Sequence[Line], whole: Sequence[Line]) -> None:
    orders_of = [len(Counter(each["document_id"] for each in some)) for some in (now, before, whole)]
    assert (found.lines.count, found.lines.previous_count) == (len(now), len(before))
    assert (found.orders, found.previous_orders) == (orders_of[0], orders_of[1])
    assert found.line_share == independent.share(len(now), len(whole))
    assert found.order_share == independent.share(orders_of[0], orders_of[2])
