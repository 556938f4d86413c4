"""The thirty models in the database: each started, done and ended by the actions, as `expected.json` says."""

from datetime import timedelta
from typing import Any

import pytest

from server.kit import clock
from server.processes.actions import carrying, delivering
from server.processes.models import ProcessInstance
from tests.make import accounts
from tests.processes.rules.test_cases import SCRIPTS, VARIABLES, steps
from tests.processes.running import CASES, Case, declared, do_jobs, published, started

pytestmark = pytest.mark.usefixtures("rollback")


async def _timers(_: Case) -> None:
    with clock.fixed(clock.now() + timedelta(seconds=1)):
        await do_jobs(carrying.TIMER)


async def _step(case: Case, step: list[Any]) -> None:
    match step:
        case ["do", node, data]:
            await case.do(node, **data)
            assert await case.incidents() == []
        case ["do!", node, data]:
            await case.do(node, **data)
            assert await case.incidents() == ["flow.none"]
            assert (await ProcessInstance.get(id=case.id)).incidents == 1
        case ["expect", nodes]:
            assert await case.open() == sorted(nodes)
        case ["timers"]:
            await _timers(case)
        case ["msg", name]:
            await delivering.correlate(accounts.manager(), name=name)
        case ["lane", node, name]:
            assert (await case.task(node)).lane == name
        case ["done"]:
            assert (await case.status(), await case.left()) == ("COMPLETED", 0)
        case _:
            pytest.fail(f"The script says {step}.")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script["title"])
async def test_a_model_runs_in_the_database_as_expected(script: dict[str, Any]) -> None:
    await accounts.performer_role(code="COORDINATOR")
    xml = declared((CASES / script["file"]).read_text(), VARIABLES)
    case = await started(await published(xml))
    for step in steps(script["script"]):
        await _step(case, step)
