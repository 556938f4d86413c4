"""What the database's own constraints say when two changes meet, told as refusals."""

from collections.abc import Iterator
from contextlib import contextmanager

from tortoise.exceptions import IntegrityError

from server.kit.errors import Problem, Refusal

_TOLD = {
    "user_account_login_key": Problem("DUPLICATE", "A user has this login already.", ("login",)),
    "user_partner_fkey": Problem("NOT_FOUND", "The partner was not found.", ("partnerId",)),
    "client_name_key": Problem("DUPLICATE", "A client has this name already.", ("name",)),
}


@contextmanager
def refused() -> Iterator[None]:
    """Refuse what a known constraint forbids within the block."""
    try:
        yield
    except IntegrityError as error:
        problem = _TOLD.get(getattr(error.__cause__, "constraint_name", None) or "")
        if problem is None:
            raise
        raise Refusal.of([problem]) from error
