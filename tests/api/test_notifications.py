"""Notifications over the API: one's own alone, marked, counted; how one wants them."""

from typing import Any

from server.accounts.models import User
from server.notifications.models import Notification
from tests.api.conftest import Call, token_for
from tests.make import accounts, claims, partners
from tests.make.notifications import notification

LIST = """{ notifications(first: 10) { totalCount nodes {
    id kind subjectId title path actorName actor { name } details createdAt readAt } }
  notificationCounts { totalCount unreadCount } }"""
UNREAD = "{ notifications(where: {readAt: {isNull: true}, kind: {eq: CLAIM_RATED}}) { nodes { kind } } }"
READ = "mutation ($input: NotificationsInput!) { notificationRead(input: $input) { count errors { code } } }"
UNDO = "mutation ($input: NotificationsInput!) { notificationUnread(input: $input) { count errors { code } } }"
ALL = "mutation ($input: NotificationReadAllInput!) { notificationReadAll(input: $input) { count errors { code } } }"
SETTINGS = """{ notificationSettings {
    version cadence digestHour email mailProblem isMailOn choices { kind way isDefault defaultWay } } }"""
CHOOSE = """mutation ($input: NotificationSettingsUpdateInput!) { notificationSettingsUpdate(input: $input) {
    notificationSettings { version cadence choices { kind way isDefault } } errors { code path } } }"""
NODE = "query ($id: ID!) { node(id: $id) { id } }"


async def _person(**fields: Any) -> tuple[User, str]:
    user = await accounts.user(**fields)
    return user, await token_for(user_id=user.id)


async def test_a_person_reads_its_own(call: Call) -> None:
    boss, _ = await _person(staff_role="MANAGER", name="Bob")
    me, token = await _person()
    _, other = await _person(staff_role="ADMINISTRATOR")
    kept = await notification(recipient_id=me.id, actor_id=boss.id, actor_name="Bob")
    await notification(recipient_id=me.id, in_app=False)
    found = await call(LIST, token=token)
    (shown,) = found["notifications"]["nodes"]
    assert shown.pop("createdAt")
    assert shown == {
        "id": kept.id,
        "kind": "CLAIM_ASSIGNED",
        "subjectId": kept.subject,
        "title": "Broken cups",
        "path": "/claims/2026-000001",
        "actorName": "Bob",
        "actor": {"name": "Bob"},
        "details": {"number": "2026-000001", "partner": "Cups & Co"},
        "readAt": None,
    }
    assert found["notificationCounts"] == {"totalCount": 1, "unreadCount": 1}
    assert (await call(LIST, token=other))["notifications"] == {"totalCount": 0, "nodes": []}
    assert (await call(NODE, {"id": kept.id}, token=other))["node"] is None
    assert (await call(NODE, {"id": kept.id}, token=token))["node"] == {"id": kept.id}


async def test_marking(call: Call) -> None:
    me, token = await _person()
    other, _ = await _person()
    one = await notification(recipient_id=me.id)
    await notification(recipient_id=me.id, kind="CLAIM_RATED")
    theirs = await notification(recipient_id=other.id)
    assert len((await call(UNREAD, token=token))["notifications"]["nodes"]) == 1
    given = {"input": {"ids": [one.id, theirs.id]}}
    assert (await call(READ, given, token=token))["notificationRead"] == {"count": 1, "errors": []}
    assert (await call(UNDO, given, token=token))["notificationUnread"] == {"count": 1, "errors": []}
    assert (await call(ALL, {"input": {}}, token=token))["notificationReadAll"] == {"count": 2, "errors": []}
    assert await Notification.filter(read_at=None).count() == 1
    many = await call(READ, {"input": {"ids": ["ntf_1"] * 101}}, token=token)
    assert many["notificationRead"]["errors"] == [{"code": "TOO_MANY"}]


async def test_choosing(call: Call) -> None:
    me, token = await _person(email="ada@example.org")
    found = (await call(SETTINGS, token=token))["notificationSettings"]
    choices = found.pop("choices")
    assert found == {
        "version": 0,
        "cadence": "AT_ONCE",
        "digestHour": 8,
        "email": "ada@example.org",
        "mailProblem": None,
        "isMailOn": False,
    }
    assert {"kind": "CLAIM_STATUS", "way": "APP", "isDefault": True, "defaultWay": "APP"} in choices
    given = {"expectedVersion": 0, "cadence": "DAILY", "choices": [{"kind": "CLAIM_STATUS", "way": "BOTH"}]}
    done = (await call(CHOOSE, {"input": given}, token=token))["notificationSettingsUpdate"]
    assert done["errors"] == []
    assert done["notificationSettings"]["version"] == 1
    assert {"kind": "CLAIM_STATUS", "way": "BOTH", "isDefault": False} in done["notificationSettings"]["choices"]
    stale = (await call(CHOOSE, {"input": given}, token=token))["notificationSettingsUpdate"]
    assert [each["code"] for each in stale["errors"]] == ["VERSION_CONFLICT"]
    assert stale["notificationSettings"]["cadence"] == "DAILY"
    wrong = await call(CHOOSE, {"input": {"expectedVersion": 1, "digestHour": 30}}, token=token)
    assert wrong["notificationSettingsUpdate"]["errors"] == [{"code": "INVALID", "path": ["digestHour"]}]
    assert me.id


async def test_customers_have_theirs_and_partner_systems_none(call: Call) -> None:
    partner = await partners.partner()
    customer, token = await _person(partner_id=partner.id)
    await notification(recipient_id=customer.id, subject=(await claims.claim(partner_id=partner.id)).id)
    assert (await call(LIST, token=token))["notificationCounts"] == {"totalCount": 1, "unreadCount": 1}
    system = await token_for(client_id=(await accounts.client()).id)
    found = await call(LIST, token=system)
    assert found["notificationCounts"] == {"totalCount": 0, "unreadCount": 0}
    assert (await call(SETTINGS, token=system))["notificationSettings"] is None
