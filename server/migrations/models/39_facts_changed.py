"""When the facts of each claim changed last: what has stood as it is since a moment, and what to look up in events."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEYED = ("partner", "reason", "at_fault_department", "at_fault_employee", "responsible")
_PLAIN = (
    "registered_at", "closed_at", "first_responded_at", "response_due_at", "resolution_due_at", "waiting_since",
    "reopen_count", "direction", "status", "currency", "amount_claimed", "amount_settled", "basis",
)  # fmt: skip
_COLUMNS = ", ".join(["claim_id", *_PLAIN, *(f"{each}_key" for each in _KEYED), "partner_kinds"])
_SOURCES = ("archived_at", *_PLAIN, *(f"{each}_id" for each in _KEYED))
_ASKED = ", ".join(["direction", "status", "partner_kinds", *(f"{each}_key" for each in _KEYED)])
_FLAGS = ("is_customer", "is_supplier", "is_competitor", "is_carrier", "is_other")


def _values(row: str) -> str:
    return ", ".join(
        [f"{row}.id", *(f"{row}.{each}" for each in _PLAIN), *(f"id_key({row}.{each}_id)" for each in _KEYED)]
    )


def _kinds(row: str) -> str:
    """Return SQL that tells the kinds of a partner by bits."""
    return " + ".join(f"{2**at} * {row}.{each}::int" for at, each in enumerate(_FLAGS))


def _row(row: str) -> str:
    return f"ROW({', '.join(f'{row}.{each}' for each in _SOURCES)})"


_KINDS_NOW = f"(SELECT {_kinds('p')} FROM partner p WHERE p.id = NEW.partner_id)"
# A new count of deadlines leaves the claim's own `updated_at` alone.
_NOW = "CASE WHEN NEW.updated_at = OLD.updated_at THEN greatest(now(), NEW.updated_at) ELSE NEW.updated_at END"
_COUNTED = """LEFT JOIN (SELECT subject, max(at) AS at FROM event WHERE kind = 'claim.deadlines' GROUP BY subject) e
        ON e.subject = c.id"""


def _filled(claims: str, more: str, at: str, joined: str = "") -> str:
    return f"""INSERT INTO claim_fact ({_COLUMNS}{more}) SELECT {_values("c")}, {_kinds("p")}{at}
        FROM {claims} c JOIN partner p ON p.id = c.partner_id {joined} WHERE c.archived_at IS NULL"""


def _facts(*, changed: bool) -> str:
    """Return SQL that makes the facts anew, with or without the moment of the last change."""
    more = ", changed_at" if changed else ""
    known, now, then, kept, index = ("",) * 5
    if changed:
        known, now = ", c.updated_at", f", {_NOW}"
        then, kept = ", greatest(c.updated_at, e.at)", f", greatest(changed_at, {_NOW})"
        index = """CREATE INDEX claim_fact_changed ON claim_fact USING brin (registered_at, changed_at)
        WITH (pages_per_range = 1, autosummarize = on);"""
    return f"""
DROP TABLE claim_fact;
CREATE TABLE claim_fact (
    registered_at TIMESTAMPTZ NOT NULL,
    {"changed_at TIMESTAMPTZ NOT NULL," if changed else ""}
    partner_key BIGINT NOT NULL,
    partner_kinds INT NOT NULL,
    reopen_count INT NOT NULL,
    direction TEXT COLLATE "C" NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    reason_key BIGINT,
    at_fault_department_key BIGINT,
    at_fault_employee_key BIGINT,
    responsible_key BIGINT,
    closed_at TIMESTAMPTZ,
    first_responded_at TIMESTAMPTZ,
    response_due_at TIMESTAMPTZ,
    resolution_due_at TIMESTAMPTZ,
    waiting_since TIMESTAMPTZ,
    currency TEXT COLLATE "C",
    amount_claimed NUMERIC,
    amount_settled NUMERIC,
    basis TEXT COLLATE "C",
    claim_id TEXT COLLATE "C" PRIMARY KEY
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
COMMENT ON TABLE claim_fact IS 'What reports count of each claim that is not archived; its keys are id_key(id)';

CREATE OR REPLACE FUNCTION claim_fact_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {_filled("made", more, known)};
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION claim_fact_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {_row("OLD")} IS NOT DISTINCT FROM {_row("NEW")} THEN
        RETURN NULL;
    ELSIF NEW.archived_at IS NOT NULL THEN
        DELETE FROM claim_fact WHERE claim_id = OLD.id;
    ELSIF OLD.archived_at IS NOT NULL THEN
        PERFORM FROM partner WHERE id = NEW.partner_id FOR KEY SHARE;
        INSERT INTO claim_fact ({_COLUMNS}{more}) VALUES ({_values("NEW")}, {_KINDS_NOW}{now});
    ELSE
        UPDATE claim_fact SET ({_COLUMNS}{more}) = ROW({_values("NEW")},
            CASE WHEN NEW.partner_id = OLD.partner_id THEN partner_kinds ELSE {_KINDS_NOW} END{kept})
        WHERE claim_id = OLD.id;
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION claim_fact_fill() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
    DROP INDEX IF EXISTS claim_fact_registered, claim_fact_closed, claim_fact_based, claim_fact_changed;
    DELETE FROM claim_fact;
    {_filled("claim", more, then, _COUNTED if changed else "")} ORDER BY c.registered_at;
    CREATE INDEX claim_fact_registered ON claim_fact (registered_at);
    CREATE INDEX claim_fact_closed ON claim_fact (closed_at)
        INCLUDE ({_ASKED}, registered_at, resolution_due_at) WHERE closed_at IS NOT NULL;
    CREATE INDEX claim_fact_based ON claim_fact (registered_at)
        INCLUDE ({_ASKED}, claim_id, basis) WHERE basis IS NOT NULL;
    {index}
END $$;
SELECT claim_fact_fill();
CREATE STATISTICS claim_fact_together (ndistinct) ON status, direction, reason_key, at_fault_department_key,
    at_fault_employee_key, responsible_key FROM claim_fact;
CREATE STATISTICS claim_fact_pairs (ndistinct) ON partner_key, reason_key FROM claim_fact;
ANALYZE claim_fact;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
{_facts(changed=True)}
-- What the facts do not find by when a claim was registered: those put away, and those registered on another day.
CREATE INDEX claim_put_away ON claim (registered_at) INCLUDE (archived_at, id) WHERE archived_at IS NOT NULL;
CREATE INDEX event_claim_moved ON event (at) INCLUDE (subject)
    WHERE data ? 'registered_at' AND starts_with(subject, 'clm_');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
LOCK TABLE claim IN SHARE ROW EXCLUSIVE MODE;
DROP INDEX event_claim_moved;
DROP INDEX claim_put_away;
{_facts(changed=False)}
"""


MODELS_STATE = ""
