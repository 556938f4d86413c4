"""Writing a letter of one notification or of several: text and simple HTML in the reader's language and time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Template
from jinja2.sandbox import SandboxedEnvironment

from server.claims.rules import words as claims
from server.notifications.rules import mailing, telling, words_en, words_ru
from server.notifications.rules.kinds import NotificationKind

_WORDS: Mapping[str, Any] = {"en": words_en, "ru": words_ru}
_TEXT = """{% for each in items %}{{ each.sentence }}
{{ origin }}{{ each.path }}

{% endfor %}{% if more %}{{ more_told }}
{{ origin }}/notifications

{% endif %}--
{{ choose }} {{ origin }}/settings/notifications
"""
_HTML = """<!doctype html>
<html lang="{{ language }}"><body style="font-family: sans-serif; line-height: 1.5; max-width: 640px">
{% for each in items %}<p>{% for line in each.sentence.splitlines() %}{{ line }}{% if not loop.last %}<br>{% endif %}
{% endfor %}</p>
<p><a href="{{ origin }}{{ each.path }}">{{ open }}</a></p>
{% endfor %}{% if more %}<p><a href="{{ origin }}/notifications">{{ more_told }}</a></p>
{% endif %}<hr>
<p><small>{{ choose }} <a href="{{ origin }}/settings/notifications">{{ origin }}/settings/notifications</a></small></p>
</body></html>
"""
_plain = SandboxedEnvironment(autoescape=False, keep_trailing_newline=True)
_marked = SandboxedEnvironment(autoescape=True)


@dataclass(frozen=True)
class Item:
    """A notification as it was kept."""

    kind: NotificationKind
    subject: str
    title: str
    actor: str | None
    details: Mapping[str, Any]


@dataclass(frozen=True)
class Reader:
    """Who reads the letter, and where its links lead."""

    language: str
    zone: str
    organisation: str
    origin: str


@dataclass(frozen=True)
class Written:
    subject: str
    text: str
    html: str


def write(items: Sequence[Item], reader: Reader) -> Written:
    """Write one letter of notifications, the oldest first."""
    words = _words(reader.language)
    more = max(0, len(items) - mailing.MOST_SHOWN)
    values = {
        "items": [_told(each, words, reader) for each in items[: mailing.MOST_SHOWN]],
        "origin": reader.origin,
        "language": reader.language,
        "more": more,
        "more_told": _filled(words.TEXTS["more"], {"more": more}),
        "choose": words.TEXTS["choose"],
        "open": words.TEXTS["open"],
    }
    return Written(
        _subject(items, words, reader),
        _compiled(_plain, _TEXT).render(values),
        _compiled(_marked, _HTML).render(values),
    )


def sentence(item: Item, reader: Reader) -> str:
    """Return what happened, in a sentence."""
    words = _words(reader.language)
    return _filled(words.SENTENCES[item.kind], _values(item, words, reader))


def _subject(items: Sequence[Item], words: Any, reader: Reader) -> str:
    if len(items) == 1:
        return _filled(words.SUBJECTS[items[0].kind], _values(items[0], words, reader))
    return _filled(words.TEXTS["digest"], {"count": len(items), "organisation": reader.organisation})


def _told(item: Item, words: Any, reader: Reader) -> dict[str, str]:
    told = _filled(words.SENTENCES[item.kind], _values(item, words, reader))
    return {"sentence": told, "path": telling.path(item.subject, item.details.get("number"))}


def _values(item: Item, words: Any, reader: Reader) -> dict[str, Any]:
    """Return what templates show: statuses, deadlines and moments in the reader's words."""
    details = item.details
    statuses = claims.WORDS[reader.language if reader.language in claims.WORDS else "en"]["status"]
    return {
        **details,
        "title": item.title,
        "actor": item.actor or words.TEXTS["system"],
        "from_": statuses.get(str(details.get("from")), details.get("from")),
        "to": statuses.get(str(details.get("to")), details.get("to")),
        "deadline": words.TEXTS.get(str(details.get("deadline")), ""),
        "due": _moment(details.get("dueAt"), words, reader.zone),
    }


def _moment(told: Any, words: Any, zone: str) -> str | None:
    if not told:
        return None
    return datetime.fromisoformat(str(told)).astimezone(ZoneInfo(zone)).strftime(words.TEXTS["date"])


def _words(language: str) -> Any:
    return _WORDS.get(language, words_en)


def _filled(template: str, values: Mapping[str, Any]) -> str:
    return _compiled(_plain, template).render(values)


@cache
def _compiled(environment: SandboxedEnvironment, template: str) -> Template:
    return environment.from_string(template)
