"""Running a report by the name and the variables of its query, outside of a document: for files and for mail."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from graphql import GraphQLSchema, OperationDefinitionNode, parse
from graphql.execution import get_variable_values

from server.accounts.rules import Viewer
from server.api import faults
from server.api.reports import assignments, inputs
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal
from server.reader.sources import Asked, source_of
from server.reports.rules.filters import Wanted

_WANTED: Mapping[str, Callable[[Any], Wanted]] = {
    "cancellationReport": inputs.wanted_lines,
    "assignmentReport": inputs.wanted_assignments,
}
_PAGE = ("first", "after")
"""Arguments that a whole report has no use for: it has all rows."""


class Running:
    """Runs what the schema's reports show."""

    def __init__(self, core: GraphQLSchema) -> None:
        self.core = core

    async def found(self, viewer: Viewer, name: str, variables: Mapping[str, Any]) -> tuple[Any, Wanted]:
        """Run the report as its query would; return what it found, and what it was narrowed by."""
        field = self.core.query_type.fields[name]  # type: ignore[union-attr]  # there is a query type
        source = source_of(field)
        assert isinstance(source, Asked)  # noqa: S101 - every report is one, as the schema says
        given = {source.names[each]: value for each, value in self._arguments(name, variables).items()}
        narrowed: Callable[[Any], Wanted] = _WANTED.get(name, inputs.wanted)
        run: Callable[..., Awaitable[Any]] = assignments.run_whole if name == "assignmentReport" else source.function
        return await run(viewer, **given), narrowed(given.get("filter"))

    async def kept(self, viewer: Viewer, name: str, variables: Mapping[str, Any]) -> tuple[Any, Wanted]:
        """Do the same with variables that rooms keep: what the schema finds wrong is a refusal."""
        try:
            return await self.found(viewer, name, variables)
        except faults.Invalid as invalid:
            problems = [Problem("BAD_USER_INPUT", each.message, ("variables",)) for each in invalid.errors]
            raise Refusal.of(problems) from None

    def _arguments(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments of a report's query, coerced as the schema says."""
        taken = self.core.query_type.fields[name].args  # type: ignore[union-attr]  # as above
        known = {each: argument.type for each, argument in taken.items() if each not in _PAGE}
        checks = Checks()
        for each in given.keys() - known.keys():
            checks.note("INVALID", f"There is no {each[:40]!r}.", ("variables", each[:40]))
        checks.refuse()
        declared = ", ".join(f"${each}: {type_}" for each, type_ in known.items())
        (operation,) = parse(f"query ({declared}) {{ __typename }}").definitions
        assert isinstance(operation, OperationDefinitionNode)  # noqa: S101 - for the type checker
        found = get_variable_values(
            self.core,
            operation.variable_definitions or (),
            {**given},
            max_errors=faults.MOST_ERRORS,
            hide_suggestions=True,
        )
        if isinstance(found, list):
            raise faults.coded(found, "BAD_USER_INPUT")
        return {each: value for each, value in found.coerced.items() if value is not None}
