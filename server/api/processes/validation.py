"""What is wrong with a diagram while it is drawn, told by its elements."""

import strawberry

from server.accounts.rules import Scope, Viewer
from server.api import declare
from server.api.processes.enums import ProcessSubjectKind
from server.kit.errors import Problem
from server.processes.actions import definitions


@strawberry.type(description="Something about a diagram that forbids publishing it, or is doubtful.")
class ProcessProblem:
    element_id: strawberry.ID | None = strawberry.field(
        description="The element in the diagram; null: the whole of it."
    )
    rule: str = strawberry.field(description="What it is about, for programs, as in flow.open.")
    message: str = strawberry.field(description="What is wrong, in English, for people.")


@strawberry.type(description="What publishing a diagram would tell.")
class ProcessValidation:
    is_valid: bool = strawberry.field(description="Whether it can be published.")
    problems: list[ProcessProblem] = strawberry.field(description="All that forbids publishing it.")
    warnings: list[ProcessProblem] = strawberry.field(description="What is doubtful.")


async def _validated(viewer: Viewer, *, xml: str, subject_kind: str | None = None) -> ProcessValidation:
    found = await definitions.validate(viewer, xml=xml, subject_kind=subject_kind)
    problems, warnings = ([_problem(each) for each in some] for some in (found.problems, found.warnings))
    return ProcessValidation(is_valid=not problems, problems=problems, warnings=warnings)


def _problem(problem: Problem) -> ProcessProblem:
    at = problem.path[0] if problem.path else None
    rule = str(problem.details.get("rule", problem.code.lower()))
    return ProcessProblem(element_id=strawberry.ID(at) if at else None, rule=rule, message=problem.message)


VALIDATE = declare.asked(
    "What is wrong with a diagram, element by element.",
    _validated,
    arguments={
        "xml": (str, "The diagram: BPMN 2.0."),
        "subject_kind": (ProcessSubjectKind | None, "What the process is about: its fields are variables."),
    },
    scope=Scope.CATALOGUES_WRITE.value,
)
