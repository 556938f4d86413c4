"""The functional option of claims, and what else the organisation's settings say about them."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from server.kit import db
from server.kit.errors import Refusal


@dataclass(frozen=True)
class Settings:
    records_claims: bool = True
    time_zone: str = "UTC"
    currency: str = "EUR"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


async def settings() -> Settings:
    found = await db.row("SELECT records_claims, time_zone, currency FROM organisation LIMIT 1")
    return Settings(**found) if found else Settings()


async def opened() -> Settings:
    """Return the settings; refuse when claims are switched off."""
    found = await settings()
    if not found.records_claims:
        raise Refusal("OPTION_OFF", "Claims are switched off in this organisation.", option="recordsClaims")
    return found
