"""Files to import: the real one, small ones made by hand, and their map."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from server.accounts.rules import OPERATOR
from server.imports.actions import claims
from server.imports.rules import mapping
from server.imports.rules.mapping import ClaimMap
from server.imports.rules.report import OnError, Report
from server.kit import db

ROOT = Path(__file__).parents[2]
COMPLAINTS = ROOT / "tests" / "data" / "consumer_complaints.csv"
COMPLAINTS_MAP = ROOT / "docs" / "examples" / "consumer_complaints.toml"
TABLES = ("claim", "claim_reference", "claim_number", "partner", "department", "claim_reason", "event")

SMALL = """
system = "old"
external_id = "{No}"
[file]
time_zone = "UTC"
[fields]
title = "{Subject}"
description = "Said: {Subject}"
partner = "{Partner}"
registered_at = { value = "{Date}", format = "%d.%m.%Y" }
closed_at = { value = "{Closed}", format = "%d.%m.%Y" }
status = { value = "{Status}", values = { open = "REGISTERED", done = "SATISFIED", work = "IN_PROGRESS" } }
reason = ["{Reason}", "{Detail}"]
resolution = "{Result}"
amount_claimed = "{Sum}"
responsible = "{Who}"
"""
HEADER = "No,Subject,Partner,Date,Closed,Status,Reason,Detail,Result,Sum,Who"
GOOD = "1,Broken,Acme,01.02.2020,03.02.2020,done,Damage,Cup,Paid,10.50,"


def small() -> ClaimMap:
    return mapping.parse(SMALL)


def complaints() -> ClaimMap:
    return mapping.parse(COMPLAINTS_MAP.read_text())


def write(folder: Path, *lines: str, header: str = HEADER) -> Path:
    """Write a CSV file of these lines under a header."""
    path = folder / "claims.csv"
    path.write_text("\n".join([header, *lines, ""]))
    return path


async def load(source: Path, claim_map: ClaimMap, on_error: OnError = OnError.ABORT, **more: Any) -> Report:
    return await claims.import_claims(OPERATOR, source=source, mapping=claim_map, on_error=on_error, **more)


async def sizes(tables: Sequence[str] = TABLES) -> dict[str, int]:
    """Return how many rows each table has."""
    return {table: await db.value(f"SELECT count(*) FROM {table}") for table in tables}
