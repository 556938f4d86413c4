"""The program that `press` runs for each print: typesets what it reads, writes what came of it, and ends.

What a template may do is bounded by the kernel: once the limits stand, this process opens no file and no socket,
writes no file, and has so much memory and time. It is run by its path, with the compiler's folder alone beside
Python's own library, and imports nothing of the service.
"""

import collections.abc  # noqa: F401 - with the next two: the compiler asks for them when no file can be opened any more
import datetime as dt  # noqa: F401
import json
import pathlib  # noqa: F401
import resource
import struct
import sys
from contextlib import suppress
from typing import Any

sys.path.append(sys.argv[1])

import typst

MAIN = "main.typ"
_WARM_UP = b'#set text(font: "Nowhere")\n#panic()'
Told = dict[str, Any]


def main() -> None:
    job = json.loads(sys.stdin.buffer.read())
    fonts: Any = typst.Fonts(include_system_fonts=False)
    with suppress(typst.TypstError):  # a failure, so that all that tells of one is loaded
        _compiled({MAIN: _WARM_UP}, {}, fonts, job)
    _bound(job["memory"], job["seconds"])
    pages, told = _printed(job, fonts)
    if sum(map(len, pages)) > job["most"]:
        pages, told = [], {"failed": "SIZE"}
    head = json.dumps(told | {"sizes": [len(page) for page in pages]}).encode()
    sys.stdout.buffer.write(struct.pack(">I", len(head)) + head + b"".join(pages))
    sys.stdout.buffer.flush()


def _printed(job: Told, fonts: Any) -> tuple[list[bytes], Told]:
    files = {name: text.encode() for name, text in job["files"].items()}
    try:
        made, warnings = _compiled(files, job["inputs"], fonts, job)
    except typst.TypstError as error:
        return [], {"problems": error.diagnostic}
    except MemoryError:
        return [], {"failed": "MEMORY"}
    except BaseException as error:  # noqa: BLE001 - a panic of the compiler is no Exception
        return [], {"failed": "CRASH", "why": str(error)[:500]}
    return made if isinstance(made, list) else [made], {"problems": "\n".join(each.diagnostic for each in warnings)}


def _compiled(files: dict[str, bytes], inputs: dict[str, str], fonts: Any, job: Told) -> Any:
    compiler: Any = typst  # its stubs lack what is called here: several files in one dictionary
    return compiler.compile_with_warnings(
        files,
        root=".",
        font_paths=fonts,
        ignore_system_fonts=True,
        format=job["form"],
        ppi=job["ppi"],
        sys_inputs=inputs,
        package_path=".",
        package_cache_path=".",
        timestamp=job["at"],
    )


def _bound(memory: int, seconds: int) -> None:
    """Give up what no template needs, for good."""
    for limit, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    with suppress(ValueError):  # macOS bounds no address space
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
