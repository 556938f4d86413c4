"""The tally that reports count by: summed up, so that it stays as short as there are kinds of claims."""

from server.kit import db

_KEY = "axis, month, direction, status, reason_id, at_fault_department_id, at_fault_employee_id"
_FOLD = f"""WITH many AS (
        SELECT {_KEY} FROM claim_tally GROUP BY {_KEY} HAVING count(*) > 1 OR sum(n) = 0
    ), gone AS (
        DELETE FROM claim_tally t USING many m
        WHERE {" AND ".join(f"t.{name} = m.{name}" for name in _KEY.split(", "))} RETURNING t.*
    ), kept AS (
        INSERT INTO claim_tally ({_KEY}, n) SELECT {_KEY}, sum(n) FROM gone GROUP BY {_KEY} HAVING sum(n) <> 0
        RETURNING 1
    ) SELECT (SELECT count(*) FROM gone) - (SELECT count(*) FROM kept)"""


async def fold() -> int:
    """Sum up the rows of each kind of claim, in one statement, so that no reader sees it half done.

    Return how many rows there are less.
    """
    async with db.transaction():
        if not await db.value("SELECT pg_try_advisory_xact_lock(hashtext('claim_tally'))"):
            return 0
        return int(await db.value(_FOLD))
