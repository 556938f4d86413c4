"""What is pictured besides the pages as they open: dialogs, menus, lists filtered and empty, the import.

A step is an English text of the app, of what is pressed; `key:` and `css:` say otherwise.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from playwright.async_api import Page

from tests.imports.tables import COMPLAINTS
from tests.web.browser import settled

_ROLES = "button, a, summary, [role=button], [role=menuitem], [role=tab], [role=option], [role=checkbox]"
_PATIENCE = 5_000  # milliseconds
_MENU = "css:main [aria-haspopup=menu]"
Texts = dict[str, list[str]]


@dataclass(frozen=True)
class Scene:
    """`path` may name a record that the pages' samples have: `{claim}`."""

    path: str
    steps: tuple[str, ...] = ()
    act: Callable[[Page], Awaitable[None]] | None = None
    wide: bool = False
    """Whether it is there on a wide screen alone."""


async def _to_columns(page: Page) -> None:
    """Send a file whose columns say what they are, but for one."""
    table = "Number,Subject,Customer,Date,Status,Amount\n" + "".join(
        f"{at},Cup {at} broken,Acme,2026-03-{at:02},{'Open' if at % 5 == 0 else 'Registered'},{at * 10}.50\n"
        for at in range(1, 21)
    )
    file = page.locator("input[type=file]")
    await file.set_input_files({"name": "old-crm.csv", "mimeType": "text/csv", "buffer": table.encode()})
    await page.locator(".import-field").first.wait_for()


async def _to_check(page: Page) -> None:
    await _to_columns(page)
    await page.locator(".import-field select").nth(2).select_option("column:Subject")
    await page.locator("form button[type=submit]").click()
    await page.locator("dl.import-figures").wait_for()


async def _to_run(page: Page) -> None:
    await _to_check(page)
    await page.locator(".import-foot a").first.click()
    await page.locator("input[type=radio]").first.wait_for()


async def _to_report(page: Page) -> None:
    await _to_run(page)
    await page.locator("input[type=radio][value=abort]").check()  # so that it can be pictured again
    await page.locator(".import-foot button").first.click()
    await page.locator("dl.import-figures").wait_for()


async def _to_refusal(page: Page) -> None:
    large = {"name": f"{COMPLAINTS.stem}.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\0"}
    await page.locator("input[type=file]").set_input_files(large)  # type: ignore[arg-type]  # a file's content
    await page.get_by_role("alert").wait_for()


async def _to_order_columns(page: Page) -> None:
    """Send a file of orders, of which a row is bad."""
    table = "Order,Date,Customer,Item,Unit,Qty,Price,Cancellation reason\n" + "".join(
        f"SO-{at // 2},2026-11-{at // 2 + 1:02},Acme,Cup {at},pcs,{at % 7},{at}.50,{'Sold out' if at == 5 else ''}\n"
        for at in range(2, 20)
    )
    file = page.locator("input[type=file]")
    await file.set_input_files({"name": "orders.csv", "mimeType": "text/csv", "buffer": table.encode()})
    await page.locator(".import-field").first.wait_for()


async def _to_order_check(page: Page) -> None:
    await _to_order_columns(page)
    await page.locator("form button[type=submit]").click()
    await page.locator("dl.import-figures").wait_for()


async def _to_lines(page: Page) -> None:
    await page.locator(".document-lines tbody input").first.check()


async def _to_cancelling(page: Page) -> None:
    await page.locator(".document-lines tbody tr:not([data-cancelled]) input").first.check()
    await page.locator(".document-panel").first.locator("button").first.click()
    await page.get_by_role("dialog").wait_for()


async def _to_disputed(page: Page) -> None:
    await page.locator(".card-lines").scroll_into_view_if_needed()


async def _to_marking(page: Page) -> None:
    """Dispute one line more, and of one more than it has."""
    lines = page.locator(".card-lines tbody tr")
    await lines.locator("input[type=checkbox]:not(:checked)").first.check()
    await lines.locator(".card-line-sum input").first.fill("10000")
    await page.locator(".card-lines-foot button").last.click()
    await page.locator(".card-lines-foot").scroll_into_view_if_needed()


async def _to_task(page: Page) -> None:
    await page.locator("[data-element-id=Decide]").first.click()


async def _to_start(page: Page) -> None:
    """Have the start ask for something, wrongly."""
    await page.locator("[data-element-id=Start]").first.click()
    await page.locator(".panel-section button").filter(has=page.locator("svg")).last.click()
    await page.locator(".panel-row input").nth(1).fill("1st")
    await page.keyboard.press("Tab")


