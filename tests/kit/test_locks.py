"""File locks between processes."""

import subprocess
import sys
from pathlib import Path

from server.kit import locks

_HOLD = """
import pathlib, sys
from server.kit import locks
with locks.shared(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_held_alone_is_not_free(tmp_path: Path) -> None:
    with locks.alone(tmp_path / "lock"), locks.alone_or_not(tmp_path / "lock") as free:
        assert not free


def test_a_lock_is_free_after_its_block(tmp_path: Path) -> None:
    with locks.alone(tmp_path / "lock"):
        pass
    with locks.alone_or_not(tmp_path / "lock") as free:
        assert free


def test_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with locks.shared(lock), locks.alone_or_not(lock) as free:
            assert not free
        holder.kill()
        holder.wait()
        with locks.alone_or_not(lock) as free:
            assert free
