"""Who sees which row, said once more in plain Python: by nobody's SQL."""

from collections.abc import Callable
from typing import Any

from server.accounts.rules import Scope, StaffRole, Viewer, ViewerKind
from tests.reader.world import Rows

Row = dict[str, Any]


class Policy:
    """What one viewer sees of all rows."""

    def __init__(self, viewer: Viewer, rows: Rows) -> None:
        self.viewer = viewer
        self.rows = rows
        self.claims = {row["id"]: row for row in rows["claim"]}
        self.departments = {row["id"]: row["department_id"] for row in rows["user_account"]}
        self.is_customer = viewer.kind is ViewerKind.CUSTOMER
        self.is_client = viewer.kind is ViewerKind.CLIENT
        self.confined = self.is_customer or (self.is_client and bool(viewer.partner_ids))
        self.internal = self.has(Scope.CLAIMS_INTERNAL) and not self.is_customer

    def has(self, scope: Scope) -> bool:
        return scope in self.viewer.scopes

    def sees(self, table: str, row: Row) -> bool:
        return _SEES[table](self, row)

    def people(self, _: Row) -> bool:
        return not self.is_customer and (self.has(Scope.PEOPLE_READ) or self.has(Scope.ADMIN))

    def user(self, row: Row) -> bool:
        return self.people(row) or (not self.is_client and self.mine(row["id"]))

    def client(self, row: Row) -> bool:
        return self.has(Scope.ADMIN) or (self.is_client and self.mine(row["id"]))

    def session(self, row: Row) -> bool:
        return self.has(Scope.ADMIN) or self.mine(row["user_id"])

    def token(self, row: Row) -> bool:
        return self.has(Scope.ADMIN) or self.mine(row["client_id"] if self.is_client else row["user_id"])

    def mine(self, id_: str | None) -> bool:
        return id_ == self.viewer.id

    def view(self, row: Row) -> bool:
        staff = not self.is_customer and not self.is_client
        return staff and (row["is_shared"] or self.mine(row["owner_id"]))

    def schedule(self, row: Row) -> bool:
        people = [each["user_id"] for each in self.rows["report_recipient"] if each["schedule_id"] == row["id"]]
        return self.oversees(row["owner_id"], *people)

    def of_schedule(self, row: Row) -> bool:
        """Tell whether a recipient, or a letter to it, is seen."""
        schedule = next(each for each in self.rows["report_schedule"] if each["id"] == row["schedule_id"])
        return self.oversees(schedule["owner_id"], row["user_id"])

    def oversees(self, *own: Any) -> bool:
        staff = not self.is_customer and not self.is_client
        return staff and (self.has(Scope.ADMIN) or self.viewer.id in own)

    def of_partner(self, partner_id: str | None) -> bool:
        return not self.confined or partner_id in self.viewer.partner_ids

    def partner(self, row: Row) -> bool:
        return self.has(Scope.PARTNERS_READ) and self.of_partner(row["id"])

    def partners_own(self, row: Row) -> bool:
        return self.has(Scope.PARTNERS_READ) and self.of_partner(row["partner_id"])

    def claim(self, row: Row) -> bool:
        if not self.has(Scope.CLAIMS_READ) or not self.of_partner(row["partner_id"]):
            return False
        return not self.viewer.department_only or self.works_near(row)

    def works_near(self, claim: Row) -> bool:
        mine = self.viewer.department_ids
        responsible = claim["responsible_id"]
        return (
            responsible in {None, self.viewer.id}
            or claim["at_fault_department_id"] in mine
            or self.departments[responsible] in mine
        )

    def claim_of(self, id_: str) -> bool:
        return id_ in self.claims and self.claim(self.claims[id_])

    def participant(self, row: Row) -> bool:
        return self.claim_of(row["claim_id"]) and (self.internal or self.of_partner(row["partner_id"]))

    def document(self, row: Row) -> bool:
        return self.has(Scope.CLAIMS_READ) and self.of_partner(row["partner_id"])

    def order(self, row: Row) -> bool:
        return self.has(Scope.ORDERS_READ) and self.of_partner(row["partner_id"])

    def order_of(self, row: Row) -> bool:
        return self.order(next(each for each in self.rows["source_document"] if each["id"] == row["document_id"]))

    def cancelled_for(self, row: Row) -> bool:
        """Tell whether a cancellation reason is seen."""
        if not self.has(Scope.ORDERS_READ):
            return False
        lines = [each for each in self.rows["document_line"] if each["cancellation_reason_id"] == row["id"]]
        return not self.confined or row["customer_may_choose"] or any(map(self.order_of, lines))

    def event(self, row: Row) -> bool:
        if not self.internal or not self.claim_of(row["subject"]):
            return False
        return self.viewer.role is not StaffRole.AGENT or self.works_near(self.claims[row["subject"]])

    def tasks(self, _: Row) -> bool:
        return self.has(Scope.TASKS_READ) and not self.is_customer

    def by_subject(self, row: Row, own: Callable[[Row], bool]) -> bool:
        if not self.tasks(row):
            return False
        everything = self.has(Scope.CLAIMS_READ) and not self.confined and not self.viewer.department_only
        return everything or own(row) or (row["subject"] is not None and self.claim_of(row["subject"]))

    def own_task(self, row: Row) -> bool:
        mine = self.viewer.addresses
        by_me = self.viewer.id in {row["closed_by"], row["created_by"]}
        return by_me or row["address"] in mine or row["home"] in mine

    def waits(self, row: Row) -> bool:
        """Tell whether a task is in the viewer's inbox, or a line is cancelled: what roots are narrowed to."""
        if "cancelled_at" in row:
            return row["cancelled_at"] is not None
        return row["status"] == "OPEN" and row["address"] in self.viewer.addresses

    def assignment(self, row: Row) -> bool:
        tasks = [each for each in self.rows["process_task"] if each["assignment_id"] == row["id"]]
        own = self.mine(row["created_by"]) or row["performer_id"] in self.viewer.addresses

        def is_own(_: Row) -> bool:
            return own or any(map(self.own_task, tasks))

        return self.by_subject(row, is_own) and (row["status"] != "DRAFT" or self.mine(row["created_by"]))

    def own_instance(self, row: Row) -> bool:
        tasks = (each for each in self.rows["process_task"] if each["instance_id"] == row["id"])
        return self.mine(row["created_by"]) or any(map(self.own_task, tasks))

    def task(self, row: Row) -> bool:
        return self.by_subject(row, self.own_task)

    def instance(self, row: Row) -> bool:
        return self.by_subject(row, self.own_instance)

    def instance_of(self, row: Row) -> bool:
        return self.instance(next(each for each in self.rows["process_instance"] if each["id"] == row["instance_id"]))

    def note(self, row: Row) -> bool:
        return self.task(next(each for each in self.rows["process_task"] if each["id"] == row["task_id"]))