async def _to_service(page: Page) -> None:
    """Have a step call another system, at no good address."""
    await page.locator("[data-element-id=Reject]").first.click()
    await page.locator("select:has(option[value=webhook])").select_option("webhook")
    await page.locator(".panel-row input").first.fill("http://erp.example.org")
    await page.locator(".panel-section").filter(has=page.locator(".panel-row")).locator("button").last.click()
    await page.locator(".panel-row").last.scroll_into_view_if_needed()


async def _to_removed(page: Page) -> None:
    await _to_task(page)
    await page.keyboard.press("Delete")
    await _open_publish(page)


async def _to_publish(page: Page) -> None:
    await _to_task(page)
    await page.locator(".design-panel textarea").first.fill("Decide!")
    await page.keyboard.press("Tab")
    await _open_publish(page)


async def _open_publish(page: Page) -> None:
    await page.locator("main h1 ~ * button, main button").filter(has_text="…").first.click()
    await page.get_by_role("dialog").locator(".djs-element").first.wait_for()


async def _without_session(page: Page) -> None:
    await page.context.clear_cookies()
    await page.keyboard.press("g")
    await page.keyboard.press("d")
    await page.get_by_role("dialog").wait_for()


async def _to_paper(page: Page) -> None:
    await page.locator(_MENU.removeprefix("css:")).first.click()
    await page.get_by_role("menuitem").filter(has_text=re.compile("8")).click()
    await page.get_by_role("dialog").get_by_role("img").first.wait_for()


async def _to_letter(page: Page) -> None:
    await _to_paper(page)
    paper = page.get_by_role("dialog").locator("select").first
    await paper.select_option(index=1)
    await page.wait_for_timeout(1_500)  # the compiler writes, the pages of before stay meanwhile


async def _to_form(page: Page) -> None:
    await _to_paper(page)
    await page.get_by_role("dialog").locator("select").first.select_option(index=0)
    await page.wait_for_timeout(1_500)


async def _to_variant(page: Page) -> None:
    """Keep what the report shows as a variant, and change it."""
    await page.locator(".views .chip-add").click()
    await page.get_by_role("dialog").locator("input").first.fill("Quality: 2025, by quarter")
    await page.keyboard.press("Enter")
    await page.locator(".views-tab[aria-current]").filter(has_text="Quality").wait_for()
    await page.locator(".report-parts select").select_option("MONTH")
    await page.locator(".views .chip-add").click()
    await page.get_by_role("dialog").wait_for()


_SCHEDULE = """async ([name, more]) => {
  const headers = {'Content-Type': 'application/json', 'X-Redress-CSRF': '1'};
  const ask = async (query, variables) => {
    const answer = await fetch('/graphql', {method: 'POST', headers, body: JSON.stringify({query, variables})});
    return (await answer.json()).data;
  };
  const {viewer, users} = await ask(`{ viewer { id } users(first: 3, where: {kind: {eq: STAFF}}) { nodes { id } } }`);
  const input = {name, report: 'claimStructure', period: 'LAST_MONTH', format: 'XLSX', frequency: 'MONTHLY',
    dayOfMonth: 31, time: '08:00', idempotencyKey: name, ...more,
    recipients: [viewer.id, ...users.nodes.map(({id}) => id)]};
  const {made} = await ask(`mutation ($input: ReportScheduleCreateInput!) { made: reportScheduleCreate(input: $input) {
    isReplay reportSchedule { id version } } }`, {input});
  if (made.isReplay) return;
  await ask(`mutation ($input: ReportScheduleSendInput!) { reportScheduleSend(input: $input) { errors { code } } }`,
    {input: {id: made.reportSchedule.id, expectedVersion: made.reportSchedule.version}});
}"""


async def _to_schedules(page: Page) -> None:
    """Have two reports mailed, and open what is known of their letters."""
    weekly = {"report": "claimLoad", "frequency": "WEEKLY", "weekdays": ["MONDAY", "FRIDAY"], "dayOfMonth": None}
    await page.evaluate(_SCHEDULE, ["Where claims arise, and by whose fault", {}])
    await page.evaluate(_SCHEDULE, ["Weekly: load", weekly])
    await page.reload()
    await page.locator(".schedule [aria-expanded]").first.click()
    await page.locator(".schedule-letters").first.wait_for()


