"""Sending requests as fast as they are answered: by wrk, else by a slower client in Python."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.bench import store

CONNECTIONS = 16
_SCRIPT = Path(__file__).parent / "requests.lua"


@dataclass(frozen=True)
class Sent:
    """What one run of the client saw; times in milliseconds."""

    requests: int
    seconds: float
    p50: float
    p99: float
    errors: int


def client() -> str:
    return "wrk" if shutil.which("wrk") else "the Python client, which takes more processor time than wrk (apt: wrk)"


def send(port: int, bodies: Iterable[bytes], seconds: float, token: str | None) -> Sent:
    """Keep all connections busy with the bodies in turn, in a process of its own."""
    file = store.FOLDER / "bodies.jsonl"
    file.write_bytes(b"\n".join(bodies) + b"\n")
    url = f"http://127.0.0.1:{port}"
    if shutil.which("wrk"):
        options = ["-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds:.0f}s", "--timeout", "10s"]
        command = ["wrk", *options, "-s", str(_SCRIPT), url, "--", str(file), *([token] if token else [])]
    else:
        command = [sys.executable, "-m", "tests.bench.client", url, str(CONNECTIONS), str(seconds), str(file)]
        command += [token] if token else []
    said = subprocess.run(command, cwd=store.ROOT, capture_output=True, text=True, check=True).stdout
    return Sent(**json.loads(said.strip().splitlines()[-1]))
