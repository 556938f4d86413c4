"""What becomes of a claim: who takes it, how it ends and when, whether it comes back."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from server.claims.rules.terms import FINAL, Channel, ClaimStatus, ClaimTransition, Remedy
from server.demo.rules import calendar, copy
from server.demo.rules.chances import Weighted, pick
from server.demo.rules.copy import DAY
from server.demo.rules.sentences import Wording

_OUTCOMES = Weighted(
    {
        ClaimTransition.SATISFY: 55,
        ClaimTransition.PARTIALLY_SATISFY: 17,
        ClaimTransition.REJECT: 23,
        ClaimTransition.WITHDRAW: 5,
    }
)
_TARGETS = {
    ClaimTransition.TAKE: ClaimStatus.IN_PROGRESS,
    ClaimTransition.SATISFY: ClaimStatus.SATISFIED,
    ClaimTransition.PARTIALLY_SATISFY: ClaimStatus.PARTIALLY_SATISFIED,
    ClaimTransition.REJECT: ClaimStatus.NOT_SATISFIED,
    ClaimTransition.WITHDRAW: ClaimStatus.WITHDRAWN,
    ClaimTransition.REOPEN: ClaimStatus.IN_PROGRESS,
}
_STRAIGHT, _FORGOTTEN, _REOPENED, _RATED, _ARCHIVED, _WAITING = 0.08, 0.012, 0.04, 0.22, 0.02, 0.1
_ARCHIVED_AFTER = 500 * DAY
_REOPENED_WITHIN = 20 * DAY
_RATINGS = {
    ClaimStatus.SATISFIED: Weighted({5: 50, 4: 33, 3: 12, 2: 3, 1: 2}),
    ClaimStatus.PARTIALLY_SATISFIED: Weighted({5: 12, 4: 34, 3: 34, 2: 14, 1: 6}),
    ClaimStatus.NOT_SATISFIED: Weighted({5: 2, 4: 6, 3: 16, 2: 32, 1: 44}),
    ClaimStatus.WITHDRAWN: Weighted({5: 1, 4: 1, 3: 1}),
}
_SHARES = (0.2, 0.25, 0.3, 0.4, 0.5, 0.5, 0.6, 0.75)


_REGISTERED: dict[str, Any] = {
    "status": ClaimStatus.REGISTERED,
    "closed_at": None,
    "reopen_count": 0,
    "resolution": None,
    "amount_settled": None,
    "remedy_given": None,
    "archived_at": None,
    "first_responded_at": None,
    "reopened_at": None,
    "waiting_since": None,
}
_UNTOLD = frozenset({"first_responded_at", "reopened_at"})


@dataclass
class Step:
    """An event of the claim's history."""

    kind: str
    at: int
    moment: str
    by: str | None
    data: dict[str, Any] = field(default_factory=dict)


@dataclass
class Course:
    """A claim as its steps have left it; `now` is named as the columns are."""

    registered: int
    reason: str
    channel: Channel
    claimed: float | None
    sought: Remedy
    handler: str
    steps: list[Step]
    now: dict[str, Any] = field(default_factory=_REGISTERED.copy)
    closed: int | None = None
    rating: int | None = None

    def change(self, step: Step, fields: dict[str, Any]) -> None:
        """Take a step that sets these fields; the step tells those that differ."""
        now = self.now
        step.data |= {
            name: [now[name], new] for name, new in fields.items() if now[name] != new and name not in _UNTOLD
        }
        now.update(fields)
        self.steps.append(step)

    def move(self, name: ClaimTransition, at: int, comment: str | None = None, **fields: Any) -> None:
        target = _TARGETS[name]
        self.closed = at if target in FINAL else None
        moment = copy.moment(at)
        fields |= {"status": target, "closed_at": moment if self.closed else None}
        if target is not ClaimStatus.WITHDRAWN and not self.now["first_responded_at"]:
            fields["first_responded_at"] = moment
        if name is ClaimTransition.REOPEN:
            fields["reopened_at"] = moment
        notes = {"transition": name, "comment": comment} if comment else {"transition": name}
        self.change(Step("claim.transition", at, moment, self.handler, notes), fields)


