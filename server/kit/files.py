"""Files kept for a while in a folder: each has an id, an owner who alone finds it, and an end."""

import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from server.kit import ids

_PART = ".part"
_FORGOTTEN = timedelta(days=1)
"""After so long a file goes that was never finished, or that nobody knows."""


@dataclass(frozen=True)
class Kept:
    """A file: what is written to `part` is found once it is finished."""

    id: str
    path: Path

    @property
    def part(self) -> Path:
        return self.path.with_name(self.path.name + _PART)

    def finish(self) -> None:
        self.part.rename(self.path)

    def discard(self) -> None:
        """Forget the file, finished or not."""
        for path in (self.part, self.path):
            path.unlink(missing_ok=True)


class Shelf:
    """The files of one folder; `lives` tells by the ids' prefixes how long they are kept."""

    def __init__(self, folder: Path, lives: Mapping[str, timedelta]) -> None:
        self.folder = folder
        self.lives = lives

    def new(self, prefix: str, owner: str, suffix: str, *, most: int) -> Kept:
        """Make room for a file of an owner, who keeps the `most` latest of a prefix; `suffix` is as in `.csv`."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.sweep()
        earlier = sorted(self.folder.glob(f"{prefix}_*.{owner}.*"))
        for path in earlier[: max(len(earlier) - most + 1, 0)]:
            path.unlink(missing_ok=True)
        made = ids.new(prefix)
        kept = Kept(made, self.folder / f"{made}.{owner}{suffix}")
        kept.part.touch(mode=0o600)
        return kept

    def find(self, file_id: str, owner: str) -> Kept | None:
        """Return the owner's finished file of an id, unless its time is over."""
        if ids.prefix_of(file_id) not in self.lives:
            return None
        found = [path for path in self.folder.glob(f"{file_id}.{owner}.*") if path.suffix != _PART]
        return next((Kept(file_id, path) for path in found if not self._over(path)), None)

    def sweep(self) -> None:
        """Delete what has had its time, and what a process that was killed has left."""
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            if self._over(path) and path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif self._over(path):
                path.unlink(missing_ok=True)

    def _over(self, path: Path) -> bool:
        life = _FORGOTTEN if path.suffix == _PART else self.lives.get(path.name[:3], _FORGOTTEN)
        try:
            return time.time() - path.stat().st_mtime > life.total_seconds()
        except FileNotFoundError:  # another process has swept it
            return True
