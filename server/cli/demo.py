"""`redress demo`: lifelike data to try the service with."""

from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn

from server.cli.database import work
from server.demo import actions
from server.demo.actions import MOST_CLAIMS, Loaded
from server.kit import db

out = Console(highlight=False, soft_wrap=True)

Claims = Annotated[int, typer.Option(help="How many claims.", min=1, max=MOST_CLAIMS)]
Seed = Annotated[int, typer.Option(help="Like seeds make like data.")]
Language = Annotated[Literal["en", "ru"], typer.Option(help="Language of the data.")]
IfEmpty = Annotated[bool, typer.Option("--if-empty", help="Do nothing when the database has users.")]


def demo(claims: Claims = 2000, seed: Seed = 1, lang: Language = "en", *, if_empty: IfEmpty = False) -> None:
    """Fill an empty database with demo data, migrating it first, and print the sign-ins."""

    async def load() -> Loaded | None:
        if if_empty and await db.value("SELECT EXISTS (SELECT FROM user_account)"):
            return None
        columns = ("Demo data", BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            shown = bar.add_task("claims", total=claims)
            return await actions.load(
                None,
                claims=claims,
                seed=seed,
                lang=lang,
                progress=lambda done, _: bar.update(shown, completed=done),
            )

    loaded = work(load, migrate=True)
    if loaded:
        out.print(f"Demo data: {loaded.claims:,} claims, {loaded.partners:,} partners.")
        out.print(f"Sign in as {', '.join(loaded.logins)} with the password [bold]{loaded.password}[/].")
