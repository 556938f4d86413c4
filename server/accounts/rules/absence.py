"""Absence: since when and until when somebody is away, and who stands in meanwhile.

A deputy stands in for one hop only: one who is away too passes nothing on, and is told to be away.
"""

from datetime import datetime

from server.kit.checks import Checks


def is_absent(absent_from: datetime | None, absent_until: datetime | None, at: datetime) -> bool:
    """Tell whether somebody is away at a moment; without an end, until further notice."""
    return absent_from is not None and absent_from <= at and (absent_until is None or at < absent_until)


def check_absence(absent_from: datetime | None, absent_until: datetime | None, checks: Checks) -> None:
    if absent_until and not absent_from:
        checks.note("REQUIRED", "An absence that ends has a beginning.", ("absentFrom",))
    elif absent_until and absent_from and absent_until <= absent_from:
        checks.note("INVALID", "An absence ends after it begins.", ("absentUntil",))
