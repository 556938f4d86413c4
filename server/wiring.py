"""What listens to which event, how a lower room reaches an upper one, and what is done by the clock."""

from server.accounts import actions as accounts
from server.claims import jobs as claims
from server.claims.actions import recounting
from server.claims.queries import bases
from server.kit import events, jobs, outbox
from server.notifications import jobs as notifications
from server.notifications.actions import mailing, reading
from server.notifications.queries import facts
from server.notifications.rules import telling
from server.orders import jobs as orders
from server.orders.queries import bases as order_bases
from server.orders.rules.terms import KINDS
from server.processes import jobs as processes
from server.processes.actions import carrying, delivering, lacking, reminding
from server.reports import jobs as reports
from server.reports.actions import outcomes, tally, turns
from server.reports.queries import schedules
from server.views import jobs as views


def listen() -> None:
    """Wire the listeners and the clock; again changes nothing."""
    jobs.every("17 * * * *", "accounts.purge", accounts.sessions_purge)
    jobs.every("41 3 * * *", "jobs.purge", jobs.purge)
    jobs.every("* * * * *", "claims.deadlines", claims.tell)
    jobs.handle(recounting.JOB, claims.recount)
    events.listen("partner.merge", claims.partner_merged)
    events.listen("contact_person.merge", claims.contact_person_merged)
    events.listen("department.merge", claims.department_merged)
    for kind in ("department.merge", "partner.merge", "claim_reason.merge"):
        events.listen(kind, views.record_merged)
        events.listen(kind, reports.record_merged)
    _orders()
    for kind in ("claim.register", "claim.transition", "claim.update"):
        events.listen(kind, processes.claim_changed)
    for kind in ("claim.merge", "partner.merge"):
        events.listen(kind, processes.subject_merged)
    events.listen("department.merge", processes.department_merged)
    events.listen("claim_reason.merge", processes.reason_merged)
    jobs.handle(carrying.CALL, processes.call)
    jobs.handle(carrying.TIMER, processes.timer)
    jobs.handle(carrying.SEND, processes.send)
    jobs.handle(carrying.DELIVER, processes.deliver)
    jobs.every("* * * * *", "process.timers", delivering.fire_due)
    outbox.read(telling.EVENTS, telling.concerns, act=notifications.tell_all, put_off=notifications.put_off)
    jobs.handle(notifications.TELL, notifications.tell)
    jobs.handle(mailing.SEND, notifications.send, at_once=4)
    jobs.every("* * * * *", "notifications.post", mailing.post)
    jobs.every("52 3 * * *", "notifications.purge", reading.purge)
    _reports()
    _assignments()


def _orders() -> None:
    """Let claims be based on orders, shipments and returns, and these follow what they refer to."""
    for prefix, kind in KINDS.items():
        bases.extend(prefix, kind, order_bases.find)
    events.listen("partner.merge", orders.partner_merged)
    events.listen("contact_person.merge", orders.contact_person_merged)
    events.listen("claim.merge", orders.claim_merged)
    events.listen("claim.update", orders.claim_updated)


def _reports() -> None:
    """Keep what reports are counted by, and mail them on schedule."""
    jobs.every("*/20 * * * *", "reports.fold", tally.fold)
    facts.extend("rsc", facts.Subject(schedules.NAMED, "report_schedule", schedules.visible_to))
    events.listen("organisation.update", reports.organisation_changed)
    jobs.every("* * * * *", "reports.due", turns.take_due)
    jobs.handle(turns.SEND, reports.send, at_once=2)
    jobs.every("23 * * * *", "reports.sweep", outcomes.sweep)


def _assignments() -> None:
    """Wire assignments to the processes that carry them out, and to the clock."""
    for kind, handlers in processes.HEARD.items():
        for handler in handlers:
            events.listen(kind, handler)
    jobs.every("* * * * *", "task.overdue", reminding.tell_overdue)
    jobs.every("* * * * *", "task.remind", reminding.remind)
    jobs.every("* * * * *", "assignment.start", reminding.begin_deferred)
    jobs.every("*/10 * * * *", "task.lacking", lacking.ask_everywhere)
