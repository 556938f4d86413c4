"""Saving, changing and deleting views, and who sees which."""

from typing import Any

import pytest

from server import wiring
from server.accounts import actions as departments
from server.accounts.rules import Viewer
from server.kit.errors import Refusal
from server.kit.events import Event
from server.views import actions, queries, rules
from server.views.models import SavedView
from tests.make import accounts
from tests.make import views as make

pytestmark = pytest.mark.usefixtures("rollback")
ADMINISTRATOR = accounts.administrator()


async def _refused(code: str, doing: Any) -> None:
    with pytest.raises(Refusal) as refused:
        await doing
    assert refused.value.code == code


async def _agent() -> Viewer:
    return accounts.viewer(await accounts.user())


async def test_a_view_stands_behind_the_others_unless_told() -> None:
    me = await _agent()
    first, second = [await actions.create(me, name=name, page="claims", query={}) for name in "ab"]
    placed = await actions.create(me, name="c", page="claims", query={"q": 1}, position=7, is_shared=True)
    last = await actions.create(me, name="d", page="claims", query={})
    other = await actions.create(me, name="e", page="partners", query={})
    assert [each.position for each in (first, second, placed, last, other)] == [0, 1, 7, 8, 0]
    assert (placed.owner_id, placed.query, placed.is_shared, first.is_shared) == (me.id, {"q": 1}, True, False)
    assert [each.kind for each in await Event.filter(subject=placed.id)] == ["saved_view.create"]


async def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(Refusal) as refused:
        await actions.create(await _agent(), name="", page="No Page", query=[])
    assert {each.path[0] for each in refused.value.problems} == {"name", "page", "query"}
    assert await SavedView.all().count() == 0


async def test_so_many_views_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_VIEWS", 2)
    me = await _agent()
    for _ in range(2):
        await make.saved_view(owner_id=me.id)
    await _refused("TOO_MANY", actions.create(me, name="a", page="claims", query={}))
    await actions.create(me, name="a", page="partners", query={})


async def test_the_owner_changes_and_deletes() -> None:
    me = await _agent()
    view = await make.saved_view(owner_id=me.id)
    key: dict[str, Any] = {"view_id": view.id}
    changed = await actions.update(me, **key, expected_version=1, name="New", query={"b": [1]}, is_shared=True)
    assert (changed.name, changed.query, changed.is_shared, changed.version) == ("New", {"b": [1]}, True, 2)
    found = await SavedView.get(id=view.id)
    assert (found.query, found.position) == ({"b": [1]}, view.position)
    await _refused("VERSION_CONFLICT", actions.update(me, **key, expected_version=1, name="Late"))
    await _refused("VERSION_CONFLICT", actions.delete(me, **key, expected_version=1))
    await actions.delete(me, **key, expected_version=2)
    assert not await SavedView.exists(id=view.id)
    await _refused("NOT_FOUND", actions.delete(me, **key, expected_version=2))


async def test_a_private_view_is_its_owners_alone() -> None:
    view = await make.saved_view()
    for viewer in (await _agent(), ADMINISTRATOR, accounts.customer(partner_id="ptn_x"), accounts.client_viewer()):
        await _refused("NOT_FOUND", actions.update(viewer, view_id=view.id, expected_version=1, name="Mine"))
        await _refused("NOT_FOUND", queries.lock(viewer, view.id))


async def test_a_shared_view_is_changed_by_its_owner_or_an_administrator() -> None:
    view = await make.saved_view(is_shared=True)
    key: dict[str, Any] = {"view_id": view.id, "expected_version": 1}
    for viewer in (await _agent(), accounts.manager(), accounts.auditor()):
        assert (await queries.lock(viewer, view.id)).id == view.id
        await _refused("FORBIDDEN", actions.update(viewer, **key, name="Mine"))
        await _refused("FORBIDDEN", actions.delete(viewer, **key))
    await _refused("NOT_FOUND", actions.delete(accounts.customer(partner_id="ptn_x"), **key))
    taken = await actions.update(ADMINISTRATOR, **key, is_shared=False)
    assert (taken.is_shared, taken.owner_id) == (False, view.owner_id)
    await _refused("NOT_FOUND", actions.delete(ADMINISTRATOR, view_id=view.id, expected_version=2))


@pytest.mark.parametrize("viewer", [accounts.customer(partner_id="ptn_x"), accounts.client_viewer()])
async def test_others_than_staff_save_none(viewer: Viewer) -> None:
    await _refused("FORBIDDEN", actions.create(viewer, name="a", page="claims", query={}))


async def test_views_follow_what_they_filter_by_when_it_is_merged() -> None:
    me = await _agent()
    source, into, other = [(await accounts.department()).id for _ in range(3)]
    view = await actions.create(me, name="Ours", page="claims", query={"department": [source, other], "q": "x"})
    variant = await actions.create(me, name="V", page="reports/load", query={"departments": f"{other},{source}"})
    kept = await actions.create(me, name="Theirs", page="claims", query={"department": other})
    wiring.listen()
    await departments.department_merge(ADMINISTRATOR, source_id=source, into_id=into, expected_version=1)
    now = await SavedView.get(id=view.id)
    assert (now.query, now.version) == ({"department": [into, other], "q": "x"}, 2)
    assert (await SavedView.get(id=variant.id)).query == {"departments": f"{other},{into}"}
    assert (await SavedView.get(id=kept.id)).version == 1
