"""What the clock looks at, and one policy of deadlines for each partner, reason and importance."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE INDEX claim_alarm ON claim (alarm_at) WHERE alarm_at IS NOT NULL;
CREATE INDEX claim_uncounted ON claim (id) WHERE deadline_policy_id IS NULL AND closed_at IS NULL AND archived_at IS NULL;
CREATE UNIQUE INDEX deadline_policy_alike ON deadline_policy (partner_id, reason_id, importance)
    NULLS NOT DISTINCT WHERE archived_at IS NULL;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP INDEX deadline_policy_alike;
DROP INDEX claim_uncounted;
DROP INDEX claim_alarm;
"""


MODELS_STATE = ""
