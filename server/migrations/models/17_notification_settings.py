"""What is to be sent and what is unread are found at once; everybody has settings, chosen or by default."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
CREATE INDEX notification_unread ON notification (recipient_id) WHERE read_at IS NULL;
CREATE INDEX notification_to_send ON notification (mail_at) WHERE mail_at IS NOT NULL AND mailing_id IS NULL;
CREATE VIEW notification_settings AS SELECT
    ('npf_' || substr(u.id, 5)) COLLATE "C" AS id,
    u.id AS user_id,
    coalesce(p.version, 0) AS version,
    coalesce(p.cadence, 'AT_ONCE') AS cadence,
    coalesce(p.digest_hour, 8)::int AS digest_hour,
    coalesce(p.ways, '{}') AS ways,
    u.email,
    EXISTS (SELECT FROM department d WHERE d.head_id = u.id) AS leads,
    (SELECT m.error FROM mailing m WHERE m.recipient_id = u.id ORDER BY m.id DESC LIMIT 1) AS mail_problem
FROM user_account u LEFT JOIN notification_preference p ON p.user_id = u.id;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP VIEW notification_settings;
DROP INDEX notification_to_send;
DROP INDEX notification_unread;
"""


MODELS_STATE = ""
