"""Changing users, departments, roles, partner systems, tokens and the organisation."""

from typing import Annotated, Any

import strawberry
from strawberry import Info

from server.accounts.actions import clients, departments, organisation, roles, sessions, tokens, users
from server.accounts.rules import Viewer
from server.api import declare, payload, refusals
from server.api.accounts import inputs
from server.api.accounts.types import (
    AccessToken,
    Client,
    Department,
    Organisation,
    PerformerRole,
    RoleMember,
    User,
)
from server.api.payload import MergeInput, Payload, VersionedInput, given_fields, mutation
from server.kit.errors import Refusal

_ADMIN = " Needs the scope `admin`."
_CATALOGUES = " Needs the scope `catalogues:write` or `admin`."


@strawberry.type(description="The organisation after a change.")
class OrganisationPayload(Payload):
    organisation: Organisation | None = declare.result("The organisation.", payload.record_id)


@strawberry.type(description="A department after a change.")
class DepartmentPayload(Payload):
    department: Department | None = declare.result("The department.", payload.record_id)


@strawberry.type(description="A user after a change.")
class UserPayload(Payload):
    user: User | None = declare.result("The user.", payload.record_id)


@strawberry.type(description="A performer role after a change.")
class PerformerRolePayload(Payload):
    performer_role: PerformerRole | None = declare.result("The role.", payload.record_id)


@strawberry.type(description="A membership after a change.")
class RoleMemberPayload(Payload):
    role_member: RoleMember | None = declare.result("The membership; null once removed.", payload.record_id)


@strawberry.type(description="A partner system after a change.")
class ClientPayload(Payload):
    client: Client | None = declare.result("The partner system.", payload.record_id)


@strawberry.type(description="A partner system with a new secret.")
class ClientSecretPayload(ClientPayload):
    secret: str | None = strawberry.field(default=None, description="The secret, told this once.")


@strawberry.type(description="A token after a change.")
class AccessTokenPayload(Payload):
    access_token: AccessToken | None = declare.result("The token.", payload.record_id)
    secret: str | None = strawberry.field(default=None, description="The bearer secret, told this once.")


@strawberry.type(description="What came of ending sessions.")
class SignOutEverywherePayload(Payload):
    ended: int = strawberry.field(default=0, description="How many sessions ended.")


def _of(action: Any, name: str) -> Any:
    """Let an action on one record take an input: the id under `name`, the version, and whatever else is in it."""
    return lambda viewer, given: action(
        viewer, **{name: given.id}, expected_version=given.expected_version, **given_fields(given)
    )


def _new(action: Any) -> Any:
    return lambda viewer, given: action(viewer, **given_fields(given))


async def _organisation(viewer: Viewer, given: inputs.OrganisationUpdateInput) -> payload.Named:
    fields = given_fields(given)
    return await organisation.organisation_update(viewer, expected_version=given.expected_version, **fields)


async def _token_create(
    info: Info,
    input: Annotated[inputs.TokenCreateInput, payload.INPUT],  # noqa: A002 - the API's word
) -> AccessTokenPayload:
    try:
        token, secret = await tokens.token_create(info.context.viewer, **vars(input))
    except Refusal as refusal:
        return AccessTokenPayload(errors=refusals.told(refusal))
    return AccessTokenPayload(record_id=token.id, secret=secret)


async def _client_secret_rotate(
    info: Info,
    input: Annotated[VersionedInput, payload.INPUT],  # noqa: A002 - the same
) -> ClientSecretPayload:
    secret: str | None = None

    async def rotate(viewer: Viewer) -> payload.Named:
        nonlocal secret
        version = input.expected_version
        client, secret = await clients.client_secret_rotate(viewer, client_id=input.id, expected_version=version)
        return client

    done = await payload.answer(ClientSecretPayload, info.context.viewer, info.field_name, rotate)
    done.secret = secret
    return done


async def _remove_member(viewer: Viewer, given: inputs.RecordInput) -> payload.Named:
    await roles.role_member_remove(viewer, member_id=given.id)
    return payload.Done(given.id)


async def _sign_out_everywhere(
    info: Info,
    input: Annotated[inputs.SignOutEverywhereInput, payload.INPUT],  # noqa: A002 - the same
) -> SignOutEverywherePayload:
    try:
        ended = await sessions.sign_out_everywhere(info.context.viewer, user_id=input.user_id)
    except Refusal as refusal:
        return SignOutEverywherePayload(errors=refusals.told(refusal))
    return SignOutEverywherePayload(ended=ended)


