"""The run of one step: tokens move until all of them wait, within a bound."""

from server.processes.rules.state import InstanceStatus, Phase, TokenStatus
from server.processes.rules.step import entering, events, gateways
from server.processes.rules.step.work import MOST_STEPS, Failure, Work


def run(work: Work) -> None:
    """Move tokens; then let inclusive joins go on, then signals arrive, and so on until nothing moves."""
    _drain(work)
    while work.instance.status is InstanceStatus.RUNNING:
        if not gateways.settle(work):
            if not work.signals:
                break
            events.broadcast(work, *work.signals.popleft())
        _drain(work)
    if work.instance.status is InstanceStatus.RUNNING:
        gateways.stuck(work)


def _drain(work: Work) -> None:
    while work.moving:
        token = work.tokens.get(work.moving.popleft())
        if token is None or token.status is not TokenStatus.MOVING:
            continue
        if work.steps > MOST_STEPS:
            message = f"The process took {MOST_STEPS:,} steps with nobody doing anything: it may go round for ever."
            work.fail(token, Phase.ENTER, Failure("steps", message))
        else:
            entering.enter(work, token)
