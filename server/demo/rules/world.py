"""The company before its first claim: departments, people, roles, reasons, partners."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import NamedTuple

from server.demo.rules import company, copy, names
from server.demo.rules.calendar import calendar
from server.demo.rules.chances import Weighted, pick
from server.demo.rules.company import Plan
from server.demo.rules.copy import DAY, Batch, Ids, Row
from server.demo.rules.texts import Texts

TABLES = (
    "department",
    "user_account",
    "performer_role",
    "role_member",
    "claim_reason",
    "participant_role",
    "partner",
    "contact_person",
    "deadline_policy",
    "cancellation_reason",
)
_AGENTS = {"care": 9, "warranty": 4}
"""People of the departments that handle claims; the others have `_OTHERS`."""
_OTHERS = 2
_MEMBERS = {
    "coordinator": "care",
    "claims": "care",
    "quality": "laboratory",
    "stock": "central",
    "legal": "legal",
}
_CODES = {"coordinator": company.COORDINATOR, "client": company.CLIENT, "competitor": company.COMPETITOR}
_KINDS = ("customer", "supplier", "carrier", "competitor", "other")
_DRAWN_KINDS = Weighted(dict(zip(_KINDS, (86, 7, 3, 2, 2), strict=True)))


class Party(NamedTuple):
    """A partner as its claims need it."""

    id: str
    contacts: tuple[str, ...]
    manager: str


@dataclass
class World:
    """Rows by table in the order of insertion, and what claims refer to, by code."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {table: [] for table in TABLES})
    departments: dict[str, str] = field(default_factory=dict)
    staff: dict[str, list[str]] = field(default_factory=dict)
    """People by department."""
    reasons: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    """Participants' roles."""
    partners: dict[str, list[Party]] = field(default_factory=dict)
    """By kind."""
    cancellations: dict[str, str] = field(default_factory=dict)
    """Reasons for cancelling lines of orders."""
    customer: str = ""
    """The customer who signs in: of the first partner."""

    def add(self, table: str, row: Row) -> str:
        self.rows[table].append(row)
        identity: str = row["id"]
        return identity


@lru_cache(maxsize=1)
def world(plan: Plan) -> World:
    """Build the world; every process that writes claims builds the same one."""
    return _Builder(plan).build()


@lru_cache(maxsize=1)
def partner_names(plan: Plan) -> dict[str, str]:
    return {row["id"]: row["name"] for row in world(plan).rows["partner"]}


def batches(plan: Plan) -> list[Batch]:
    """Return the rows in the order of insertion; the customer who signs in comes after its partner."""
    rows = world(plan).rows
    users = rows["user_account"]
    staff = {**rows, "user_account": users[:-1]}
    return [copy.batch(table, some) for table, some in [*staff.items(), ("user_account", users[-1:])] if some]


