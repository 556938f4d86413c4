"""Claims by the block: each block is made alone, by any process, and always the same."""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import NamedTuple

from server.claims.rules import terms
from server.claims.rules.terms import (
    ACTIVE,
    FINAL,
    Channel,
    ClaimDirection,
    ClaimStatus,
    Importance,
    LinkKind,
    Remedy,
    Severity,
)
from server.demo.rules import company, copy, course, orders
from server.demo.rules.calendar import calendar
from server.demo.rules.chances import Weighted, pick, pick_early
from server.demo.rules.company import Plan
from server.demo.rules.copy import DAY, Batch, Ids, Row, moment
from server.demo.rules.course import Course, Step
from server.demo.rules.sentences import Wording
from server.demo.rules.world import Party, partner_names, world

BLOCK = 4_000
TABLES = (
    "external_document",
    "source_document",
    "document_line",
    "claim",
    "claim_line",
    "participant",
    "claim_link",
    "event",
)

Words = tuple[str, str]
"""A claim's number and the rest of what it is found by."""
Index = Callable[[list[Words]], list[str]]

_REASONS = Weighted({code: weight for group in company.REASONS.values() for code, weight in group.items()})
_CULPRITS = {reason: Weighted(weights) for reason, weights in company.CULPRITS.items()}
_CHANNELS = Weighted(
    {
        Channel.MAIL: 40,
        Channel.PORTAL: 24,
        Channel.PHONE: 22,
        Channel.API: 9,
        Channel.MEETING: 3,
        Channel.IMPORT: 2,
    }
)
_REMEDIES = Weighted(
    {
        Remedy.REPLACEMENT: 36,
        Remedy.REFUND: 34,
        Remedy.DISCOUNT: 12,
        Remedy.REPAIR: 6,
        Remedy.APOLOGY: 6,
        Remedy.NONE: 6,
    }
)
_IMPORTANCE = Weighted({Importance.NORMAL: 72, Importance.HIGH: 18, Importance.LOW: 10})
_SEVERITY = Weighted({Severity.MINOR: 50, Severity.MAJOR: 38, Severity.CRITICAL: 12, None: 30})
_LINKS = Weighted({LinkKind.RELATED: 5, LinkKind.DUPLICATE: 3, LinkKind.PARENT: 2})
_GUESTS = Weighted({-1: 10, 0: 27, 1: 32, 2: 19, 3: 8, 4: 4})
"""Participants beside the client; -1: not even that one."""
_GUEST_KINDS = Weighted({"supplier": 40, "carrier": 30, "competitor": 8, "other": 12, "customer": 10})
_GUEST_ROLES = {"other": "expert", "customer": "witness"}
"""Roles that are not named as the kind is."""
_BLAMED = {
    ClaimStatus.SATISFIED: 0.96,
    ClaimStatus.PARTIALLY_SATISFIED: 0.93,
    ClaimStatus.NOT_SATISFIED: 0.0,
    ClaimStatus.WITHDRAWN: 0.1,
    ClaimStatus.IN_PROGRESS: 0.6,
    ClaimStatus.REGISTERED: 0.1,
}
_TO_SUPPLIER, _MONEY, _DOCUMENT, _LINKED, _TAGGED, _COMMENTED = 0.04, 0.45, 0.25, 0.15, 0.3, 0.15
_EMPLOYEE, _NAMED, _TRIAGED = 0.4, 0.8, 0.5
_MEDIAN = {"RUB": 9.6, "GBP": 5.3}
"""Logarithms of the amounts claimed."""


class _Earlier(NamedTuple):
    """A claim of the same partner that later ones may refer to."""

    id: str
    life: Course


def blocks(plan: Plan) -> range:
    return range(0, plan.claims, BLOCK)


def block(plan: Plan, first: int, index: Index | None = None) -> list[Batch]:
    """Make the claims from this index on, and all that hangs on them, in the order of insertion.

    `index` gives their search vectors; without it the database makes them.
    """
    maker = _Block(plan, first)
    for at in range(first, min(first + BLOCK, plan.claims)):
        maker.claim(at)
    if index:
        made = maker.rows["claim"]
        for row, vector in zip(made, index([_words(plan, row) for row in made]), strict=True):
            row["search"] = vector
        documents = maker.rows["source_document"]
        for row, vector in zip(documents, index([_words_of_document(plan, row) for row in documents]), strict=True):
            row["search"] = vector
    return [copy.batch(table, rows) for table, rows in maker.rows.items() if rows]


