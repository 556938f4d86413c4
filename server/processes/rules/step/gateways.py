"""Joins: when a gateway that many flows lead into may go on.

A parallel join goes on when each of its flows has brought a token; it takes one of each, so a loop's next round never
lends a token to this one. An inclusive join goes on when no other token can still reach one of its empty flows, save
those that could as well reach one that has its token: what BPMN 2.0 says, counted over the tokens of its own scope.
"""

from collections import deque
from dataclasses import replace

from server.processes.rules.graph import JOINS, Kind, Node, Process
from server.processes.rules.state import Phase, Token, TokenStatus
from server.processes.rules.step import flows
from server.processes.rules.step.work import Failure, Work


def joins(node: Node) -> bool:
    return node.kind in JOINS and len(node.incoming) > 1


def arrive(work: Work, token: Token, node: Node) -> None:
    """Let a token wait for its like, or go on with them."""
    token = work.wait(token, TokenStatus.JOINING)
    if node.kind is Kind.PARALLEL:
        here = _first_of_each_flow(work, token.scope_id, node)
        if len(here) == len(node.incoming):
            merge(work, list(here.values()))
    else:
        work.joining[token.id] = None


def _first_of_each_flow(work: Work, scope_id: str | None, node: Node) -> dict[str, Token]:
    here: dict[str, Token] = {}
    for token in work.tokens_in(scope_id):
        waits = token.status is TokenStatus.JOINING or (token.incident and token.incident.phase is Phase.JOIN)
        if waits and token.node_id == node.id and token.flow_id:
            here.setdefault(token.flow_id, token)
    return here


def merge(work: Work, tokens: list[Token]) -> None:
    """Make one token of many; it carries their outcome when they agree on it."""
    first, *others = tokens
    for other in others:
        work.drop(other)
    for token in tokens:
        work.joining.pop(token.id, None)
    outcome = first.outcome if all(other.outcome == first.outcome for other in others) else None
    flows.leave(work, work.put(replace(first, outcome=outcome, status=TokenStatus.WAITING, incident=None)))


def settle(work: Work) -> bool:
    """Let one inclusive join go on that may; tell whether one did."""
    for at in list(work.joining):
        token = work.tokens.get(at)
        if token is None or token.status is not TokenStatus.JOINING:
            work.joining.pop(at, None)
        elif (node := work.node(token)).kind is Kind.INCLUSIVE:
            here = _first_of_each_flow(work, token.scope_id, node)
            if not _awaits(work, token.scope_id, node, here):
                merge(work, list(here.values()))
                return True
    return False


def _awaits(work: Work, scope_id: str | None, node: Node, here: dict[str, Token]) -> bool:
    """Tell whether a token elsewhere in the scope may still bring what an empty flow lacks."""
    empty = [flow for flow in node.incoming if flow not in here]
    elsewhere = {token.node_id for token in work.tokens_in(scope_id) if token.node_id != node.id}
    if not empty or not elsewhere:
        return False
    process = work.process(scope_id)
    blocking = elsewhere & _before(process, node, empty)
    return bool(blocking and blocking - _before(process, node, list(here)))


def _before(process: Process, join: Node, incoming: list[str]) -> set[str]:
    """Return the nodes from which one of these flows can be reached without passing the join."""
    seen = {process.flows[flow].source for flow in incoming} - {join.id}
    queue = deque(seen)
    while queue:
        for before in process.leads_to(process.nodes[queue.popleft()]):
            if before not in seen and before != join.id:
                seen.add(before)
                queue.append(before)
    return seen


def stuck(work: Work) -> None:
    """Fail what waits at a join for a branch that can no longer come: nothing may stop in silence."""
    for inside in list(work.inside.values()):
        tokens = [work.tokens[at] for at in inside]
        if tokens and all(token.status is TokenStatus.JOINING for token in tokens):
            name = work.node(tokens[0]).name
            failure = Failure("join.stuck", f"“{name}” waits for a branch that will not come any more.")
            work.fail(tokens[0], Phase.JOIN, failure)
