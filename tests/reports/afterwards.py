"""What becomes of a world's claims after a day: whatever the API can do to them, at random, some days on."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from server import wiring
from server.accounts.actions import departments as department_acts
from server.accounts.rules import Viewer
from server.claims.actions import catalogues, changes, merging, recounting, registration, transitions, waiting
from server.claims.rules import states
from server.claims.rules.terms import ClaimDirection, ClaimTransition
from server.kit import clock, db
from server.kit.errors import Refusal
from server.orders.actions import disputes
from server.partners import actions as partners
from server.reports.rules import periods
from tests.make import accounts, deadlines
from tests.reports import world
from tests.reports.world import Row, World

AFTER = 200
"""So many days after the middle of a world all that it holds has come."""
_OPEN = "archived_at IS NULL AND status IN ('REGISTERED', 'IN_PROGRESS')"
_SETTLED = {"resolution": "Settled.", "comment": "So be it."}
Act = Callable[["Afterwards"], Awaitable[Any]]


async def go_on(chance: Random, made: World, *, acts: int = 40) -> tuple[World, date]:
    """Let things happen after the end of a day; return the world with its claims as they stood then, and the day."""
    wiring.listen()
    day = made.middle + timedelta(days=AFTER)
    await Afterwards(chance, made, periods.begin(day + periods.DAY, made.zone)).act(acts)
    present = {each["id"]: each for each in await world.rows("claim")}
    documents = await db.rows("SELECT id, partner_id FROM source_document")
    departments = await world.rows("department")
    return (
        replace(
            made,
            present=present,
            departments=departments,
            reasons=await world.rows("claim_reason"),
            partners=await world.rows("partner"),
            users=await world.rows("user_account"),
            viewers=[world.anew(each, departments) for each in made.viewers],
            documents={each["id"]: each["partner_id"] for each in documents},
        ),
        day,
    )


class Afterwards:
    def __init__(self, chance: Random, made: World, begin: datetime) -> None:
        self.chance = chance
        self.made = made
        self.now = begin
        self.manager: Viewer = accounts.manager()
        self.administrator: Viewer = accounts.administrator()

    async def act(self, times: int) -> None:
        """Do so many things, one after the other; what the rules refuse is left."""
        for _ in range(times):
            with clock.fixed(self.now):
                try:
                    async with db.transaction():
                        await self.chance.choice(_ACTS)(self)
                except Refusal:
                    pass
            self.now += timedelta(hours=self.chance.choice((0, 1, 30)))

    def some(self, rows: Sequence[Row]) -> str:
        return str(self.chance.choice(rows)["id"])

    async def claim(self, condition: str = "archived_at IS NULL") -> dict[str, Any]:
        """Return a claim for which a condition holds, by its id and version; none ends the act."""
        rows = await db.rows(f"SELECT id, version FROM claim WHERE {condition} ORDER BY id")
        if not rows:
            raise Refusal("NOT_FOUND", "There is no such claim.")
        found = self.chance.choice(rows)
        return {"claim_id": found["id"], "expected_version": found["version"]}

    async def two(self, table: str, condition: str = "archived_at IS NULL") -> dict[str, Any]:
        rows = await db.rows(f"SELECT id, version FROM {table} WHERE {condition} ORDER BY id")
        if len(rows) < 2:
            raise Refusal("NOT_FOUND", "There are no two.")
        one, other = self.chance.sample(rows, 2)
        return {"source_id": one["id"], "into_id": other["id"], "expected_version": one["version"]}

    def moment(self) -> datetime:
        return self.now - timedelta(minutes=self.chance.randint(1, 400_000))

    def fields(self) -> dict[str, Any]:
        """Return a field or two of a claim with other values."""
        made, chance = self.made, self.chance
        every: dict[str, Any] = {
            "reason_id": self.some(made.reasons),
            "at_fault_department_id": chance.choice((self.some(made.departments), None)),
            "at_fault_employee_id": chance.choice((self.some(made.users), None)),
            "responsible_id": self.some(made.users),
            "partner_id": self.some(made.partners),
            "direction": chance.choice([*ClaimDirection]).value,
            "registered_at": self.moment(),
            "amount_claimed": chance.choice((Decimal("12.50"), None)),
            "currency": chance.choice(("EUR", "USD")),
            "basis_id": chance.choice((*made.documents, None)),
        }
        return {name: every[name] for name in chance.sample(sorted(every), chance.choice((1, 1, 2)))}

    async def update(self) -> None:
        await changes.update(self.manager, **await self.claim(), **self.fields())

    async def step(self) -> None:
        name = self.chance.choice([*ClaimTransition])
        sources = ", ".join(f"'{each}'" for each in states.RULES[name].sources)
        settled = self.chance.choice((Decimal("1.25"), None))
        closed = self.chance.choice((None, self.moment()))
        given: dict[str, Any] = _SETTLED | {"amount_settled": settled, "closed_at": closed}
        claim = await self.claim(f"archived_at IS NULL AND status IN ({sources})")
        await transitions.transition(self.manager, **claim, transition=name, **given)

    async def put_away(self) -> None:
        act = self.chance.choice((changes.archive, changes.unarchive))
        await act(self.manager, **await self.claim("TRUE"))

    async def wait(self) -> None:
        act = self.chance.randint(0, 2)
        claim = await self.claim(f"{_OPEN} AND waiting_since IS {'NOT ' if act == 2 else ''}NULL")
        if act == 0:
            await waiting.respond(self.manager, **claim, responded_at=self.chance.choice((None, self.moment())))
        elif act == 1:
            await waiting.await_customer(self.manager, **claim, comment="When?")
        else:
            await waiting.resume(self.manager, **claim)

    async def recount(self) -> None:
        """Count all deadlines anew, by a policy of another time."""
        await db.execute("UPDATE deadline_policy SET archived_at = created_at")
        await deadlines.policy(response_amount=self.chance.randint(1, 99), response_unit="HOURS")
        await recounting.recount(missing=False, actor=self.manager.id)

    async def register(self) -> None:
        """Register another claim, mostly of a day before: it has not been there."""
        given = self.fields() | {
            "partner_id": self.some(self.made.partners),
            "responsible_id": self.some(self.made.users),
        }
        at = self.chance.choice((self.now, self.moment()))
        given |= {"registered_at": at, "title": "Late", "description": "Late."}
        await registration.register(self.manager, **given)

    async def merge(self) -> None:
        mine = f"archived_at IS NULL AND partner_id = '{self.some(self.made.partners)}'"
        await merging.merge(self.manager, **await self.two("claim", mine))

    async def merge_others(self) -> None:
        act = self.chance.randint(0, 2)
        if act == 0:
            await catalogues.reason_merge(self.administrator, **await self.two("claim_reason"))
        elif act == 1:
            await department_acts.department_merge(self.administrator, **await self.two("department"))
        else:
            await partners.partner_merge(self.administrator, **await self.two("partner"))

    async def dispute(self) -> None:
        """Dispute lines of a basis, change how, or take them back."""
        claim = await self.claim(f"archived_at IS NULL AND starts_with(basis, '{self.chance.choice(('shp', 'ord'))}')")
        sql = "SELECT l.id FROM document_line l JOIN claim c ON c.basis = l.document_id WHERE c.id = $1 ORDER BY l.id"
        lines = [row["id"] for row in await db.rows(sql, claim["claim_id"])]
        chosen = self.chance.sample(lines, self.chance.randint(1, len(lines))) if lines else []
        if self.chance.random() < 0.5:
            await disputes.remove(self.manager, **claim, line_ids=chosen)
        else:
            amount = Decimal(self.chance.randint(1, 9))
            put: Any = [{"line_id": each, "quantity_claimed": Decimal(1), "amount_claimed": amount} for each in chosen]
            await disputes.put(self.manager, **claim, lines=put, sets_amounts=self.chance.random() < 0.5)


_ACTS: Sequence[Act] = (
    *[Afterwards.step] * 6,
    *[Afterwards.update] * 5,
    *[Afterwards.dispute] * 3,
    *[Afterwards.merge] * 2,
    *[Afterwards.wait] * 2,
    Afterwards.put_away,
    Afterwards.recount,
    Afterwards.register,
    Afterwards.merge_others,
)
