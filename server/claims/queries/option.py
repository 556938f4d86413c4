"""The functional option that switches the whole of claims on and off."""

from server.accounts import queries as accounts
from server.accounts.rules import Organisation
from server.kit.errors import Refusal


async def opened() -> Organisation:
    """Return the organisation's settings; refuse when claims are switched off."""
    found = await accounts.organisation()
    if not found.records_claims:
        raise Refusal("OPTION_OFF", "Claims are switched off in this organisation.", option="recordsClaims")
    return found
