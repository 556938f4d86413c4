"""Files that are kept for a while: found by their owner, until their time is over."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from server.kit.files import Kept, Shelf

ME, OTHER = "usr_01", "usr_02"
HOUR = timedelta(hours=1)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "files", {"exp": HOUR, "upl": 24 * HOUR})


def _made(shelf: Shelf, prefix: str = "exp", *, most: int = 9) -> Kept:
    kept = shelf.new(prefix, ME, ".csv", most=most)
    kept.part.write_text("a")
    kept.finish()
    return kept


def _age(path: Path, age: timedelta) -> None:
    then = time.time() - age.total_seconds()
    os.utime(path, (then, then))


def test_a_file_is_found_by_its_owner_once_it_is_finished(shelf: Shelf) -> None:
    kept = shelf.new("exp", ME, ".csv", most=9)
    assert shelf.find(kept.id, ME) is None
    kept.part.write_text("a")
    kept.finish()
    found = shelf.find(kept.id, ME)
    assert found == kept
    assert found.path.read_text() == "a"
    assert shelf.find(kept.id, OTHER) is None
    kept.discard()
    assert shelf.find(kept.id, ME) is None


@pytest.mark.parametrize("odd", ["", "exp", "exp_*", "../x", "clm_01HZZZZZZZZZZZZZZZZZZZZZZZ", "exp_\0"])
def test_an_odd_id_finds_nothing(shelf: Shelf, odd: str) -> None:
    _made(shelf)
    assert shelf.find(odd, ME) is None


def test_only_the_owner_may_read_the_folder(shelf: Shelf) -> None:
    kept = shelf.new("exp", ME, ".csv", most=9)
    assert (shelf.folder.stat().st_mode & 0o777, kept.part.stat().st_mode & 0o777) == (0o700, 0o600)


def test_each_kind_is_kept_for_its_time(shelf: Shelf) -> None:
    old, young, upload = _made(shelf), _made(shelf), _made(shelf, "upl")
    for kept in (old, upload):
        _age(kept.path, HOUR + timedelta(seconds=9))
    assert [shelf.find(each.id, ME) is not None for each in (old, young, upload)] == [False, True, True]
    shelf.sweep()
    assert {*shelf.folder.iterdir()} == {young.path, upload.path}


def test_what_a_killed_process_has_left_is_swept_after_a_day(shelf: Shelf) -> None:
    part = shelf.new("exp", ME, ".csv", most=9).part
    folder = shelf.folder / "tmp1"
    folder.mkdir()
    (folder / "rows").write_text("a")
    _age(part, timedelta(hours=23))
    shelf.sweep()
    assert {*shelf.folder.iterdir()} == {part, folder}
    for path in (part, folder):
        _age(path, timedelta(hours=25))
    shelf.sweep()
    assert [*shelf.folder.iterdir()] == []


def test_an_owner_keeps_the_latest_of_each_kind(shelf: Shelf) -> None:
    first, second = _made(shelf), _made(shelf)
    upload = _made(shelf, "upl")
    theirs = shelf.new("exp", OTHER, ".csv", most=2)
    third = _made(shelf, most=2)
    assert {*shelf.folder.iterdir()} == {second.path, third.path, upload.path, theirs.part}
    assert not first.path.exists()


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "none", {"exp": HOUR})
    shelf.sweep()
    assert shelf.find("exp_01HZZZZZZZZZZZZZZZZZZZZZZZ", ME) is None
