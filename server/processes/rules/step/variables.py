"""The variables of scopes: what a place in the instance sees, and where what it writes is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from server.processes.rules import expressions
from server.processes.rules.state import Instance, Scope, ScopeKind
from server.processes.rules.step.work import Failure, Work

Values = Mapping[str, Any]


def _outward(work: Work, scope_id: str | None) -> Iterator[Instance | Scope]:
    """Yield a place and those around it; a called process does not see its caller."""
    place = work.place(scope_id)
    while isinstance(place, Scope) and place.kind is not ScopeKind.CALL:
        yield place
        place = work.place(place.parent_id)
    yield place


def home(work: Work, scope_id: str | None) -> Instance | Scope:
    """Return the process that a place belongs to: the instance, or the call."""
    *_, last = _outward(work, scope_id)
    return last


def seen(work: Work, scope_id: str | None, outcome: str | None = None) -> dict[str, Any]:
    """Return what a condition or a task at this place may use."""
    places = list(_outward(work, scope_id))
    values: dict[str, Any] = dict(work.world.facts)
    for place in reversed(places):
        values.update(place.variables)
        if isinstance(place, Scope) and place.kind is ScopeKind.MULTI:
            values.update(counts(place))
    values["outcomes"], values["votes"] = places[-1].outcomes, places[-1].votes
    if outcome is not None:
        values["outcome"] = outcome
    return values


def counts(scope: Scope) -> dict[str, int]:
    """Return what a completion condition may ask of an activity that runs several times."""
    return {
        "numberOfInstances": len(scope.items),
        "numberOfActiveInstances": scope.started - scope.completed,
        "numberOfCompletedInstances": scope.completed,
    }


def write(work: Work, scope_id: str | None, data: Values) -> None:
    """Keep each value in the nearest scope that has its name, else in the process."""
    if not data:
        return
    places = list(_outward(work, scope_id))
    for place in places:
        last = place is places[-1]
        own = {name: value for name, value in data.items() if last or name in place.variables}
        data = {name: value for name, value in data.items() if name not in own}
        if own:
            _keep(work, place, {**place.variables, **own})


def _keep(work: Work, place: Instance | Scope, values: Values) -> None:
    if problem := expressions.too_large(values):
        raise Failure("variables", problem)
    if isinstance(place, Scope):
        work.scopes[place.id] = replace(place, variables=values)
    else:
        work.instance = replace(place, variables=values)


def decided(work: Work, scope_id: str | None, node_id: str, outcome: str) -> None:
    """Keep a task's outcome beside those of all others."""
    place = home(work, scope_id)
    votes = dict(place.votes.get(node_id, {}))
    votes[outcome] = votes.get(outcome, 0) + 1
    _decisions(work, place, {**place.outcomes, node_id: outcome}, {**place.votes, node_id: votes})


def entered(work: Work, scope_id: str | None, nodes: frozenset[str]) -> None:
    """Begin a round of tasks: their votes are counted anew, unless this is one of several turns that count together."""
    place = home(work, scope_id)
    around = _outward(work, scope_id)
    turns = any(isinstance(each, Scope) and each.kind is ScopeKind.TURN for each in around)
    if not turns and not nodes.isdisjoint(place.votes):
        kept = {at: counted for at, counted in place.votes.items() if at not in nodes}
        _decisions(work, place, place.outcomes, kept)


def next_round(work: Work, scope_id: str | None, node_id: str) -> None:
    key = _key(work, scope_id, node_id)
    work.instance = replace(work.instance, rounds={**work.instance.rounds, key: work.instance.rounds.get(key, 0) + 1})


def round_of(work: Work, scope_id: str | None, node_id: str) -> int:
    return int(work.instance.rounds.get(_key(work, scope_id, node_id), 1))


def _key(work: Work, scope_id: str | None, node_id: str) -> str:
    """Name a task among the rounds: by its process, and by the turns that it is within."""
    turns = [
        f"#{place.variables['loopCounter']}"
        for place in _outward(work, scope_id)
        if isinstance(place, Scope) and place.kind is ScopeKind.TURN and place.node_id != node_id
    ]
    return f"{work.place(scope_id).process_id}/{node_id}{''.join(turns)}"


def _decisions(work: Work, place: Instance | Scope, outcomes: Values, votes: Values) -> None:
    if isinstance(place, Scope):
        work.scopes[place.id] = replace(place, outcomes=outcomes, votes=votes)
    else:
        work.instance = replace(place, outcomes=outcomes, votes=votes)
