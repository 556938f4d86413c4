"""Every change of accounts, one function per verb."""

from server.accounts.actions.addresses import (
    address_keep,
)
from server.accounts.actions.clients import (
    client_activate,
    client_create,
    client_deactivate,
    client_secret_rotate,
    client_update,
)
from server.accounts.actions.departments import (
    department_archive,
    department_create,
    department_merge,
    department_unarchive,
    department_update,
    departments_ensure,
)
from server.accounts.actions.organisation import (
    organisation_ensure,
    organisation_update,
)
from server.accounts.actions.roles import (
    performer_role_archive,
    performer_role_create,
    performer_role_unarchive,
    performer_role_update,
    role_member_add,
    role_member_remove,
)
from server.accounts.actions.sessions import (
    sessions_purge,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from server.accounts.actions.tokens import (
    token_create,
    token_grant,
    token_revoke,
)
from server.accounts.actions.users import (
    user_activate,
    user_create,
    user_deactivate,
    user_set_password,
    user_update,
)

__all__ = [
    "address_keep",
    "client_activate",
    "client_create",
    "client_deactivate",
    "client_secret_rotate",
    "client_update",
    "department_archive",
    "department_create",
    "department_merge",
    "department_unarchive",
    "department_update",
    "departments_ensure",
    "organisation_ensure",
    "organisation_update",
    "performer_role_archive",
    "performer_role_create",
    "performer_role_unarchive",
    "performer_role_update",
    "role_member_add",
    "role_member_remove",
    "sessions_purge",
    "sign_in",
    "sign_out",
    "sign_out_everywhere",
    "token_create",
    "token_grant",
    "token_revoke",
    "user_activate",
    "user_create",
    "user_deactivate",
    "user_set_password",
    "user_update",
]
