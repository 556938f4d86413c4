"""The house's own law: sizes, names, mirrors, and nothing in the repository that is of one machine."""

import ast
import re
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.cli import app
from server.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
SERVER, TESTS = ROOT / "server", ROOT / "tests"
ROOMS = [folder for folder in SERVER.iterdir() if (folder / "rules.py").exists() or (folder / "rules").is_dir()]
PARTS = {"rules", "models", "queries", "actions", "jobs"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "services", "service", "common", "misc", "base"}
_OF_A_MACHINE = re.compile(
    r"pypi\.org|pythonhosted|registry\.npmjs|registry\.yarnpkg|deb\.debian|/opt/|/root/|/home/\w|/work/|file://"
)
_PROMISE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tracked() -> list[Path]:
    """Return what git keeps, and what it would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],  # noqa: S607 - git is on the path
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


FILES = tracked()
PYTHON = [path for path in FILES if path.suffix == ".py" and "migrations" not in path.parent.parts]
BUILT = SERVER / "api" / "static"  # bundles of others' libraries
OURS = [
    path for path in FILES if path != Path(__file__) and BUILT not in path.parents and b"\0" not in path.read_bytes()
]


def functions(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the place and the length of each function."""
    for path in PYTHON:
        if folder in path.parents:
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, Function) and node.end_lineno:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.end_lineno - node.lineno + 1


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def test_no_file_passes_400_lines() -> None:
    assert names([path for path in PYTHON if len(path.read_text().splitlines()) > 400]) == []


def test_no_function_passes_50_lines() -> None:
    long = [place for folder in (SERVER, TESTS) for place, length in functions(folder) if length > 50]
    assert long == []


def test_functions_are_short() -> None:
    lengths = sorted(length for _, length in functions(SERVER))
    assert statistics.median(lengths) <= 8
    assert statistics.quantiles(lengths, n=100)[94] <= 30


def test_each_file_says_in_one_sentence_what_it_is() -> None:
    def first(path: Path) -> str:
        said = ast.get_docstring(ast.parse(path.read_text())) or ""
        return " ".join(said.split("\n\n")[0].split())

    silent = [path for path in PYTHON if path.read_text().strip() and not re.search(r"[.!?]$", first(path))]
    assert names(silent) == []


def test_rooms_hold_only_the_five() -> None:
    others = [path for room in ROOMS for path in room.iterdir() if path.stem not in {*PARTS, "__init__", "__pycache__"}]
    assert names(others) == []


@pytest.mark.parametrize("part", ["rules", "actions"])
def test_rules_and_actions_have_tests_beside_their_mirror(part: str) -> None:
    rooms = [room.name for room in ROOMS if (room / f"{part}.py").exists() or (room / part).is_dir()]
    assert [room for room in rooms if f"server.{room}.{part}" not in _imported(TESTS / room)] == []


def _imported(folder: Path) -> set[str]:
    """Return every module, and every name of a module, that the tests of a folder import."""
    found: set[str] = set()
    for path in folder.glob("**/test_*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.split(".")
                found |= {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_migrations_have_one_order() -> None:
    numbers = sorted(int(path.name.split("_")[0]) for path in (SERVER / "migrations" / "models").glob("[0-9]*.py"))
    assert numbers == list(range(len(numbers)))


def test_no_name_says_nothing() -> None:
    vague = [path for path in PYTHON if FORBIDDEN_NAMES & {*path.relative_to(ROOT).parts, path.stem}]
    assert names(vague) == []


def test_nothing_is_of_one_machine() -> None:
    found = [path for path in OURS if _OF_A_MACHINE.search(path.read_text())]
    assert names(found) == []


def test_nothing_is_promised() -> None:
    found = [path for path in OURS if _PROMISE.search(path.read_text())]
    assert names(found) == []


def test_make_targets_are_short_and_told() -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / "Makefile").read_text().split(".PHONY")[1])
    rules = [block for block in blocks if re.match(r"[a-z]+:(?!=)", block)]
    assert len(rules) > 10
    for rule, lines in ((rule, rule.count("\n\t")) for rule in rules):
        assert "##" in rule, rule
        assert lines <= 3, rule


def test_every_setting_is_in_the_readme() -> None:
    told = (ROOT / "README.md").read_text()
    wanted = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    assert [name for name in wanted if f"`{name}`" not in told] == []


def test_every_command_is_in_the_readme() -> None:
    told = (ROOT / "README.md").read_text()
    commands = [f"redress {each.name or each.callback.__name__}" for each in app.registered_commands if each.callback]
    assert len(commands) >= 6
    assert [command for command in commands if f"`{command}" not in told] == []


def test_every_target_is_in_the_readme() -> None:
    told = (ROOT / "README.md").read_text()
    targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert [target for target in targets if f"make {target}" not in told] == []
