"""What listens to which event, how a lower room reaches an upper one, and what is done by the clock."""

from server.accounts import actions as accounts
from server.claims import jobs as claims
from server.claims.actions import recounting
from server.kit import events, jobs


def listen() -> None:
    """Wire the listeners and the clock; again changes nothing."""
    jobs.every("17 * * * *", "accounts.purge", accounts.sessions_purge)
    jobs.every("41 3 * * *", "jobs.purge", jobs.purge)
    jobs.every("* * * * *", "claims.deadlines", claims.tell)
    jobs.handle(recounting.JOB, claims.recount)
    events.listen("partner.merge", claims.partner_merged)
    events.listen("contact_person.merge", claims.contact_person_merged)
    events.listen("department.merge", claims.department_merged)
