"""The map from tables to the API's records: prefix, row policy, search, order."""

from collections.abc import Callable
from typing import Any

from tortoise.models import Model

from server.accounts import models as accounts
from server.accounts.queries import policies
from server.accounts.rules import Scope
from server.claims import models as claims
from server.claims.queries import catalogues, deadlines, option, past, visibility
from server.kit.events import Event
from server.notifications import models as notifications
from server.notifications.queries import visibility as notification_policies
from server.orders import models as orders
from server.orders.queries import disputes
from server.orders.queries import past as order_past
from server.orders.queries import visibility as order_policies
from server.papers import models as papers
from server.papers import queries as paper_queries
from server.partners import models as partners
from server.partners import queries as partner_queries
from server.processes import models as processes
from server.processes.queries import visibility as process_queries
from server.reader.policy import Clause
from server.reader.sources import Gate, Part, Past, Table
from server.reports import models as reports
from server.reports.queries import schedules as schedule_queries
from server.upkeep import queries as upkeep_queries
from server.views import models as views
from server.views import queries as view_queries

_SEARCH = "{t}.search @@ redress_query({q})"
_NEWEST = (("registered_at", True), ("id", True))
_BY_NAME = (("name", False), ("id", False))
_BY_POSITION = (("position", False), ("id", False))


def _table(model: type[Model], prefix: str, policy: Callable[[Any], Clause], **more: Any) -> Table:
    fields = model._meta.fields_map.values()  # noqa: SLF001 - Tortoise tells a model's columns there alone
    nullable = frozenset(field.source_field or field.model_field_name for field in fields if field.null)
    return Table(model._meta.db_table, prefix, policy, nullable=nullable, **more)  # noqa: SLF001 - the same


_CLAIMS = Gate(option.opened, option.OPEN)


def _claims(model: type[Model], prefix: str, policy: Callable[[Any], Clause], **more: Any) -> Table:
    """Map a table that the functional option switches off."""
    return _table(model, prefix, policy, gate=_CLAIMS, **more)


USER = _table(accounts.User, "usr", policies.users_visible_to, order=_BY_NAME)
DEPARTMENT = _table(accounts.Department, "dep", policies.departments_visible_to, order=_BY_NAME, parent="parent_id")
PERFORMER_ROLE = _table(accounts.PerformerRole, "rol", policies.performer_roles_visible_to, order=_BY_NAME)
ROLE_MEMBER = _table(accounts.RoleMember, "rmb", policies.role_members_visible_to)
CLIENT = _table(accounts.Client, "cli", policies.clients_visible_to, order=_BY_NAME)
SESSION = _table(accounts.Session, "ses", policies.sessions_visible_to)
ACCESS_TOKEN = _table(accounts.AccessToken, "tok", policies.tokens_visible_to)
ORGANISATION = _table(accounts.Organisation, "org", policies.organisation_visible_to)

WORK_CALENDAR = _table(accounts.WorkCalendar, "wcl", policies.calendar_visible_to)
CALENDAR_DAY = _table(accounts.CalendarDay, "wcd", policies.calendar_visible_to, order=(("date", False), ("id", False)))

PARTNER = _table(partners.Partner, "ptn", partner_queries.visible_to, order=_BY_NAME, search=_SEARCH)
PARTNER_REFERENCE = _table(partners.PartnerReference, "ref", partner_queries.references_visible_to)
CONTACT_PERSON = _table(partners.ContactPerson, "con", partner_queries.contact_persons_visible_to, order=_BY_NAME)

JOB = Table(
    "job",
    "job",
    upkeep_queries.visible_to,
    order=(("changed_at", True), ("id", True)),
    nullable=frozenset({"subject", "error"}),
)
CLOCK_JOB = Table(
    "clock_job",
    "clk",
    upkeep_queries.visible_to,
    order=(("kind", False), ("id", False)),
    nullable=frozenset({"began_at", "ended_at", "next_at", "error"}),
)

NOTIFICATION = _table(notifications.Notification, "ntf", notification_policies.visible_to, order=(("id", True),))
NOTIFICATION_SETTINGS = Table(
    "notification_settings",
    "npf",
    notification_policies.settings_visible_to,
    nullable=frozenset({"email", "mail_problem"}),
)

DOCUMENT_TEMPLATE = _table(
    papers.DocumentTemplate,
    "tpl",
    paper_queries.visible_to,
    order=(("kind", False), ("language", False), ("id", False)),
)
SAVED_VIEW = _table(views.SavedView, "svw", view_queries.visible_to, order=_BY_POSITION)

