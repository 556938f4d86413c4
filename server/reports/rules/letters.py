"""The letter that brings a report: text and simple HTML in the recipient's language, with a link into the app."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Template
from jinja2.sandbox import SandboxedEnvironment

from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.words import Say

SETTINGS = "/settings/scheduled-reports"
"""Where the app shows schedules."""
_PAGES: Mapping[str, str] = {
    "registrationDynamics": "dynamics",
    "satisfactionStatistics": "satisfaction",
    "claimStructure": "structure",
    "claimResponseTimes": "times",
    "claimLoad": "load",
    "claimAgeing": "ageing",
    "claimReopenings": "reopenings",
    "claimControlChart": "control",
    "repeatClaims": "repeats",
    "repeatRadar": "radar",
    "claimMoney": "money",
    "cancellationReport": "cancellations",
    "assignmentReport": "assignments",
}
"""What the app calls the reports in its addresses."""
_MEGABYTE = 1 << 20
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "sent": "The report “{{ title }}”{% if period %} for {{ period }}{% endif %}, as you may see it. "
        "{{ owner }} has it sent to you.",
        "large": "The file is not attached: it has {{ size }} MB, more than a letter may carry. "
        "The report can be opened and saved in the app.",
        "open": "Open in the app",
        "off": "To receive it no longer:",
    },
    "ru": {
        "sent": "Отчёт «{{ title }}»{% if period %} за {{ period }}{% endif %} по данным, доступным вам. "
        "Рассылку настроил(а) {{ owner }}.",
        "large": "Файл не приложен: его размер — {{ size }} МБ, больше, чем вмещает письмо. "
        "Отчёт можно открыть и сохранить в приложении.",
        "open": "Открыть в приложении",
        "off": "Отказаться от рассылки:",
    },
}
_TEXT = """{{ sent }}
{% if large %}
{{ large }}
{% endif %}
{{ open }}: {{ link }}

--
{{ off }} {{ settings }}
"""
_HTML = """<!doctype html>
<html lang="{{ language }}"><body style="font-family: sans-serif; line-height: 1.5; max-width: 640px">
<p>{{ sent }}</p>
{% if large %}<p>{{ large }}</p>
{% endif %}<p><a href="{{ link }}">{{ open }}</a></p>
<hr>
<p><small>{{ off }} <a href="{{ settings }}">{{ settings }}</a></small></p>
</body></html>
"""
_plain = SandboxedEnvironment(autoescape=False, keep_trailing_newline=True)
_marked = SandboxedEnvironment(autoescape=True)

_OTHERWISE = {("cancellationReport", "reasons"): "cancellationReasons"}
"""Conditions that the app's address calls otherwise: what has the same name there is of claims."""

Days = tuple[date, date]
"""The first and the last."""


@dataclass(frozen=True)
class Sending:
    """What a letter tells of: a schedule's report, of which days, narrowed by what."""

    name: str
    owner: str
    report: str
    variables: Mapping[str, Any]
    days: Days | None


@dataclass(frozen=True)
class Written:
    subject: str
    text: str
    html: str


def write(sending: Sending, language: str, origin: str, *, too_large: int | None = None) -> Written:
    """Write the letter; `too_large` is the size in bytes of a file that it goes without."""
    words, period = _WORDS[language], _period(sending, language)
    values = {"title": Say(language)(REPORTS[sending.report].title), "period": period, "owner": sending.owner}
    size = f"{(too_large or 0) / _MEGABYTE:.1f}".replace(".", MANNERS[language].decimal)
    shown = {
        "sent": _filled(words["sent"], values),
        "large": _filled(words["large"], {"size": size}) if too_large else "",
        "open": words["open"],
        "off": words["off"],
        "language": language,
        "link": origin + path(sending.report, sending.variables, sending.days),
        "settings": origin + SETTINGS,
    }
    subject = f"{sending.name}: {period}" if period else sending.name
    return Written(subject, _compiled(_plain, _TEXT).render(shown), _compiled(_marked, _HTML).render(shown))


def file_name(sending: Sending, language: str, extension: str, today: date) -> str:
    """Return what the attached file is called: report and period, or the day where it is of none."""
    manner, title = MANNERS[language], Say(language)(REPORTS[sending.report].title)
    return f"{title} {_period(sending, language) or manner.span(today, today)}.{extension}"


def path(report: str, variables: Mapping[str, Any], days: Days | None) -> str:
    """Return where the app shows a report narrowed in the same way, by days that stay."""
    asked: dict[str, str] = {"period": f"{days[0]}..{days[1]}"} if days else {}
    for name, value in variables.items():
        narrowed = value if name == "filter" and isinstance(value, Mapping) else {name: value}
        told = {each: chosen for each, chosen in narrowed.items() if chosen and each not in ("from", "to")}
        asked |= {_named(report, each): _told(chosen) for each, chosen in told.items()}
    query = urlencode(asked, safe=",", quote_via=quote)
    return f"/reports/{_PAGES[report]}" + (f"?{query}" if query else "")


def _named(report: str, condition: str) -> str:
    """Return what the app's address calls a condition."""
    return _OTHERWISE.get((report, condition), condition)


def _told(chosen: Any) -> str:
    return ",".join(map(str, chosen)) if isinstance(chosen, Sequence) and not isinstance(chosen, str) else str(chosen)


def _period(sending: Sending, language: str) -> str | None:
    return MANNERS[language].span(*sending.days) if sending.days else None


def _filled(template: str, values: Mapping[str, Any]) -> str:
    return _compiled(_plain, template).render(values)


@cache
def _compiled(environment: SandboxedEnvironment, template: str) -> Template:
    return environment.from_string(template)
