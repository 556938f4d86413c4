"""The command line: `redress serve | worker | migrate | demo | user | client | token | schema | import | check | …`."""

import sys

import typer
from rich.console import Console

from server.cli import accounts, demo, imports, serving, upkeep
from server.kit import db
from server.kit.errors import Refusal

app = typer.Typer(
    name="redress",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (serving.serve, upkeep.worker, upkeep.migrate, demo.demo, upkeep.schema, upkeep.check, upkeep.stop):
    app.command()(command)
app.add_typer(accounts.user, name="user")
app.add_typer(accounts.client, name="client")
app.add_typer(accounts.token, name="token")
app.add_typer(imports.imports, name="import")


@app.callback(invoke_without_command=True)
def redress(context: typer.Context) -> None:
    """Keep customers' claims, from registration to the result."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command; an expected failure is a line on stderr and a status that is not zero."""
    try:
        sys.exit(app(standalone_mode=False) or 0)
    except Refusal as refusal:
        _fail(*(problem.message for problem in refusal.problems))
    except typer.TyperException as error:
        _fail(error.format_message().replace("Value error, ", ""), status=2)
    except typer.Abort:
        sys.exit(130)
    except db.AWAY as error:
        _fail(f"{error.__class__.__name__}: {error}")


def _fail(*lines: str, status: int = 1) -> None:
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    for line in lines:
        console.print("[bold red]error:[/]", end=" ")
        console.print(line, markup=False)
    sys.exit(status)
