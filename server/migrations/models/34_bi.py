"""Views for BI tools, in a schema of their own: they say what each figure is, and are all that such a tool may read."""

import json
from collections.abc import Mapping

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_DAY = "({} AT TIME ZONE (SELECT time_zone FROM organisation))::date"
_PATH = """WITH RECURSIVE path AS (
    SELECT id, parent_id, name, name::text AS path, 1 AS level FROM {table} WHERE parent_id IS NULL
    UNION ALL SELECT c.id, c.parent_id, c.name, path.path || ' / ' || c.name, path.level + 1
    FROM {table} c JOIN path ON c.parent_id = path.id)
SELECT p.id, p.parent_id, p.name, p.path, p.level, t.archived_at{more} FROM path p JOIN {table} t ON t.id = p.id"""

_VIEWS: Mapping[str, tuple[str, str]] = {
    "claims": (
        "Claims as they stand now, archived and merged ones too. Reports leave these out: archived_at IS NULL.",
        f"""SELECT c.id, c.number, c.title, c.direction, c.status,
    c.status IN ('SATISFIED', 'PARTIALLY_SATISFIED', 'NOT_SATISFIED', 'WITHDRAWN') AS is_worked_out,
    c.registered_at, {_DAY.format("c.registered_at")} AS registered_on, c.closed_at,
    {_DAY.format("c.closed_at")} AS closed_on, c.first_responded_at, c.response_due_at, c.resolution_due_at, c.due_at,
    c.reopen_count, c.partner_id, p.name AS partner_name, c.reason_id, r.name AS reason_name,
    c.at_fault_department_id, d.name AS at_fault_department_name, c.at_fault_employee_id,
    e.name AS at_fault_employee_name, c.responsible_id, u.name AS responsible_name, c.importance, c.severity,
    c.channel, c.remedy_sought, c.remedy_given, c.currency, c.amount_claimed, c.amount_settled, c.rating, c.tags,
    c.basis AS basis_id, c.merged_into_id, c.archived_at
FROM claim c JOIN partner p ON p.id = c.partner_id LEFT JOIN claim_reason r ON r.id = c.reason_id
LEFT JOIN department d ON d.id = c.at_fault_department_id LEFT JOIN user_account e ON e.id = c.at_fault_employee_id
LEFT JOIN user_account u ON u.id = c.responsible_id""",
    ),
    "claim_reasons": ("Reasons of claims: a tree.", _PATH.format(table="claim_reason", more="")),
    "departments": ("Departments: a tree.", _PATH.format(table="department", more=", t.merged_into_id")),
    "employees": (
        "People of the organisation, those who have left too.",
        """SELECT id, name, department_id, staff_role, deactivated_at FROM user_account WHERE kind = 'STAFF'""",
    ),
    "partners": (
        "Partners, archived and merged ones too.",
        """SELECT id, name, legal_name, tax_number, is_customer, is_supplier, is_competitor, is_carrier, is_other,
    manager_id, merged_into_id, archived_at FROM partner""",
    ),
    "claim_status_changes": (
        "Each time that a claim came to another status; the first is its registration.",
        f"""SELECT e.id, e.subject AS claim_id, e.at, {_DAY.format("e.at")} AS at_day, e.data->'status'->>0 AS from_status,
    e.data->'status'->>1 AS to_status, e.kind AS event, e.actor AS actor_id
FROM event e WHERE e.subject LIKE 'clm\\_%' AND e.data ? 'status'
UNION ALL
SELECT c.id, c.id, c.registered_at, {_DAY.format("c.registered_at")}, NULL, 'REGISTERED', 'claim.register', c.created_by
FROM claim c""",
    ),
    "order_lines": (
        "Lines of customer orders, cancelled ones too.",
        f"""SELECT l.id, l.document_id AS order_id, s.number AS order_number, s.date AS ordered_on, s.partner_id,
    p.name AS partner_name, s.manager_id, m.name AS manager_name, l.position, l.item, l.unit, l.price_group, l.quantity,
    l.price, l.amount, s.currency, l.cancelled_at, {_DAY.format("l.cancelled_at")} AS cancelled_on,
    l.cancellation_reason_id, r.name AS cancellation_reason_name, s.archived_at
FROM document_line l JOIN source_document s ON s.id = l.document_id AND s.kind = 'ORDER'
JOIN partner p ON p.id = s.partner_id LEFT JOIN user_account m ON m.id = s.manager_id
LEFT JOIN cancellation_reason r ON r.id = l.cancellation_reason_id""",
    ),
    "assignments": (
        "Assignments that were put in hand: what was given to do, by whom, to whom, how it went.",
        f"""SELECT a.id, a.number, a.title, a.status, a.importance, a.created_by AS author_id, u.name AS author_name,
    a.performer_id, coalesce(w.name, o.name) AS performer_name, a.role_id, a.subject AS subject_id,
    a.iteration AS cycles, a.started_at, {_DAY.format("a.started_at")} AS started_on, a.due_at, a.executed_at,
    a.ended_at, {_DAY.format("a.ended_at")} AS ended_on,
    round(extract(epoch FROM coalesce(a.ended_at, now()) - a.started_at) / 86400, 1) AS days
FROM assignment a LEFT JOIN user_account u ON u.id = a.created_by LEFT JOIN user_account w ON w.id = a.performer_id
LEFT JOIN performer_role o ON o.id = a.role_id WHERE a.started_at IS NOT NULL""",
    ),
}
_COLUMNS: Mapping[str, str] = {
    "actor_id": "Who did it: a user or a partner system",
    "amount": "Of the line, in the currency of its order",
    "amount_claimed": "In the currency of the claim",
    "amount_settled": "In the currency of the claim",
    "archived_at": "When it was put away; null: it is in use",
    "at": "When the claim came to the status",
    "at_day": "The same as a day of the organisation",
    "at_fault_department_id": "bi.departments",
    "at_fault_department_name": "The department at fault",
    "at_fault_employee_id": "bi.employees",
    "at_fault_employee_name": "The employee at fault",
    "author_id": "bi.employees",
    "author_name": "Who gave it",
    "basis_id": "What the claim is based on: of an order, order_id of bi.order_lines",
    "cancellation_reason_id": "Id of the reason of cancelling",
    "cancellation_reason_name": "Why the line was cancelled",
    "cancelled_at": "When it was cancelled; null: it was not",
    "cancelled_on": "The same as a day of the organisation",
    "channel": "PHONE, MAIL, MEETING, PORTAL, API, IMPORT",
    "claim_id": "bi.claims",
    "closed_at": "When it was worked out; null while it is open, after reopening too",
    "closed_on": "The same as a day of the organisation",
    "currency": "As in EUR",
    "cycles": "How often it was given: 1 at first, more after returns",
    "days": "For how many days it was in hand, or is by now",
    "deactivated_at": "When the account was closed; null: it is in use",
    "department_id": "bi.departments",
    "direction": "FROM_CUSTOMER, or TO_SUPPLIER",
    "due_at": "When it should be done: of a claim, the next deadline while it runs",
    "ended_at": "When it ended; null: it has not",
    "ended_on": "The same as a day of the organisation",
    "event": "What happened, as in claim.transition",
    "executed_at": "When the performer ended the last cycle",
    "first_responded_at": "When the customer first had an answer",
    "from_status": "The status before; null of the registration",
    "id": "Unique within the view",
    "importance": "HIGH, NORMAL, LOW",
    "is_carrier": "Whether it carries goods",
    "is_competitor": "Whether it is a competitor",
    "is_customer": "Whether it buys",
    "is_other": "Whether it is something else",
    "is_supplier": "Whether it sells to the organisation",
    "is_worked_out": "Whether the status is final",
    "item": "What was ordered",
    "legal_name": "As registers have it",
    "level": "1 at the root",
    "manager_id": "bi.employees",
    "manager_name": "Who looks after the order",
    "merged_into_id": "The record that this one was merged into",
    "name": "How it is called",
    "number": "As people say it",
    "order_id": "Id of the order",
    "order_number": "Number of the order",
    "ordered_on": "Date of the order",
    "parent_id": "The record above; null at the root",
    "partner_id": "bi.partners",
    "partner_name": "The partner",
    "path": "Names from the root down",
    "performer_id": "bi.employees; null where a role was given it",
    "performer_name": "The person, or the role, it was given to",
    "position": "Place within the order",
    "price": "Of one unit",
    "price_group": "Price group of the item",
    "quantity": "In units",
    "rating": "The customer's, 1 to 5",
    "reason_id": "bi.claim_reasons",
    "reason_name": "Why it arose; null: not established",
    "registered_at": "When it was registered",
    "registered_on": "The same as a day of the organisation: what reports count by",
    "remedy_given": "REFUND, REPLACEMENT, REPAIR, DISCOUNT, APOLOGY, NONE",
    "remedy_sought": "Likewise, what the customer asked for",
    "reopen_count": "How often it was opened again",
    "resolution_due_at": "When it should be worked out",
    "response_due_at": "When the customer should have an answer",
    "responsible_id": "bi.employees",
    "responsible_name": "Who works on it",
    "role_id": "Id of the role it was given to",
    "severity": "CRITICAL, MAJOR, MINOR",
    "staff_role": "ADMINISTRATOR, MANAGER, AGENT, AUDITOR",
    "started_at": "When it was put in hand",
    "started_on": "The same as a day of the organisation: what reports count by",
    "status": "As the API has it",
    "subject_id": "What it is about: of a claim, bi.claims",
    "tags": "Words that it was marked with",
    "tax_number": "As registers have it",
    "title": "In a line",
    "to_status": "The status it came to",
    "unit": "As in pcs",
}
_COMMENTED = """DO $$ DECLARE of record; BEGIN
    FOR of IN SELECT c.table_name, c.column_name FROM information_schema.columns c WHERE c.table_schema = 'bi' LOOP
        EXECUTE format('COMMENT ON COLUMN bi.%I.%I IS %L', of.table_name, of.column_name, ('{told}'::jsonb)->>of.column_name);
    END LOOP;
END $$"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    views = [
        f"CREATE VIEW bi.{name} AS {sql};\nCOMMENT ON VIEW bi.{name} IS '{about}'"
        for name, (about, sql) in _VIEWS.items()
    ]
    about = "COMMENT ON SCHEMA bi IS 'What BI tools may read: docs/bi.md'"
    told = _COMMENTED.replace("{told}", json.dumps(_COLUMNS).replace("'", "''"))
    return ";\n".join(["CREATE SCHEMA bi", about, *views, told]) + ";"


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP SCHEMA bi CASCADE;"


MODELS_STATE = ""
