"""Choosing what to be told and how: versions, defaults, and letters that wait."""

from datetime import timedelta
from typing import Any

import pytest

from server.accounts.rules import Viewer
from server.kit import clock
from server.kit.errors import Refusal
from server.notifications.actions import preferences
from server.notifications.models import Notification, NotificationPreference
from tests.make import accounts
from tests.make.notifications import notification

pytestmark = pytest.mark.usefixtures("rollback")


async def _me() -> Viewer:
    return accounts.viewer(await accounts.user(time_zone="Europe/Berlin"))


async def _refused(code: str, doing: Any) -> None:
    with pytest.raises(Refusal) as refused:
        await doing
    assert refused.value.code == code


async def test_the_first_choice_has_the_version_0() -> None:
    me = await _me()
    name = await preferences.update(me, expected_version=0, cadence="HOURLY", ways=[("TASK_DONE", "NONE")])
    assert name == preferences.settings_id(me.id) == f"npf_{me.id[4:]}"
    kept = await NotificationPreference.get(user_id=me.id)
    assert (kept.id, kept.version, kept.cadence, kept.digest_hour) == (name, 1, "HOURLY", 8)
    await preferences.update(me, expected_version=1, ways=[("TASK_DONE", None), ("CLAIM_RATED", "BOTH")])
    kept = await NotificationPreference.get(user_id=me.id)
    assert (kept.version, kept.cadence, kept.ways) == (2, "HOURLY", {"CLAIM_RATED": "BOTH"})


async def test_a_stale_version_is_refused() -> None:
    me = await _me()
    await _refused("VERSION_CONFLICT", preferences.update(me, expected_version=3, cadence="DAILY"))
    await preferences.update(me, expected_version=0, cadence="DAILY")
    await _refused("VERSION_CONFLICT", preferences.update(me, expected_version=0, cadence="HOURLY"))


async def test_wrong_choices_and_partner_systems_are_refused() -> None:
    await _refused("INVALID", preferences.update(await _me(), expected_version=0, cadence="NEVER"))
    await _refused("FORBIDDEN", preferences.update(accounts.client_viewer(), expected_version=0, cadence="DAILY"))


async def test_what_waits_goes_out_by_the_new_rhythm() -> None:
    me = await _me()
    soon = clock.now() + timedelta(minutes=1)
    waits = await notification(recipient_id=me.id, mail_at=soon)
    taken = await notification(recipient_id=me.id, mail_at=soon, mailing_id="mlg_1")
    never = await notification(recipient_id=me.id)
    await preferences.update(me, expected_version=0, cadence="DAILY", digest_hour=6)
    at = {each.id: each.mail_at for each in await Notification.all()}
    assert (at[taken.id], at[never.id]) == (soon, None)
    moved = at[waits.id]
    assert moved
    assert moved.hour in {4, 5}  # six in Berlin