def run(course: Course, wording: Wording, until: int, random: Random) -> None:
    """Let the claim live up to `until`."""
    draw = random.random
    straight, forgotten = draw() < _STRAIGHT, draw() < _FORGOTTEN
    taken = calendar.working(course.registered + int(random.expovariate(1.4) * DAY), draw())
    closed = calendar.working(taken + int(random.lognormvariate(1.7, 0.9) * DAY) + DAY // 50, draw())
    if taken >= until:
        return
    if not straight:
        course.move(ClaimTransition.TAKE, taken)
    if closed < until and not forgotten:
        _close(course, closed, wording, random)
        _come_back(course, wording, until, random)
    if course.closed:
        _afterwards(course, until, random)
    elif course.now["status"] is ClaimStatus.IN_PROGRESS and draw() < _WAITING:
        _await(course, wording, until, random)


def _await(course: Course, wording: Wording, until: int, random: Random) -> None:
    """Ask the customer for something: the clock stands."""
    at = calendar.working(course.steps[-1].at + int(random.random() * 2 * DAY), random.random())
    if at < until:
        moment = copy.moment(at)
        notes = {"comment": pick(wording.texts.waitings, random)}
        course.change(Step("claim.await", at, moment, course.handler, notes), {"waiting_since": moment})


def _close(course: Course, at: int, wording: Wording, random: Random) -> None:
    outcome = _OUTCOMES.draw(random)
    target = _TARGETS[outcome]
    fields: dict[str, Any] = {"resolution": wording.of(wording.texts.resolutions[target])}
    comment = None
    if outcome is ClaimTransition.WITHDRAW:
        comment = pick(wording.texts.withdrawals, random)
    elif outcome is ClaimTransition.REJECT:
        fields["remedy_given"] = Remedy.NONE
    elif outcome is ClaimTransition.SATISFY:
        fields["remedy_given"] = course.sought
        if course.claimed and course.sought in {Remedy.REFUND, Remedy.DISCOUNT}:
            fields["amount_settled"] = f"{course.claimed:.2f}"
    else:
        fields["remedy_given"] = pick((Remedy.DISCOUNT, Remedy.REFUND, Remedy.REPLACEMENT), random)
        if course.claimed:
            fields["amount_settled"] = f"{course.claimed * pick(_SHARES, random):.2f}"
    course.move(outcome, at, comment, **fields)


def _come_back(course: Course, wording: Wording, until: int, random: Random) -> None:
    """Reopen a few, and close them again if there is time."""
    draw = random.random
    if draw() >= _REOPENED or course.closed is None:
        return
    at = calendar.working(course.closed + int(draw() * _REOPENED_WITHIN) + DAY // 50, draw())
    again = calendar.working(at + int(random.lognormvariate(1.5, 0.7) * DAY) + DAY // 50, draw())
    if at >= until:
        return
    before = {"resolution_before": course.now["resolution"]}
    course.move(ClaimTransition.REOPEN, at, pick(wording.texts.reopenings, random), reopen_count=1)
    course.steps[-1].data |= before
    if again < until:
        _close(course, again, wording, random)


def _afterwards(course: Course, until: int, random: Random) -> None:
    closed = course.closed or 0
    if random.random() < _RATED:
        course.rating = _RATINGS[course.now["status"]].draw(random)
    archived = calendar.working(closed + _ARCHIVED_AFTER + int(random.random() * 90 * DAY), random.random())
    if archived < until and random.random() < _ARCHIVED:
        moment = copy.moment(archived)
        course.change(Step("claim.archive", archived, moment, course.handler), {"archived_at": moment})
