"""Signing in: what a login is, and how long who guesses has to wait."""

import ipaddress
import re
from datetime import datetime, timedelta

from server.accounts.rules import networks

SESSION_LIFE = timedelta(days=14)
LOGIN_FREE, ADDRESS_FREE = 5, 100
"""How many sign-ins may fail before the next ones wait."""
LONGEST_BLOCK = timedelta(minutes=15)
FORGETTING = timedelta(hours=1)
_LOGIN = re.compile(r"[\w.+@-]{1,150}")


def login(value: str) -> str | None:
    """Return the login as it is kept, or None when it cannot be one."""
    clean = value.strip().lower()
    return clean if _LOGIN.fullmatch(clean) else None


def remembered(failures: int, last_at: datetime, now: datetime) -> int:
    """Return how many failures still count."""
    return failures if now - last_at < FORGETTING else 0


def block(failures: int, free: int) -> timedelta:
    """Return how long to wait after so many failures: nothing, then 1, 2, 4 … seconds."""
    if failures < free:
        return timedelta(0)
    return min(timedelta(seconds=2 ** min(failures - free, 20)), LONGEST_BLOCK)


def address_key(address: str | None) -> str:
    """Return what counts as one caller: an IPv4 address, or the network of 64 bits of an IPv6 one."""
    found = networks.caller(address)
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found or "unknown")
