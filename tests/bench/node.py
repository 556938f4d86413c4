"""PostGraphile and its server, installed once into the bench's folder."""

import shutil
from pathlib import Path

from tests.bench import store
from tools import node

FOLDER = store.FOLDER / "postgraphile"
_SOURCE = Path(__file__).parent / "postgraphile"
_FILES = ("package.json", "package-lock.json", ".npmrc", "server.mjs")


def install() -> None:
    """Put PostGraphile and its server into the folder, unless they are there."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copy(_SOURCE / name, FOLDER / name)
    node.install(FOLDER, "--ignore-scripts")


def binary() -> Path:
    """Return the Node that runs it."""
    return node.binary()
