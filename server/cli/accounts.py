"""`redress user` and `redress token`: the first administrator and the first token come from here."""

import sys
from datetime import timedelta
from typing import Annotated

import typer

from server.accounts import actions, queries, rules
from server.accounts.rules import Scope, StaffRole, Viewer, ViewerKind
from server.cli.database import work
from server.kit import clock
from server.kit.errors import missing

OPERATOR = Viewer(
    id="operator",
    kind=ViewerKind.STAFF,
    name="Command line",
    scopes=frozenset(Scope),
    role=StaffRole.ADMINISTRATOR,
)
"""Who works at the command line: whoever may start the service may do all."""

user = typer.Typer(help="Users.", rich_markup_mode=None)
token = typer.Typer(help="Tokens.", rich_markup_mode=None)

Login = Annotated[str, typer.Argument(help="What the user signs in with.")]
Name = Annotated[str, typer.Option(help="The person's name.")]
Role = Annotated[StaffRole | None, typer.Option(help="Role of a user of the staff.", case_sensitive=False)]
Partner = Annotated[str | None, typer.Option(help="Id of the partner whose customer this is.")]
Department = Annotated[str | None, typer.Option(help="Id of the department.")]
Email = Annotated[str | None, typer.Option(help="E-mail address.")]
Owner = Annotated[str, typer.Option("--user", help="Login of whom the token acts for.")]
Scopes = Annotated[
    list[Scope], typer.Option("--scope", help="What the token may do; repeat for several.", metavar="SCOPE")
]
Networks = Annotated[
    list[str] | None,
    typer.Option("--network", help="Where it is good from, as 192.0.2.0/24; repeat for several.", metavar="CIDR"),
]
Days = Annotated[int, typer.Option(help="How long the token lives.", min=1, max=3650)]
Label = Annotated[str, typer.Option("--name", help="What the token is for.")]


@user.command("create")
def user_create(
    login: Login,
    name: Name,
    role: Role = None,
    partner: Partner = None,
    department: Department = None,
    email: Email = None,
) -> None:
    """Create a user; the password is asked for, or read from standard input. Print the id."""
    interactive = sys.stdin.isatty()
    password = (
        typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        if interactive
        else sys.stdin.readline().rstrip("\n")
    )
    kind = ViewerKind.CUSTOMER if partner else ViewerKind.STAFF
    fields: rules.UserFields = {"login": login, "name": name, "email": email, "department_id": department}
    if role:
        fields["staff_role"] = role.value
    if partner:
        fields["partner_id"] = partner

    async def create() -> str:
        made = await actions.user_create(OPERATOR, kind=kind, password=password, **fields)
        return made.id

    typer.echo(work(create))


@token.command("create")
def token_create(
    owner: Owner, scopes: Scopes, networks: Networks = None, name: Label = "Command line", days: Days = 365
) -> None:
    """Create a token and print it alone; it is never shown again."""

    async def create() -> str:
        found = await queries.login_taken(owner.strip().lower())
        if found is None:
            raise missing(f"The user {owner}")
        until = clock.now() + timedelta(days=days)
        _, secret = await actions.token_create(
            OPERATOR, name=name, scopes=scopes, networks=networks, user_id=found, expires_at=until
        )
        return secret

    typer.echo(work(create))
