"""Importing claims: every kind of bad row, skip and abort, rights, rows at hand."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.accounts.rules import OPERATOR
from server.imports.actions import claims
from server.imports.rules import mapping
from server.imports.rules.report import OnError
from server.kit import db
from server.kit.errors import Refusal
from tests.imports.tables import GOOD, load, sizes, small, write
from tests.make import accounts, partners

pytestmark = pytest.mark.usefixtures("rollback")

BAD = {
    "2,,Acme,01.02.2020,,open,,,,,": ("Subject", "", "REQUIRED"),
    "3,Broken,,01.02.2020,,open,,,,,": ("Partner", "", "REQUIRED"),
    "4,Broken,Acme,,,open,,,,,": ("Date", "", "REQUIRED"),
    "5,Broken,Acme,2020/02/30,,open,,,,,": ("Date", "2020/02/30", "INVALID"),
    "6,Broken,Acme,01.02.2020,,lost,,,,,": ("Status", "lost", "INVALID"),
    "7,Broken,Acme,01.02.2020,,done,Damage,,Paid,,": ("Closed", "", "REQUIRED"),
    "8,Broken,Acme,02.02.2020,01.02.2020,done,Damage,,Paid,,": ("Date", "02.02.2020", "INVALID"),
    "9,Broken,Acme,01.02.2020,03.02.2020,done,,,Paid,,": ("Reason, Detail", "; ", "REQUIRED"),
    "10,Broken,Acme,01.02.2020,03.02.2020,done,Damage,,,,": ("Result", "", "REQUIRED"),
    "11,Broken,Acme,01.02.2020,,open,,Cup,,,": ("Reason, Detail", "; Cup", "REQUIRED"),
    "12,Broken,Acme,01.02.2020,,open,,,,1x,": ("Sum", "1x", "INVALID"),
    "13,Broken,Acme,01.02.2020,,open,,,,-1,": ("Sum", "-1", "INVALID"),
    "14,Broken,Acme,01.02.2020,,open,,,,,nobody": ("Who", "nobody", "NOT_FOUND"),
    "15,Broken,Acme,01.02.2020,,work,Damage,,,,": ("Who", "", "REQUIRED"),
    "1,Again,Acme,01.02.2020,,open,,,,,": ("No", "1", "DUPLICATE"),
    ",Broken,Acme,01.02.2020,,open,,,,,": ("No", "", "REQUIRED"),
    "16,Broken": ("", "", "INVALID"),
    "17,Broken,Acme,01.02.2020,,open,,,,,,more": ("", "", "INVALID"),
    f"18,{'x' * 251},Acme,01.02.2020,,open,,,,,": ("Subject", "x" * 200, "TOO_LONG"),
    f"19,Broken,{'x' * 251},01.02.2020,,open,,,,,": ("Partner", "x" * 200, "TOO_LONG"),
    "20,Broken,Acme,01.02.2999,,open,,,,,": ("Date", "01.02.2999", "INVALID"),
    "21,Bro\x01ken,Acme,01.02.2020,,open,,,,,": ("Subject", "Bro\x01ken", "INVALID"),
}


@pytest.fixture(autouse=True)
async def organised(rollback: None) -> None:  # noqa: ARG001 - the row goes with the transaction
    await accounts.organisation()


async def test_each_bad_row_is_told_and_the_good_one_is_loaded(tmp_path: Path) -> None:
    report = await load(write(tmp_path, GOOD, *BAD), small(), OnError.SKIP)
    told = [(each.line, (each.column, each.value, each.code)) for each in report.problems]
    unprintable = (2 + len(BAD), ("Subject", "Bro\x01ken", "INVALID"))  # in the title, and in the description again
    assert told == [*enumerate(BAD.values(), 3), unprintable]
    assert (report.imported, report.skipped) == (1, len(BAD))
    assert (report.partners, report.reasons) == (["Acme"], [("Damage",), ("Damage", "Cup")])
    claim = await db.row("SELECT * FROM claim")
    assert claim is not None
    assert (claim["title"], claim["status"], str(claim["amount_claimed"])) == ("Broken", "SATISFIED", "10.50")


async def test_abort_loads_nothing(tmp_path: Path) -> None:
    before = await sizes()
    report = await load(write(tmp_path, GOOD, *BAD), small())
    assert await sizes() == before
    assert (report.imported, report.skipped, report.partners) == (0, len(BAD) + 1, [])
    assert {each.line for each in report.problems} == set(range(3, len(BAD) + 3))


async def test_abort_takes_back_the_batches_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "BATCH", 1)
    before = await sizes()
    report = await load(write(tmp_path, GOOD, next(iter(BAD))), small())
    assert report.imported == 0
    assert await sizes() == before


async def test_lines_are_counted_where_cells_have_several(tmp_path: Path) -> None:
    first = GOOD.replace("Broken", '"Broken\nagain"')
    report = await load(write(tmp_path, first, "", next(iter(BAD))), small(), OnError.SKIP)
    assert [each.line for each in report.problems] == [5]


async def test_a_russian_file_of_another_time(tmp_path: Path) -> None:
    path = tmp_path / "претензии.csv"
    lines = ["Номер;Тема;Клиент;Дата;Сумма", "А-1;Недостача;ООО «Ромашка»;31.01.2020;1 234,50"]
    path.write_text("\r\n".join(lines), encoding="cp1251")
    claim_map = """system = "1c"
        external_id = "{Номер}"
        file = { decimal = ",", time_zone = "Europe/Moscow" }
        [fields]
        title = "{Тема}"
        description = "{Тема}"
        partner = "{Клиент}"
        registered_at = { value = "{Дата}", format = "%d.%m.%Y" }
        amount_claimed = "{Сумма}" """
    report = await load(path, mapping.parse(claim_map))
    assert report.problems == []
    claim = await db.row("SELECT c.*, p.name FROM claim c JOIN partner p ON p.id = c.partner_id")
    assert claim is not None
    assert (claim["title"], claim["name"], str(claim["amount_claimed"])) == ("Недостача", "ООО «Ромашка»", "1234.50")
    assert claim["registered_at"] == datetime(2020, 1, 30, 21, tzinfo=UTC)


async def test_partners_and_people_that_are_there_are_used(tmp_path: Path) -> None:
    partner = await partners.partner(name="Acme")
    user = await accounts.user(login="agent")
    report = await load(write(tmp_path, GOOD.replace("done", "work") + "agent"), small())
    assert (report.problems, report.partners) == ([], [])
    claim = await db.row("SELECT * FROM claim")
    assert claim is not None
    assert (claim["partner_id"], claim["responsible_id"], claim["closed_at"]) == (partner.id, user.id, None)


@pytest.mark.parametrize("viewer", [accounts.customer(partner_id="ptn_x"), accounts.auditor()])
async def test_who_may_not_register_may_not_import(viewer: Any) -> None:
    with pytest.raises(Refusal) as refused:
        await claims.import_rows(viewer, rows=[], system="old")
    assert refused.value.code == "FORBIDDEN"


async def test_new_departments_need_their_right() -> None:
    row = {"external_id": "1", "title": "A", "description": "B", "partner": "C", "registered_at": datetime.now(UTC)}
    agent = accounts.agent()
    with pytest.raises(Refusal) as refused:
        await claims.import_rows(agent, rows=[row | {"at_fault_department": "New"}], system="old")
    assert refused.value.code == "FORBIDDEN"
    assert (await claims.import_rows(agent, rows=[row], system="old")).imported == 1


async def test_switched_off_claims_are_not_imported() -> None:
    await accounts.organisation(records_claims=False)
    with pytest.raises(Refusal) as refused:
        await claims.import_rows(OPERATOR, rows=[], system="old")
    assert refused.value.code == "OPTION_OFF"


async def test_a_call_takes_so_many_rows() -> None:
    with pytest.raises(Refusal) as refused:
        await claims.import_rows(OPERATOR, rows=[{}] * 501, system="old")
    assert refused.value.code == "TOO_MANY"
