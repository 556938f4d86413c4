"""Two worker processes on one database: each deadline is told once, each late claim escalated once."""

import signal
from pathlib import Path

from tests.test_runtime import eventually
from tests.test_worker import _end, _sql, _worker, url

__all__ = ["url"]

CLAIMS = 200
LATE = f"""WITH policy AS (INSERT INTO deadline_policy (id, created_at, updated_at, version, name, resolution_amount,
        resolution_unit, escalate_amount, escalate_unit, raises_importance, importance)
        VALUES ('dpl_late', now(), now(), 1, 'Late', 1, 'HOURS', 1, 'HOURS', TRUE, 'LOW') RETURNING id)
    INSERT INTO claim (id, created_at, updated_at, version, number, title, description, direction, status,
        registered_at, channel, importance, tags, reopen_count, partner_id, deadline_policy_id, resolution_due_at,
        due_at, alarm_at)
    SELECT 'clm_late' || at, now(), now(), 1, 'late' || at, 'x', 'x', 'FROM_CUSTOMER', 'IN_PROGRESS', now(), 'MAIL',
        'LOW', '{{}}', 0, (SELECT id FROM partner LIMIT 1), policy.id, now() - interval '5 hours',
        now() - interval '5 hours',
        now() - interval '5 hours'
    FROM policy, generate_series(1, {CLAIMS}) at"""
TOLD = "SELECT count(*) FROM event WHERE kind = 'claim.{}' AND subject LIKE 'clm_late%'"
TWICE = """SELECT count(*) FROM (SELECT FROM event WHERE subject LIKE 'clm_late%'
    GROUP BY subject, kind HAVING count(*) > 1) twice"""
DUE = "UPDATE pgqueuer_schedules SET next_run = now() WHERE entrypoint = 'claims.deadlines'"
KNOWN = "SELECT count(*) FROM pgqueuer_schedules WHERE entrypoint = 'claims.deadlines'"


def test_two_workers_tell_and_escalate_once(tmp_path: Path, url: str) -> None:
    workers = [_worker(tmp_path), _worker(tmp_path)]
    eventually(lambda: _sql(url, KNOWN) == 1)
    _sql(url, LATE)
    for _ in range(3):
        _sql(url, DUE)
    eventually(lambda: _sql(url, TOLD.format("escalate")) == CLAIMS)
    _sql(url, DUE)
    assert [_end(worker, signal.SIGTERM) for worker in workers] == [(0, ""), (0, "")]
    assert _sql(url, TOLD.format("overdue")) == CLAIMS
    assert _sql(url, TOLD.format("escalate")) == CLAIMS
    assert _sql(url, TWICE) == 0
    raised = "SELECT count(*) FROM claim WHERE id LIKE 'clm_late%' AND importance = 'NORMAL' AND version = 2"
    assert _sql(url, raised) == CLAIMS