class _Builder:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.texts: Texts = plan.texts
        self.random = Random(f"{plan.seed}:world")  # noqa: S311 - not for secrets
        self.at = copy.milliseconds(calendar(plan.claims, plan.until).first_day) - 30 * DAY
        self.world = World()
        self.known: Mapping[str, str] = dict(plan.known)

    def build(self) -> World:
        self._departments()
        self._people()
        self._performer_roles()
        self._reasons()
        self._participant_roles()
        self._partners()
        self._customer()
        self._policies()
        self._cancellations()
        return self.world

    def _record(self, prefix: str) -> Row:
        self.at += 1  # ids rise in the order of making
        return copy.record(Ids(self.at, self.random).new(prefix), self.at)

    def _departments(self) -> None:
        parents = {child: parent for parent, children in company.DEPARTMENTS.items() for child in children}
        made = self.world.departments
        for code, name in self.texts.departments.items():
            parent = made[parents[code]] if code in parents else None
            row = self._record("dep") | {"name": name, "parent_id": parent}
            made[code] = self.world.add("department", row)

    def _people(self) -> None:
        care = self.world.departments["care"]
        homes = {"admin": self.world.departments["it"], "manager": self.world.departments["service"]}
        for login, role in company.SIGN_INS.items():
            identity = self._user(login, self.texts.sign_ins[login], role, homes.get(login, care))
            if login == "agent":
                self.world.staff["care"] = [identity]
        for code, department in self.world.departments.items():
            there = self.world.staff.setdefault(code, [])
            for at in range(_AGENTS.get(code, _OTHERS)):
                name = names.person(self.texts, self.random)
                login = f"{names.latin(name)}{len(self.world.rows['user_account'])}"
                head = at == 0 and code in company.DEPARTMENTS
                there.append(self._user(login, name, "MANAGER" if head else "AGENT", department))

    def _user(self, login: str, name: str, role: str | None, department: str | None, **fields: object) -> str:
        row = self._record("usr") | {
            "login": login,
            "name": name,
            "email": f"{login}@demo.example",
            "kind": "STAFF",
            "staff_role": role,
            "department_id": department,
            "partner_id": None,
            "language": self.plan.lang,
            "time_zone": self.texts.time_zone,
        }
        return self.world.add("user_account", row | fields)

    def _performer_roles(self) -> None:
        for code, (name, short) in self.texts.performer_roles.items():
            identity = self.known.get(_CODES.get(code, ""))
            if identity is None:
                row = self._record("rol") | {"name": name, "short_name": short, "code": _CODES.get(code)}
                identity = self.world.add("performer_role", row)
            for user in self.world.staff[_MEMBERS[code]][:3]:
                self.world.add("role_member", self._record("rmb") | {"role_id": identity, "user_id": user})

    def _reasons(self) -> None:
        for group, members in company.REASONS.items():
            row = self._record("rsn") | {"name": self.texts.reason_groups[group]}
            parent = self.world.add("claim_reason", row | {"description": None, "parent_id": None})
            for code in members:
                text = self.texts.reasons[code]
                row = self._record("rsn") | {"name": text.name, "description": text.description}
                self.world.reasons[code] = self.world.add("claim_reason", row | {"parent_id": parent})

    def _participant_roles(self) -> None:
        for code, name in self.texts.participant_roles.items():
            known = self.known.get(_CODES.get(code, ""))
            row = {"name": name, "code": _CODES.get(code)}
            self.world.roles[code] = known or self.world.add("participant_role", self._record("prl") | row)

    def _partners(self) -> None:
        managers = [user for code in company.DEPARTMENTS["sales"] for user in self.world.staff[code]]
        for at in range(self.plan.partners):
            kind = _KINDS[at] if at < len(_KINDS) else _DRAWN_KINDS.draw(self.random)
            row = self._record("ptn") | names.company(self.texts, at, self.random)
            row["tax_number"] = names.tax_number(self.plan.lang, self.random)
            row |= {f"is_{each}": each == kind for each in _KINDS}
            row |= {"manager_id": pick(managers, self.random), "language": self.plan.lang}
            identity = self.world.add("partner", row)
            contacts = tuple(self._contact(identity) for _ in range(1 + (self.random.random() < 0.5)))  # noqa: PLR2004
            self.world.partners.setdefault(kind, []).append(Party(identity, contacts, row["manager_id"]))

    def _contact(self, partner: str) -> str:
        name = names.person(self.texts, self.random)
        row = self._record("con") | {
            "partner_id": partner,
            "name": name,
            "position": pick(self.texts.positions, self.random),
            "emails": [f"{names.latin(name)}@mail.example"],
            "phones": [names.phone(self.texts, self.random)],
        }
        return self.world.add("contact_person", row)

    def _policies(self) -> None:
        for code, policy in company.POLICIES.items():
            row = self._record("dpl") | {"name": self.texts.policies[code], "warn_percent": 80}
            row["partner_id"] = self.world.partners["customer"][0].id if "partner" in policy else None
            row["reason_id"] = self.world.reasons[policy["reason"]] if "reason" in policy else None
            for name in ("response", "resolution", "escalate"):
                row[f"{name}_amount"], row[f"{name}_unit"] = policy.get(name, (None, None))
            row |= {"raises_importance": False, "importance": None, "hands_over_to": None}
            own = {name: value for name, value in policy.items() if name in row}
            self.world.add("deadline_policy", row | own)

    def _cancellations(self) -> None:
        for code, (name, description, customers) in self.texts.cancellations.items():
            row = self._record("cnr") | {"name": name, "description": description, "customer_may_choose": customers}
            self.world.cancellations[code] = self.world.add("cancellation_reason", row)

    def _customer(self) -> None:
        partner = self.world.partners["customer"][0].id
        fields = {"kind": "CUSTOMER", "partner_id": partner}
        self.world.customer = self._user("customer", self.texts.sign_ins["customer"], None, None, **fields)