@strawberry.type
class AccountMutation:
    organisation_update = mutation(
        "Change the installation's settings." + _ADMIN,
        OrganisationPayload,
        inputs.OrganisationUpdateInput,
        _organisation,
    )
    department_create = mutation(
        "Create a department." + _ADMIN,
        DepartmentPayload,
        inputs.DepartmentCreateInput,
        _new(departments.department_create),
    )
    department_update = mutation(
        "Change a department, or move it in the tree." + _ADMIN,
        DepartmentPayload,
        inputs.DepartmentUpdateInput,
        _of(departments.department_update, "department_id"),
    )
    department_archive = mutation(
        "Take a department out of use." + _ADMIN,
        DepartmentPayload,
        VersionedInput,
        _of(departments.department_archive, "department_id"),
    )
    department_unarchive = mutation(
        "Take a department into use again." + _ADMIN,
        DepartmentPayload,
        VersionedInput,
        _of(departments.department_unarchive, "department_id"),
    )
    department_merge = mutation(
        "Merge a duplicate department into the one that stays; people, departments below and claims follow." + _ADMIN,
        DepartmentPayload,
        MergeInput,
        lambda viewer, given: departments.department_merge(viewer, **vars(given)),
    )
    user_create = mutation("Create a user." + _ADMIN, UserPayload, inputs.UserCreateInput, _new(users.user_create))
    user_update = mutation(
        "Change a user; one's own name, language, time zone, deputy and absence need no scope." + _ADMIN,
        UserPayload,
        inputs.UserUpdateInput,
        _of(users.user_update, "user_id"),
    )
    user_set_password = mutation(
        "Set a password: one's own by telling the old one, or anybody's." + _ADMIN + " The user's other sessions end.",
        UserPayload,
        inputs.UserPasswordInput,
        _of(users.user_set_password, "user_id"),
    )
    user_deactivate = mutation(
        "Forbid a user to sign in; sessions end." + _ADMIN,
        UserPayload,
        VersionedInput,
        _of(users.user_deactivate, "user_id"),
    )
    user_activate = mutation(
        "Let a user sign in again." + _ADMIN, UserPayload, VersionedInput, _of(users.user_activate, "user_id")
    )
    performer_role_create = mutation(
        "Create a performer role." + _CATALOGUES,
        PerformerRolePayload,
        inputs.PerformerRoleCreateInput,
        _new(roles.performer_role_create),
    )
    performer_role_update = mutation(
        "Change a performer role." + _CATALOGUES,
        PerformerRolePayload,
        inputs.PerformerRoleUpdateInput,
        _of(roles.performer_role_update, "role_id"),
    )
    performer_role_archive = mutation(
        "Take a performer role out of use." + _CATALOGUES,
        PerformerRolePayload,
        VersionedInput,
        _of(roles.performer_role_archive, "role_id"),
    )
    performer_role_unarchive = mutation(
        "Take a performer role into use again." + _CATALOGUES,
        PerformerRolePayload,
        VersionedInput,
        _of(roles.performer_role_unarchive, "role_id"),
    )
    role_member_add = mutation(
        "Let a person perform a role." + _CATALOGUES,
        RoleMemberPayload,
        inputs.RoleMemberAddInput,
        lambda viewer, given: roles.role_member_add(viewer, **vars(given)),
    )
    role_member_remove = mutation(
        "Let a person no longer perform a role." + _CATALOGUES,
        RoleMemberPayload,
        inputs.RecordInput,
        _remove_member,
    )
    client_create = mutation(
        "Create a partner system." + _ADMIN, ClientPayload, inputs.ClientCreateInput, _new(clients.client_create)
    )
    client_update = mutation(
        "Change a partner system." + _ADMIN,
        ClientPayload,
        inputs.ClientUpdateInput,
        _of(clients.client_update, "client_id"),
    )
    client_deactivate = mutation(
        "Forbid a partner system to call." + _ADMIN,
        ClientPayload,
        VersionedInput,
        _of(clients.client_deactivate, "client_id"),
    )
    client_activate = mutation(
        "Let a partner system call again." + _ADMIN,
        ClientPayload,
        VersionedInput,
        _of(clients.client_activate, "client_id"),
    )
    client_secret_rotate: ClientSecretPayload = strawberry.mutation(
        resolver=_client_secret_rotate,
        description="Give a partner system a new secret for OAuth 2.0, told this once; the one before ends, and so do"
        " the tokens that it got by it." + _ADMIN,
    )
    token_create: AccessTokenPayload = strawberry.mutation(
        resolver=_token_create, description="Make a bearer token; its secret is told this once."
    )
    token_revoke = mutation(
        "Take a token back.",
        AccessTokenPayload,
        inputs.RecordInput,
        lambda viewer, given: tokens.token_revoke(viewer, token_id=given.id),
    )
    sign_out_everywhere: SignOutEverywherePayload = strawberry.mutation(
        resolver=_sign_out_everywhere, description="End every session of the viewer; of another user: " + _ADMIN.strip()
    )
