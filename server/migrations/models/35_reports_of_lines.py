"""The id and the basis of claims in what reports ask, so that disputed items and documents are found without their rows."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ASKED = """status, direction, reason_id, at_fault_department_id, at_fault_employee_id, responsible_id, partner_id,
    reopen_count, closed_at, first_responded_at, response_due_at, waiting_since, currency, amount_claimed, amount_settled"""


def _index(more: str) -> str:
    return f"""DROP INDEX claim_registered_asked;
CREATE INDEX claim_registered_asked ON claim (registered_at) INCLUDE ({_ASKED}{more}) WHERE archived_at IS NULL;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return _index(", id, basis")


async def downgrade(db: BaseDBAsyncClient) -> str:
    return _index("")


MODELS_STATE = ""