async def _to_refused_schedule(page: Page) -> None:
    """Send the form of a schedule without a name, a weekday, a recipient."""
    await page.locator(".report-mail").click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("input").first.fill("")
    await dialog.get_by_role("checkbox").first.uncheck()
    await dialog.locator(".schedule-people button").first.click()
    await dialog.locator("button[type=submit]").click()
    await dialog.locator("[aria-invalid=true]").first.wait_for()


async def _to_figure(page: Page) -> None:
    """Open what a figure of a report's first table counts."""
    await page.locator(".report-table .report-figure").first.click()
    await page.locator(".list-row:not([data-coming])").first.wait_for()


async def _to_broken(page: Page) -> None:
    await page.get_by_role("img").first.wait_for()
    source = page.locator("textarea")
    await source.fill((await source.input_value()).replace("claim.resolution", "claim.resolutoin"))
    await page.get_by_role("list").locator("button").first.wait_for()


SCENES = {
    "palette": Scene("/claims", ("key:Control+k",)),
    "keys": Scene("/claims", ("key:Shift+Slash",)),
    "account": Scene("/claims", ("css:.account-button",)),
    "claims-filter": Scene("/claims", ("Add filter",)),
    "claims-filtered": Scene("/claims?status=IN_PROGRESS,REGISTERED&registeredAt=thisYear&sort=title"),
    "claims-columns": Scene("/claims", ("Columns",), wide=True),
    "claims-chosen": Scene("/claims", ("Select all loaded",), wide=True),
    "claims-overdue": Scene("/claims?isOverdue=*&sort=dueAt&columns=number,title,partner,status,dueAt,registeredAt"),
    "claims-none": Scene("/claims?q=zzzz"),
    "claim-missing": Scene("/claims/1999-000001"),
    "claim-assign": Scene("/claims/{claim}", ("key:a",)),
    "claim-satisfy": Scene("/claims/{claim}", ("Satisfy",)),
    "claim-wait": Scene("/claims/{claim}", ("Wait for the customer…",)),
    "claim-edit": Scene("/claims/{claim}", ("key:e",)),
    "claim-participant": Scene("/claims/{claim}", ("Add a participant",)),
    "claim-link": Scene("/claims/{claim}", ("Link a claim",)),
    "claim-number": Scene("/claims/{claim}", ("Add a number",)),
    "claim-menu": Scene("/claims/{claim}", (_MENU,)),
    "claim-merge": Scene("/claims/{claim}", (_MENU, "Merge into another…")),
    "claim-split": Scene("/claims/{claim}", (_MENU, "Split…")),
    "claim-archive": Scene("/claims/{claim}", (_MENU, "Archive…")),
    "new-claim-refused": Scene("/claims/new", ("css:main form button[type=submit]",)),
    "claim-print": Scene("/claims/{claim}", act=_to_paper),
    "claim-print-form": Scene("/claims/{claim}", act=_to_form),
    "claim-print-letter": Scene("/claims/{claim}", act=_to_letter),
    "template-broken": Scene("/settings/templates/tpl_00000000000000000000000003", act=_to_broken),
    "report-variant": Scene("/reports/dynamics?period=lastYear&interval=QUARTER", act=_to_variant),
    "reports-radar-found": Scene("/reports/radar?windowDays=365&least=2"),
    "report-as-of": Scene(f"/reports/ageing?asOf={datetime.now(UTC).date() - timedelta(days=30)}"),
    "reports-variants": Scene("/reports"),
    "report-mailed": Scene("/reports/structure?period=lastMonth", ("Mail on schedule…",)),
    "report-mailed-refused": Scene("/reports/dynamics", act=_to_refused_schedule),
    "settings-scheduled-reports-letters": Scene("/settings/scheduled-reports", act=_to_schedules),
    "partners-new": Scene("/partners", ("New partner",)),
    "reasons-new": Scene("/reasons", ("New reason",)),
    "reasons-chosen": Scene("/reasons", ("css:[role=treeitem]",)),
    "reasons-roles": Scene("/reasons?tab=roles"),
    "orders-shipments": Scene("/orders?kind=SHIPMENT&sort=largest"),
    "orders-filtered": Scene("/orders?cancelled=true&from=2026-01-01"),
    "orders-none": Scene("/orders?q=zzzz"),
    "order-lines": Scene("/orders/{order}", act=_to_lines),
    "order-cancel": Scene("/orders/{order}", act=_to_cancelling),
    "order-archive": Scene("/orders/{order}", (_MENU, "Archive…")),
    "shipment": Scene("/orders/{shipment}"),
    "cancellation-new": Scene("/orders/reasons", ("New reason",)),
    "claim-lines": Scene("/claims/{disputed}", act=_to_disputed),
    "claim-lines-changed": Scene("/claims/{disputed}", act=_to_marking),
    "claim-basis": Scene("/claims/{disputed}", ("Change the basis",)),
    "new-claim-based": Scene("/claims/new?basis={order}"),
    "report-cancellations": Scene("/reports/cancellations?period=last12Months"),
    "report-assignments": Scene("/reports/assignments?period=last12Months"),
    "report-assignments-opened": Scene("/reports/assignments?period=last12Months", act=_to_figure),
    "report-cancelled-lines": Scene("/reports/cancellations?period=last12Months", act=_to_figure),
    "departments-new": Scene("/departments", ("New department",)),
    "departments-chosen": Scene("/departments", ("css:[role=treeitem]",)),
    "users-new": Scene("/settings/users", ("New user",)),
    "performer-roles-new": Scene("/settings/roles", ("New role",)),
    "clients-new": Scene("/settings/clients", ("New partner system",)),
    "calendar-fill": Scene("/settings/calendar", ("Fill in public holidays…",)),
    "calendar-paste": Scene("/settings/calendar", ("Paste a list…",)),
    "deadlines-new": Scene("/settings/deadlines", ("New policy",)),
    "tokens-new": Scene("/settings/tokens", ("New token",)),
    "task-beside": Scene("/tasks", ("css:.inbox-line",)),
    "task-parts": Scene("/tasks?q=Call", ("css:.inbox-line",)),
    "task-redirect": Scene("/tasks/{task}", ("key:a",)),
    "task-reason": Scene("/tasks/{task}", ("Refuse",)),
    "assignment-new": Scene("/tasks", ("key:Shift+c",)),
    "assignment-refused": Scene("/tasks", ("key:Shift+c", "Give")),
    "tasks-none": Scene("/tasks?q=zzzz"),
    "load-of": Scene("/tasks/load", ("css:.load-name",)),
    "import-refused": Scene("/import", act=_to_refusal),
    "import-columns": Scene("/import", act=_to_columns),
    "import-check": Scene("/import", act=_to_check),
    "import-run": Scene("/import", act=_to_run),
    "import-report": Scene("/import", act=_to_report),
    "import-orders": Scene("/import?of=orders"),
    "import-orders-columns": Scene("/import?of=orders", act=_to_order_columns),
    "import-orders-check": Scene("/import?of=orders", act=_to_order_check),
    "processes-new": Scene("/processes", ("New process",)),
    "process-start": Scene("/processes/{process}", ("Start…",)),
    "process-version": Scene("/processes/{process}", ("css:.processes-versions button",)),
    "design-task": Scene("/processes/{process}/design", act=_to_task, wide=True),
    "design-steps": Scene("/processes/{process}/design", ("Steps",), wide=True),
    "design-start": Scene("/processes/{process}/design", act=_to_start, wide=True),
    "design-service": Scene("/processes/{process}/design", act=_to_service, wide=True),
    "design-publish": Scene("/processes/{process}/design", act=_to_publish, wide=True),
    "design-removed": Scene("/processes/{process}/design", act=_to_removed, wide=True),
    "instances-none": Scene("/processes/instances?status=%5B%22CANCELLED%22%5D"),
    "instance-suspend": Scene("/processes/instances/{instance}", ("Suspend…",)),
    "instance-migrate": Scene("/processes/instances/{instance}", ("Move to another version…",)),
    "nowhere": Scene("/nowhere"),
    "session-ended": Scene("/reasons", act=_without_session),  # the last: it signs out
}


async def play(page: Page, scene: Scene, texts: Texts, keys: dict[str, str]) -> None:
    """Open the scene's page and do what brings the scene about."""
    await page.goto(scene.path.format(**keys))
    await settled(page)
    if scene.act:
        await scene.act(page)
    for step in scene.steps:
        kind, _, what = step.partition(":")
        if kind == "key":
            await page.keyboard.press(what)
        elif kind == "css":
            await page.locator(what).first.click(timeout=_PATIENCE)
        else:
            await _press(page, texts.get(step) or [step])
    await page.wait_for_timeout(300)  # a picker's choices, a menu's place


async def _press(page: Page, names: list[str]) -> None:
    exact = re.compile(rf"^\s*({'|'.join(map(re.escape, names))})\s*$")
    shown = page.locator(_ROLES).filter(has_text=exact)
    named = page.locator(", ".join(f'[aria-label="{name}"]' for name in names))
    await shown.or_(named).locator("visible=true").first.click(timeout=_PATIENCE)
