"""The page where people sign in: plain HTML, no script, in Russian or English."""

import base64
import hashlib
import html
import re
from pathlib import Path
from string import Template
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from server.kit.errors import Refusal

HOME = "/"
_SOURCE = Path(__file__).with_suffix(".html").read_text(encoding="utf-8")
_PAGE = Template(_SOURCE)
_STYLE = re.findall(r"<style>(.*?)</style>", _SOURCE, re.DOTALL)[0]
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "same-origin",
    "Vary": "Accept-Language",
}
_OWN_PATH = re.compile(r"/(?![/\\])[!-\[\]-~]*")
_WORDS = {
    "en": {
        "title": "Sign in",
        "login_label": "Login",
        "password_label": "Password",
        "button": "Sign in",
        "SIGN_IN_FAILED": "The login or the password is wrong.",
        "RATE_LIMITED": "Too many tries. Try again in {seconds} s.",
    },
    "ru": {
        "title": "Вход",
        "login_label": "Логин",
        "password_label": "Пароль",
        "button": "Войти",
        "SIGN_IN_FAILED": "Неверный логин или пароль.",
        "RATE_LIMITED": "Слишком много попыток. Повторите через {seconds} с.",
    },
}


def page(
    accepted: str, *, after: str, login: str = "", refusal: Refusal | None = None, status: int = 200
) -> HTMLResponse:
    """Show the form, after a refusal with its reason and the login as it was typed."""
    language = preferred(accepted)
    words = _WORDS[language]
    focus = {"focus_login": "", "focus_password": ""} | {"focus_password" if login else "focus_login": " autofocus"}
    text = _PAGE.substitute(
        words,
        language=language,
        next=html.escape(own_path(after)),
        login=html.escape(login),
        alert=_alert(words, refusal),
        **focus,
    )
    return HTMLResponse(text, status, _HEADERS | {"Content-Language": language})


def led(request: Request) -> RedirectResponse | None:
    """Lead a person whose browser asks for a file to the sign-in and back to it; a program is to hear why not."""
    by_link = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if not by_link or "authorization" in request.headers:
        return None
    wanted = quote(request.url.path) + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/sign-in?next={quote(wanted, safe='')}", 303, {"Cache-Control": "no-store"})


def own_path(given: str) -> str:
    """Return the path to go to, or home when it leads, or may lead, to another site."""
    return given if _OWN_PATH.fullmatch(given) else HOME


def preferred(accepted: str) -> str:
    """Return the language of `_WORDS` that an Accept-Language header likes best, else English."""
    best, most = "en", 0.0
    for part in accepted.lower().split(","):
        tag, _, weight = part.partition(";q=")
        language = tag.strip().split("-")[0]
        quality = float(weight) if re.fullmatch(r"[01](\.\d{0,3})?", weight.strip()) else 1.0
        if language in _WORDS and quality > most:
            best, most = language, quality
    return best


def _alert(words: dict[str, str], refusal: Refusal | None) -> str:
    if refusal is None:
        return ""
    seconds = refusal.problems[0].details.get("retry_after")
    return f'<p role="alert">{html.escape(words[refusal.code].format(seconds=seconds))}</p>'
