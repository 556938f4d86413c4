"""Node programs that tests run beside the service, with the packages of their folder's lock."""

import asyncio
from pathlib import Path

from tools import node


async def run(folder: Path, script: str, *arguments: str) -> str:
    """Run a script of the folder and return what it printed."""
    node.install(folder)
    process = await asyncio.create_subprocess_exec(
        str(node.binary()), script, *arguments, cwd=folder, env=node.environment(folder), stdout=-1, stderr=-1
    )
    out, err = await process.communicate()
    assert process.returncode == 0, f"{script}: {err.decode()}"
    return out.decode()
