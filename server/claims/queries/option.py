"""The functional option that switches the whole of claims on and off."""

from server.accounts import queries as accounts
from server.accounts.rules import Organisation
from server.kit.errors import Refusal

OPEN = "(SELECT records_claims FROM organisation)"
"""The same as SQL, for reads that go on without claims."""


async def opened() -> Organisation:
    """Return the organisation's settings; refuse when claims are switched off."""
    found = await accounts.organisation()
    if not found.records_claims:
        raise Refusal("OPTION_OFF", "Claims are switched off in this organisation.", option="recordsClaims")
    return found
