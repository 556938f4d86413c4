"""Letters on the real database to a real mail server: gathered, sent once, tried again, given up."""

from datetime import timedelta
from typing import Any

import pytest

from server.accounts.models import User
from server.accounts.rules import Viewer
from server.kit import clock, db, jobs, mail
from server.notifications.actions import mailing, reading
from server.notifications.models import Mailing, Notification
from tests.make import accounts
from tests.make.mailbox import Mailbox
from tests.make.notifications import notification

pytestmark = pytest.mark.usefixtures("rollback")


@pytest.fixture(autouse=True)
async def _company(rollback: None) -> None:  # noqa: ARG001 - within its transaction
    await accounts.organisation(name="Cups & Co")


async def person(**fields: Any) -> User:
    return await accounts.user(**{"email": "ada@example.org", "language": "en", "time_zone": "UTC"} | fields)


async def due(user: User, **fields: Any) -> Notification:
    at = clock.now() - timedelta(seconds=1)
    defaults: dict[str, Any] = {"recipient_id": user.id, "mail_at": at, "actor_name": "Bob"}
    return await notification(**defaults | fields)


async def posted() -> str:
    """Gather the letters that are due: one; return its id."""
    assert await mailing.post() == 1
    return (await Mailing.all().order_by("-id"))[0].id


async def test_one_notification_is_one_letter(box: Mailbox) -> None:
    user = await person(name="Ада", language="ru")
    kept = await due(user)
    letter = await posted()
    assert await db.value("SELECT subject FROM job WHERE kind = 'notifications.send'") == letter
    await mailing.send(letter)
    (received,) = box.letters
    assert box.recipients == ["ada@example.org"]
    assert received["Subject"] == "2026-000001: вы ответственный"
    assert received["Message-ID"] == f"<{letter}@example.org>"
    assert received["References"] == f"<{kept.subject}@example.org>"
    assert received["List-Unsubscribe"] == "<https://claims.example.org/settings/notifications>"
    body = received.get_body(("plain",))
    assert body
    assert "https://claims.example.org/claims/2026-000001" in body.get_content()
    assert (await Mailing.get(id=letter)).sent_at
    await mailing.send(letter)
    assert await mailing.post() == 0
    assert len(box.letters) == 1


async def test_several_go_into_one_letter_each_person(box: Mailbox) -> None:
    ada, bob = await person(), await person(email="bob@example.org")
    for _ in range(3):
        await due(ada)
    await due(bob)
    assert await mailing.post() == 2
    for each in await Mailing.all():
        await mailing.send(each.id)
    subjects = {str(letter["To"]): str(letter["Subject"]) for letter in box.letters}
    assert len(subjects) == 2
    assert "3 notifications of Cups & Co" in subjects.values()


async def test_what_is_not_due_or_was_read_is_not_sent(box: Mailbox) -> None:
    user = await person()
    viewer: Viewer = accounts.viewer(user)
    await due(user, mail_at=clock.now() + timedelta(hours=1))
    await due(user, mail_at=None)
    read = await due(user)
    assert await reading.mark(viewer, ids=[read.id], read=True) == 1
    assert await mailing.post() == 0
    await due(user)
    letter = await posted()
    await reading.mark_all(viewer)
    await mailing.send(letter)
    assert (await Mailing.get(id=letter)).skipped_at
    assert box.letters == []


@pytest.mark.parametrize("gone", [{"email": None}, {"deactivated_at": clock.now()}])
async def test_who_cannot_be_reached_any_more_is_skipped(box: Mailbox, gone: dict[str, Any]) -> None:
    user = await person()
    await due(user)
    letter = await posted()
    await user.update_from_dict(gone).save()
    await mailing.send(letter)
    assert (await Mailing.get(id=letter)).skipped_at
    assert box.letters == []


async def test_what_may_pass_is_tried_again(box: Mailbox) -> None:
    await due(await person())
    letter = await posted()
    for tries, answer in enumerate(("450 busy", "421 closing"), 1):
        box.on_recipient.append(answer)
        with pytest.raises(jobs.Later) as later:
            await mailing.send(letter)
        assert later.value.delay == timedelta(minutes=4 ** (tries - 1))
        kept = await Mailing.get(id=letter)
        assert (kept.tries, kept.leased_until) == (tries, None)
        assert kept.error
        assert answer[:3] in kept.error
    await mailing.send(letter)
    sent = await Mailing.get(id=letter)
    assert sent.error is None
    assert (sent.tries, len(box.letters)) == (3, 1)


async def test_in_the_end_it_is_told(box: Mailbox) -> None:
    await due(await person())
    letter = await posted()
    box.on_data += ["451 not now"] * 9
    for _ in range(8):
        with pytest.raises(jobs.Later):
            await mailing.send(letter)
    with pytest.raises(jobs.Hopeless, match="451"):
        await mailing.send(letter)


async def test_what_is_for_good_is_told_at_once_and_may_be_mended(box: Mailbox) -> None:
    user = await person()
    await due(user)
    letter = await posted()
    box.on_recipient.append("550 5.1.1 no such user")
    with pytest.raises(jobs.Hopeless, match="550"):
        await mailing.send(letter)
    assert "550" in await db.value("SELECT mail_problem FROM notification_settings WHERE user_id = $1", user.id)
    await mailing.send(letter)
    assert len(box.letters) == 1
    assert await db.value("SELECT mail_problem FROM notification_settings WHERE user_id = $1", user.id) is None


async def test_a_letter_that_another_process_sends_is_left_to_it(box: Mailbox) -> None:
    await due(await person())
    letter = await posted()
    await db.execute("UPDATE mailing SET leased_until = $1", clock.now() + timedelta(minutes=1))
    with pytest.raises(jobs.Later):
        await mailing.send(letter)
    assert box.letters == []
    await db.execute("UPDATE mailing SET leased_until = $1", clock.now() - timedelta(minutes=1))
    await mailing.send(letter)
    assert len(box.letters) == 1


async def test_without_a_mail_server_nothing_is_gathered() -> None:
    await due(await person())
    mail.use(None)
    assert await mailing.post() == 0
    assert await Mailing.all().count() == 0
