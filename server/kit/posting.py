"""Handing letters in as jobs: one process at a time sends a letter, and what may pass is tried again for a day."""

from datetime import timedelta

from server.kit import jobs, mail

MOST_TRIES = 9
LEASE = timedelta(minutes=3)
"""For so long one process may be sending a letter before another takes it up."""
_FIRST, _LONGEST = timedelta(minutes=1), timedelta(hours=6)


def pause(tries: int) -> timedelta:
    """Return how long to wait after so many tries in vain: 1, 4, 16, 64 minutes, then six hours; a day in all."""
    minutes: int = 4 ** (tries - 1)
    return min(_FIRST * minutes, _LONGEST)


def verdict(error: mail.Refused | mail.Unavailable, tries: int) -> jobs.Hopeless | jobs.Later:
    """Return what a job ends with whose letter was not sent: another try, or that none would help."""
    if isinstance(error, mail.Refused) or tries >= MOST_TRIES:
        return jobs.Hopeless(str(error))
    return jobs.Later(pause(tries), str(error))