def _words(plan: Plan, row: Row) -> Words:
    return row["number"], f"{row['title']} {row['description']} {partner_names(plan)[row['partner_id']]}"


def _words_of_document(plan: Plan, row: Row) -> Words:
    return row["number"], f"{row['number']} {partner_names(plan)[row['partner_id']]}"


class _Block:
    def __init__(self, plan: Plan, first: int) -> None:
        self.texts = plan.texts
        self.world = world(plan)
        self.calendar = calendar(plan.claims, plan.until)
        self.until = copy.milliseconds(plan.until)
        self.random = Random(f"{plan.seed}:{first}")  # noqa: S311 - not for secrets
        self.rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        self.earlier: dict[str, _Earlier] = {}
        self.trade = orders.Trade(self.texts, self.world, self.rows, self.random)

    def claim(self, index: int) -> None:
        """Make one claim: who and what first, then what becomes of it, then its rows."""
        random = self.random
        at = self.calendar.registered(index, random.random())
        ids = Ids(at, random)
        direction = ClaimDirection.TO_SUPPLIER if random.random() < _TO_SUPPLIER else ClaimDirection.FROM_CUSTOMER
        kind = "supplier" if direction is ClaimDirection.TO_SUPPLIER else "customer"
        party = pick_early(self.world.partners[kind], random)
        document = pick(self.texts.document_types, random)
        number = f"{document[1]}-{100_000 + index}"
        day = copy.day_of(at - (1 + int(random.random() * 20)) * DAY)
        life = self._life(at, party)
        wording = Wording(self.texts, life.reason, day, number, random)
        course.run(life, wording, self.until, random)
        identity = ids.new("clm")
        row = self._row(identity, index, life) | self._said(wording, life) | self._blame(life)
        row |= {"direction": direction, "partner_id": party.id, "basis": None}
        row["contact_person_id"] = pick(party.contacts, random) if random.random() < _NAMED else None
        if random.random() < _DOCUMENT:
            what = orders.KINDS[self.texts.document_types.index(document)]
            if what is None or direction is ClaimDirection.TO_SUPPLIER:
                row["basis"] = self._document(ids, at, party, (document[0], number, day))
            else:
                row["basis"] = self.trade.basis(ids, what, row, at - DAY, party, (number, day))
        if random.random() < orders.ALONE:
            buyer = pick_early(self.world.partners["customer"], random)
            self.trade.alone(ids, at, buyer, f"{self.texts.document_types[1][1]}-{500_000 + index}")
        self.rows["claim"].append(row)
        self._participants(ids, row, party)
        self._events(ids, identity, life.steps)
        self._link(ids, identity, party, life)

    def _life(self, at: int, party: Party) -> Course:
        random = self.random
        reason = _REASONS.draw(random)
        channel = _CHANNELS.draw(random)
        handler = pick(self.world.staff["warranty" if reason == "warranty" else "care"], random)
        author = None if channel in {Channel.API, Channel.PORTAL} else handler
        if channel is Channel.PORTAL and party is self.world.partners["customer"][0]:
            author = self.world.customer
        claimed = None
        if random.random() < _MONEY:
            claimed = round(random.lognormvariate(_MEDIAN[self.texts.currency], 1.2), -1) + 10
        return Course(
            at,
            reason,
            channel,
            claimed,
            _REMEDIES.draw(random),
            handler,
            [Step("claim.register", at, moment(at), author)],
        )

    def _row(self, identity: str, index: int, life: Course) -> Row:
        random = self.random
        active, fresh = life.now["status"] in ACTIVE, life.now["status"] is ClaimStatus.REGISTERED
        named = not fresh or random.random() < _TRIAGED
        steps = life.steps
        base = copy.record(identity, life.registered, by=steps[0].by, changed=steps[-1].moment, version=len(steps))
        return base | life.now | {
            "number": terms.number(*self.calendar.number(index)),
            "registered_at": base["created_at"],
            "reason_id": self.world.reasons[life.reason] if named else None,
            "responsible_id": life.handler if named or steps[0].by == life.handler else None,
            "currency": self.texts.currency if life.claimed else None,
            "amount_claimed": f"{life.claimed:.2f}" if life.claimed else None,
            "remedy_sought": life.sought,
            "importance": _IMPORTANCE.draw(random),
            "severity": None if active and random.random() < _TRIAGED else _SEVERITY.draw(random),
            "channel": life.channel,
            "rating": life.rating,
        }  # fmt: skip

    def _said(self, wording: Wording, life: Course) -> Row:
        random, texts = self.random, self.texts
        tags = {pick_early(texts.tags, random): None for _ in range(1 + (random.random() < _TAGGED))}
        return {
            "title": wording.title(life.reason),
            "description": wording.description(life.reason, life.sought),
            "tags": [*tags] if random.random() < _TAGGED else [],
            "internal_comment": pick(texts.comments, random) if random.random() < _COMMENTED else None,
        }

    def _blame(self, life: Course) -> Row:
        random = self.random
        if random.random() >= _BLAMED[life.now["status"]]:
            return {"at_fault_department_id": None, "at_fault_employee_id": None}
        code = _CULPRITS[life.reason].draw(random)
        someone = pick(self.world.staff[code], random) if random.random() < _EMPLOYEE else None
        return {"at_fault_department_id": self.world.departments[code], "at_fault_employee_id": someone}

    def _document(self, ids: Ids, at: int, party: Party, about: tuple[str, str, date]) -> str:
        kind, number, day = about
        identity = ids.new("xdc")
        row = {"system": self.texts.external_system, "type": kind, "number": number, "date": day}
        made = copy.record(identity, at) | row | {"partner_id": party.id, "link": None}
        self.rows["external_document"].append(made)
        return identity

    def _participants(self, ids: Ids, claim: Row, party: Party) -> None:
        random, roles = self.random, self.world.roles
        guests = _GUESTS.draw(random)
        if guests >= 0:
            contact = claim["contact_person_id"]
            self._participant(ids, claim, party, roles["client"], contact and (contact, roles["applicant"]), None)
        for _ in range(guests):
            kind = _GUEST_KINDS.draw(random)
            guest = pick_early(self.world.partners[kind], random)
            contact = (pick(guest.contacts, random), None) if random.random() < _NAMED else None
            comment = pick(self.texts.participations, random) if random.random() < _NAMED else None
            self._participant(ids, claim, guest, roles[_GUEST_ROLES.get(kind, kind)], contact, comment)

    def _participant(
        self,
        ids: Ids,
        claim: Row,
        party: Party,
        role: str,
        contact: tuple[str, str | None] | None,
        comment: str | None,
    ) -> None:
        person, as_what = contact or (None, None)
        self.rows["participant"].append(
            {
                "id": ids.new("par"),
                "created_at": claim["created_at"],
                "created_by": claim["created_by"],
                "updated_at": claim["created_at"],
                "version": 1,
                "claim_id": claim["id"],
                "partner_id": party.id,
                "partner_role_id": role,
                "contact_id": person,
                "contact_role_id": as_what,
                "comment": comment,
            }
        )

    def _events(self, ids: Ids, subject: str, steps: list[Step]) -> None:
        for version, step in enumerate(steps, 1):
            self._event(ids, subject, version, step)

    def _event(self, ids: Ids, subject: str, version: int, step: Step) -> None:
        row = {"id": ids.new("evt", step.at), "subject": subject, "version": version, "kind": step.kind}
        self.rows["event"].append(row | {"data": step.data, "actor": step.by, "at": step.moment})

    def _link(self, ids: Ids, identity: str, party: Party, life: Course) -> None:
        """Link a few claims to the one before of the same partner; a closed parent has no open children."""
        other = self.earlier.get(party.id)
        self.earlier[party.id] = _Earlier(identity, life)
        if (
            other is None
            or self.random.random() >= _LINKED
            or "claim.archive" in (other.life.steps[-1].kind, life.steps[-1].kind)
        ):
            return
        kind = _LINKS.draw(self.random)
        if life.now["status"] in ACTIVE and other.life.now["status"] in FINAL:
            kind = LinkKind.RELATED
        link = ids.new("lnk")
        row = {"claim_id": identity, "other_id": other.id, "kind": kind}
        self.rows["claim_link"].append(copy.record(link, life.registered, by=life.handler) | row)
        data = {"link": link, "kind": kind, "claim": identity, "other": other.id}
        step = Step("claim.link_add", life.registered, life.steps[0].moment, life.handler, data)
        self._event(ids, identity, 1, step)
        self._event(ids, other.id, sum(each.at <= step.at for each in other.life.steps), step)
