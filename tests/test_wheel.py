"""What a wheel brings: all that the service needs beside its code."""

from pathlib import Path
from zipfile import ZipFile

from hatchling.builders.wheel import WheelBuilder

from server.kit.shipped import ROOT


def test_a_wheel_has_migrations_pages_documents_and_the_app(tmp_path: Path) -> None:
    (made,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with ZipFile(made) as wheel:
        names = set(wheel.namelist())
    needed = {path for path in (ROOT / "server").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert {str(path.relative_to(ROOT)) for path in needed} <= names
    shipped = [path for folder in ("docs", "web/dist") for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert {f"server/shipped/{path.relative_to(ROOT)}" for path in shipped} <= names
