"""`redress user`, `redress client`, `redress token`: the first administrator and the first token come from here."""

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
client = typer.Typer(help="Partner systems.", rich_markup_mode=None)
token = typer.Typer(help="Tokens.", rich_markup_mode=None)

Login = Annotated[str, typer.Argument(help="What the user signs in with.")]
Name = Annotated[str, typer.Option(help="The person's name.")]
Role = Annotated[StaffRole | None, typer.Option(help="Role of a user of the staff.", case_sensitive=False)]
Partner = Annotated[str | None, typer.Option(help="Id of the partner whose customer this is.")]
Department = Annotated[str | None, typer.Option(help="Id of the department.")]
Email = Annotated[str | None, typer.Option(help="E-mail address.")]
Owner = Annotated[str, typer.Option("--user", help="Login of whom the token acts for.")]
Scopes = Annotated[list[Scope], typer.Option("--scope", help="What it may do; repeat for several.", metavar="SCOPE")]
Partners = Annotated[
    list[str] | None, typer.Option("--partner", help="Id of a partner it acts for, else all; repeat for several.")
]
System = Annotated[str, typer.Argument(help="What the partner system is called.")]
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


@client.command("create")
def client_create(name: System, scopes: Scopes, partners: Partners = None, networks: Networks = None) -> None:
    """Create a partner system; print its id, by which it is known at /oauth/token."""

    async def create() -> str:
        fields: rules.ClientFields = {"name": name, "scopes": scopes, "partner_ids": partners, "networks": networks}
        made = await actions.client_create(OPERATOR, **fields)
        return made.id

    typer.echo(work(create))


@client.command("secret")
def client_secret(name: System) -> None:
    """Give a partner system a new secret and print it alone; the one before ends, and what was got by it."""

    async def rotate() -> str:
        found = await queries.client_by_name(name.strip())
        if found is None:
            raise missing(f"The partner system {name}")
        client_id, version = found
        _, secret = await actions.client_secret_rotate(OPERATOR, client_id=client_id, expected_version=version)
        return secret

    typer.echo(work(rotate))


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
