"""Accounts over the API: people, roles, partner systems, tokens, settings."""

from typing import Any

import pytest

from server.kit import passwords
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts as make
from tests.make import partners

ERRORS = "errors { __typename code path }"


async def _answer(call: Call, token: str, name: str, selection: str, kind: str, /, **given: Any) -> Any:
    document = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ {selection} {ERRORS} }} }}"
    return (await call(document, {"input": given}, token=token))[name]


async def _change(call: Call, token: str, name: str, field: str, kind: str, /, **given: Any) -> Any:
    """Call a mutation that must succeed; return its record."""
    found = await _answer(call, token, name, f"{field} {{ id version }}", kind, **given)
    assert found["errors"] == []
    return found[field]


async def test_departments_and_people(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    sales = await _change(call, token, "departmentCreate", "department", "DepartmentCreateInput", name="Sales")
    south = await _change(call, token, "departmentCreate", "department", "DepartmentCreateInput", name="South")
    key = {"id": south["id"], "expectedVersion": 1}
    await _change(call, token, "departmentUpdate", "department", "DepartmentUpdateInput", **key, parentId=sales["id"])
    user = await _change(
        call, token, "userCreate", "user", "UserCreateInput",
        login="anna", name="Anna", staffRole="AGENT", departmentId=south["id"], password="a long enough one",
    )  # fmt: skip
    found = await call(
        """query ($top: ID!) { users(where: {department: {within: [$top]}}) {
          nodes { login department { parent { id } } } } }""",
        {"top": sales["id"]},
        token=token,
    )
    assert found["users"]["nodes"] == [{"login": "anna", "department": {"parent": {"id": sales["id"]}}}]
    key = {"id": user["id"], "expectedVersion": 1}
    await _change(
        call, token, "userUpdate", "user", "UserUpdateInput", **key, staffRole="MANAGER", email="a@example.org"
    )
    key["expectedVersion"] = 2
    await _change(call, token, "userSetPassword", "user", "UserPasswordInput", **key, password="another long one")
    for name, version in (("userDeactivate", 3), ("userActivate", 4)):
        await _change(call, token, name, "user", "VersionedInput", id=user["id"], expectedVersion=version)
    for name, version in (("departmentArchive", 2), ("departmentUnarchive", 3)):
        await _change(call, token, name, "department", "VersionedInput", id=south["id"], expectedVersion=version)


async def test_performer_roles_and_their_members(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    user = await make.user()
    role = await _change(call, token, "performerRoleCreate", "performerRole", "PerformerRoleCreateInput", name="Expert")
    key = {"id": role["id"], "expectedVersion": 1}
    await _change(
        call, token, "performerRoleUpdate", "performerRole", "PerformerRoleUpdateInput", **key, shortName="Ex"
    )
    given = {"roleId": role["id"], "userId": user.id}
    member = await _change(call, token, "roleMemberAdd", "roleMember", "RoleMemberAddInput", **given)
    found = await call(
        "query ($id: ID!) { user(id: $id) { roles { nodes { role { name } } } } }", {"id": user.id}, token=token
    )
    assert found["user"]["roles"]["nodes"] == [{"role": {"name": "Expert"}}]
    assert await _change(call, token, "roleMemberRemove", "roleMember", "RecordInput", id=member["id"]) is None
    for name, version in (("performerRoleArchive", 2), ("performerRoleUnarchive", 3)):
        await _change(call, token, name, "performerRole", "VersionedInput", id=role["id"], expectedVersion=version)


async def test_a_partner_system_and_its_token(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    client = await _change(
        call, token, "clientCreate", "client", "ClientCreateInput", name="Shop", scopes=["claims:read"]
    )
    given = {"name": "Nightly", "clientId": client["id"], "scopes": ["claims:read"]}
    made = await _answer(call, token, "tokenCreate", "secret accessToken { id version }", "TokenCreateInput", **given)
    assert made["errors"] == []
    seen = await call("{ viewer { kind name scopes user { id } } }", token=made["secret"])
    assert seen["viewer"] == {"kind": "CLIENT", "name": "Shop", "scopes": ["claims:read"], "user": None}
    await _change(call, token, "tokenRevoke", "accessToken", "RecordInput", id=made["accessToken"]["id"])
    refused = await call("{ viewer { id } }", token=made["secret"], whole=True)
    assert refused["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    for name, kind, given in (
        ("clientUpdate", "ClientUpdateInput", {"expectedVersion": 1, "name": "Web shop"}),
        ("clientDeactivate", "VersionedInput", {"expectedVersion": 2}),
        ("clientActivate", "VersionedInput", {"expectedVersion": 3}),
    ):
        await _change(call, token, name, "client", kind, id=client["id"], **given)


async def test_a_token_cannot_have_more_than_its_maker_may_give(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    agent = await make.user(staff_role="AGENT")
    given = {"name": "Too much", "userId": agent.id, "scopes": ["admin"]}
    refused = await _answer(call, token, "tokenCreate", "secret", "TokenCreateInput", **given)
    assert refused["secret"] is None
    assert [each["path"][0] for each in refused["errors"]] == ["scopes"]


async def test_settings_are_the_administrators(call: Call) -> None:
    given = {"expectedVersion": 1, "currency": "RUB"}
    manager = await token_of(staff_role="MANAGER")
    refused = await _answer(
        call, manager, "organisationUpdate", "organisation { id }", "OrganisationUpdateInput", **given
    )
    assert [each["code"] for each in refused["errors"]] == ["FORBIDDEN"]
    administrator = await token_of(staff_role="ADMINISTRATOR")
    version = (await call("{ organisation { version } }", token=administrator))["organisation"]["version"]
    given["expectedVersion"] = version
    await _change(call, administrator, "organisationUpdate", "organisation", "OrganisationUpdateInput", **given)
    ended = await _answer(call, administrator, "signOutEverywhere", "ended", "SignOutEverywhereInput")
    assert ended == {"ended": 0, "errors": []}


async def test_the_viewer_tells_of_itself(call: Call) -> None:
    department, partner = await make.department(name="Service"), await partners.partner()
    document = "{ viewer { name language timeZone department { name } user { version } } }"
    staff = await token_of(name="Anna", language="ru", time_zone="Asia/Omsk", department_id=department.id)
    told = {"name": "Anna", "language": "ru", "timeZone": "Asia/Omsk"}
    assert (await call(document, token=staff))["viewer"] == {
        **told, "department": {"name": "Service"}, "user": {"version": 1},
    }  # fmt: skip
    customer = await token_of(name="Anna", language="ru", time_zone="Asia/Omsk", partner_id=partner.id)
    assert (await call(document, token=customer))["viewer"] == told | {"department": None, "user": {"version": 1}}
    client = await token_for(client_id=(await make.client(name="Shop")).id)
    nothing = {"language": None, "timeZone": None, "department": None, "user": None}
    assert (await call(document, token=client))["viewer"] == {"name": "Shop"} | nothing


async def test_everybody_changes_the_own_profile_and_password(call: Call) -> None:
    old, new = "an old long one", "a new long one"
    user = await make.user(partner_id=(await partners.partner()).id, password_hash=await passwords.hashed(old))
    token, key = await token_for(user_id=user.id), {"id": user.id, "expectedVersion": 1}
    given = {"name": "Bella", "language": "ru", "timeZone": "Asia/Omsk"}
    await _change(call, token, "userUpdate", "user", "UserUpdateInput", **key, **given)
    assert (await call("{ viewer { name language timeZone } }", token=token))["viewer"] == given
    refused = await _answer(call, token, "userUpdate", "isReplay", "UserUpdateInput", **key, email="b@example.org")
    assert [each["code"] for each in refused["errors"]] == ["FORBIDDEN"]
    change = ("userSetPassword", "user { id }", "UserPasswordInput")
    key["expectedVersion"] = 2
    refused = await _answer(call, token, *change, **key, password=new, oldPassword="guess")
    assert [(each["code"], each["path"]) for each in refused["errors"]] == [("INVALID", ["oldPassword"])]
    refused = await _answer(call, token, *change, **key, password="short", oldPassword=old)
    assert [(each["code"], each["path"]) for each in refused["errors"]] == [("INVALID", ["password"])]
    assert (await _answer(call, token, *change, **key, password=new, oldPassword=old))["errors"] == []


@pytest.mark.parametrize("role", ["AGENT", "AUDITOR", None])
async def test_everybody_lists_and_revokes_the_own_tokens(call: Call, role: str | None) -> None:
    kind: dict[str, Any] = {"staff_role": role} if role else {"partner_id": (await partners.partner()).id}
    token, other = await token_of(**kind), await token_of()
    listed = (await call("{ accessTokens { nodes { id name } } }", token=token))["accessTokens"]["nodes"]
    assert len(listed) == 1
    assert listed[0]["id"] not in str(await call("{ accessTokens { nodes { id } } }", token=other))
    foreign = await _answer(call, other, "tokenRevoke", "accessToken { id }", "RecordInput", id=listed[0]["id"])
    assert [each["code"] for each in foreign["errors"]] == ["NOT_FOUND"]
    await _change(call, token, "tokenRevoke", "accessToken", "RecordInput", id=listed[0]["id"])
    ended = await call("{ viewer { id } }", token=token, whole=True)
    assert ended["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


AWAY = "deputy { id isAbsent } isAbsent absentFrom absentUntil standsInFor { nodes { id } }"


async def test_absence_and_deputies(call: Call) -> None:
    user, deputy = await make.user(), await make.absent()
    token = await token_for(user_id=user.id)
    given = {"deputyId": deputy.id, "absentFrom": "2026-01-01T09:00:00+03:00"}
    found = await _answer(
        call, token, "userUpdate", f"user {{ {AWAY} }}", "UserUpdateInput", id=user.id, expectedVersion=1, **given
    )
    assert found["errors"] == []
    assert found["user"] == {
        "deputy": {"id": deputy.id, "isAbsent": True},
        "isAbsent": True,
        "absentFrom": "2026-01-01T06:00:00.000000Z",
        "absentUntil": None,
        "standsInFor": {"nodes": []},
    }
    read = await call(f"query ($id: ID!) {{ user(id: $id) {{ {AWAY} }} }}", {"id": deputy.id}, token=token)
    assert read["user"]["standsInFor"]["nodes"] == [{"id": user.id}]
    wrong = await _answer(
        call, token, "userUpdate", "user { id }", "UserUpdateInput", id=user.id, expectedVersion=2, deputyId=user.id
    )
    assert wrong["errors"] == [{"__typename": "ValidationError", "code": "INVALID", "path": ["deputyId"]}]


PREVIEW = """query ($role: ID!, $main: ID) { performerPreview(role: $role, mainObject: $main) {
  match isHung totalCount performers { user { name } isAbsent deputy { name } isDeputyAbsent } } }"""


async def test_who_will_get_this(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    department = await make.department()
    role = await make.performer_role(main_object_kind="DEPARTMENT")
    hung = await call(PREVIEW, {"role": role.id}, token=token)
    assert hung["performerPreview"]["isHung"]
    deputy = await make.absent(name="Boris")
    user = await make.absent(name="Anna", deputy_id=deputy.id)
    await make.role_member(role_id=role.id, user_id=user.id, main_object=department.id)
    found = await call(PREVIEW, {"role": role.id, "main": department.id}, token=token)
    person = {"user": {"name": "Anna"}, "isAbsent": True, "deputy": {"name": "Boris"}, "isDeputyAbsent": True}
    assert found["performerPreview"] == {"match": "MAIN", "isHung": False, "totalCount": 1, "performers": [person]}


async def test_who_may_ask_who_will_get_this(call: Call) -> None:
    role = await make.performer_role()
    partner = await partners.partner()
    found = await call(PREVIEW, {"role": role.id}, token=await token_of(partner_id=partner.id), whole=True)
    assert [each["extensions"]["code"] for each in found["errors"]] == ["FORBIDDEN"]
    staff = await token_of(staff_role="AGENT")
    found = await call(PREVIEW, {"role": "x", "main": None}, token=staff, whole=True)
    assert [each["extensions"]["code"] for each in found["errors"]] == ["NOT_FOUND"]
