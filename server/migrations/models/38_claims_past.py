"""What claims were, from what their events tell: those since a moment are found by it, the first of them that tells wins."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE INDEX event_claim_came ON event (at) INCLUDE (subject) WHERE kind = ANY (ARRAY['claim.register', 'claim.import']);
CREATE INDEX event_claim_changed ON event (at)
    WHERE starts_with(subject, 'clm_') AND kind <> ALL (ARRAY['claim.register', 'claim.import']);
CREATE AGGREGATE redress_first(jsonb) (SFUNC = jsonb_concat, STYPE = jsonb, INITCOND = '{}');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP AGGREGATE redress_first(jsonb);
DROP INDEX event_claim_changed;
DROP INDEX event_claim_came;
"""


MODELS_STATE = ""
