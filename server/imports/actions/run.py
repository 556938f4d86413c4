"""What one import carries from batch to batch."""

from collections.abc import Callable
from dataclasses import dataclass, field

from server.accounts.rules import Organisation, Viewer
from server.imports.rules.report import OnError, Path, Report

Progress = Callable[[int], None]
"""Told how many rows have been read so far."""


@dataclass
class Known:
    """The ids found or made so far, by name; of a dry run's new records there is no id but an empty text."""

    partners: dict[str, str] = field(default_factory=dict)
    departments: dict[str, str] = field(default_factory=dict)
    reasons: dict[Path, str] = field(default_factory=dict)
    cancellation_reasons: set[str] = field(default_factory=set)
    staff: dict[str, str | None] = field(default_factory=dict)


@dataclass
class Run:
    viewer: Viewer
    system: str
    settings: Organisation
    dry_run: bool
    on_error: OnError
    report: Report = field(default_factory=Report)
    known: Known = field(default_factory=Known)
    seen: dict[str, int] = field(default_factory=dict)
    """The line of each external id met so far."""

    @property
    def writes(self) -> bool:
        """Tell whether rows are still written: once something is wrong, an abort only looks for more."""
        return not self.dry_run and not (self.on_error is OnError.ABORT and self.report.problems)