_SEES: dict[str, Callable[[Policy, Row], bool]] = {
    "user_account": Policy.user,
    "department": Policy.people,
    "performer_role": Policy.people,
    "role_member": Policy.people,
    "client": Policy.client,
    "session": Policy.session,
    "access_token": Policy.token,
    "saved_view": Policy.view,
    "report_schedule": Policy.schedule,
    "report_recipient": Policy.of_schedule,
    "report_delivery": Policy.of_schedule,
    "document_template": lambda self, _: self.internal,
    "notification": lambda self, row: not self.is_client and row["in_app"] and self.mine(row["recipient_id"]),
    "notification_settings": lambda self, row: not self.is_client and self.mine(row["user_id"]),
    "job": lambda self, _: self.has(Scope.ADMIN),
    "clock_job": lambda self, _: self.has(Scope.ADMIN),
    "organisation": lambda *_: True,
    "partner": Policy.partner,
    "partner_reference": Policy.partners_own,
    "contact_person": Policy.partners_own,
    "claim": Policy.claim,
    "claim_reason": lambda self, _: self.internal,
    "claim_reference": lambda self, row: self.claim_of(row["claim_id"]),
    "claim_link": lambda self, row: self.claim_of(row["claim_id"]) and self.claim_of(row["other_id"]),
    "participant": Policy.participant,
    "participant_role": lambda self, _: self.has(Scope.CLAIMS_READ),
    "external_document": Policy.document,
    "customer_order": Policy.order,
    "shipment": Policy.order,
    "customer_return": Policy.order,
    "document_line": Policy.order_of,
    "document_reference": Policy.order_of,
    "cancellation_reason": Policy.cancelled_for,
    "claim_line": lambda self, row: self.has(Scope.ORDERS_READ) and self.claim_of(row["claim_id"]),
    "work_calendar": Policy.people,
    "calendar_day": Policy.people,
    "deadline_policy": lambda self, _: self.internal,
    "claim_pause": lambda self, row: self.internal and self.claim_of(row["claim_id"]),
    "event": Policy.event,
    "claim_blocker": lambda self, row: not self.is_customer and self.claim_of(row["claim_id"]),
    "process_definition": Policy.tasks,
    "process_version": Policy.tasks,
    "process_instance": Policy.instance,
    "process_token": Policy.instance_of,
    "process_task": Policy.task,
    "task_note": Policy.note,
    "assignment": Policy.assignment,
    "event_subscription": Policy.instance_of,
    "process_entry": Policy.instance_of,
}