REPORT_SCHEDULE = _table(reports.ReportSchedule, "rsc", schedule_queries.visible_to, order=_BY_NAME)
REPORT_RECIPIENT = _table(reports.ReportRecipient, "rrc", schedule_queries.parts_visible_to)
REPORT_DELIVERY = _table(
    reports.ReportDelivery, "rdl", schedule_queries.parts_visible_to, order=(("due_at", True), ("id", True))
)

_DISPUTED = {orders.ClaimLine._meta.db_table: Part(order_past.LINES, order_past.lines)}  # noqa: SLF001 - as above
_STOOD = Past(frozenset(past.FIELDS), past.of, past.visible_to, past.visible_then, Scope.CLAIMS_INTERNAL, _DISPUTED)
CLAIM = _claims(claims.Claim, "clm", visibility.visible_to, order=_NEWEST, search=_SEARCH, past=_STOOD)
CLAIM_REASON = _claims(claims.ClaimReason, "rsn", catalogues.reasons_visible_to, order=_BY_NAME, parent="parent_id")
CLAIM_REFERENCE = _claims(claims.ClaimReference, "ref", visibility.references_visible_to)
CLAIM_LINK = _claims(claims.ClaimLink, "lnk", visibility.links_visible_to)
DEADLINE_POLICY = _claims(claims.DeadlinePolicy, "dpl", deadlines.policies_visible_to, order=_BY_NAME)
CLAIM_PAUSE = _claims(claims.ClaimPause, "pau", visibility.pauses_visible_to, order=(("since", False), ("id", False)))
PARTICIPANT = _claims(claims.Participant, "par", visibility.participants_visible_to)
PARTICIPANT_ROLE = _claims(claims.ParticipantRole, "prl", catalogues.participant_roles_visible_to, order=_BY_NAME)
EXTERNAL_DOCUMENT = _claims(claims.ExternalDocument, "xdc", visibility.external_documents_visible_to)
EVENT = _claims(Event, "evt", order_policies.history_visible_to, order=(("at", True), ("id", True)))
CLAIM_BLOCKER = _claims(claims.ClaimBlocker, "blk", visibility.blockers_visible_to)

_LATEST_DATE = (("date", True), ("id", True))


def _documents(view: str, prefix: str) -> Table:
    """Map the documents of one kind, by the view of them."""
    nullable = frozenset({"contact_id", "manager_id", "archived_at"})
    return Table(view, prefix, order_policies.visible_to, order=_LATEST_DATE, search=_SEARCH, nullable=nullable)


CUSTOMER_ORDER = _documents("customer_order", "ord")
SHIPMENT = _documents("shipment", "shp")
CUSTOMER_RETURN = _documents("customer_return", "ret")
DOCUMENT_LINE = _table(orders.DocumentLine, "dln", order_policies.parts_visible_to, order=_BY_POSITION)
DOCUMENT_REFERENCE = _table(orders.DocumentReference, "ref", order_policies.parts_visible_to)
CANCELLATION_REASON = _table(orders.CancellationReason, "cnr", order_policies.reasons_visible_to, order=_BY_NAME)
CLAIM_LINE = _claims(orders.ClaimLine, "cln", disputes.visible_to)

_BY_DUE = (("due_at", False), ("id", False))
_LATEST = (("id", True),)
PROCESS_DEFINITION = _table(processes.ProcessDefinition, "pdf", process_queries.definitions_visible_to, order=_BY_NAME)
PROCESS_VERSION = _table(
    processes.ProcessVersion, "pdv", process_queries.definitions_visible_to, order=(("number", True), ("id", True))
)
PROCESS_INSTANCE = _table(processes.ProcessInstance, "pin", process_queries.instances_visible_to, order=_LATEST)
PROCESS_TOKEN = _table(processes.ProcessToken, "tkn", process_queries.parts_visible_to)
PROCESS_TASK = _table(processes.ProcessTask, "tsk", process_queries.tasks_visible_to, order=_BY_DUE)
TASK_NOTE = _table(processes.TaskNote, "nte", process_queries.notes_visible_to)
EVENT_SUBSCRIPTION = _table(processes.EventSubscription, "sub", process_queries.parts_visible_to)
ASSIGNMENT = _table(processes.Assignment, "asg", process_queries.assignments_visible_to, order=_LATEST)
PROCESS_ENTRY = _table(processes.ProcessEntry, "hst", process_queries.parts_visible_to)
