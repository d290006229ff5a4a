"""Serves the pages outside the chat: empty shells, their looks and modules, and their texts.

Nothing here knows a ticket, a round or a person: the ticket stands in the fragment of the
address, which a browser does not send (anonymity.md §1). Every page gets the same files,
in every language, so that requests tell nothing about the reader.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from aiohttp import web

from content.routes import Route
from content.texts.texts import Texts
from trajectory.language import Language

STATIC: Final = Path(__file__).parent / "static"
TEAMS_LIBRARY: Final = STATIC / "library" / "teams.js"
TEAMS: Final = (
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://*.cloud.microsoft",
)
"""Where Teams shows a dialog: who may frame the pages in production."""

_MODULES: Final = {
    "/prive": "booth",
    "/lezen": "reading",
    "/inbreng": "separate-input/inbox",
    "/voorstellen": "separate-input/proposals-page",
    "/nodig": "separate-input/needs-page",
    "/bestand": "download",
    "/bescherming": "protection",
}
_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_PREFIX: Final = "booth-"
_PROMISE: Final = ("promise-", "reach-")
"""Texts that cards and documents say in the same words."""
_ANCESTOR: Final = re.compile(r"https?://[\w*.-]+(:(\d+|\*))?")

Handler = Callable[[web.Request], Awaitable[web.Response]]


def routes(
    frame_ancestors: Sequence[str], texts: Texts, support: Sequence[Route] = ()
) -> list[web.RouteDef]:
    """Every page and what it loads; all are read now, so that a missing file stops the start.

    `frame_ancestors` are the origins that may show a page inside theirs, such as `TEAMS`;
    `support` are the support routes, of which the pages name the first.

    Raises:
        ValueError: an origin that is none.
        OSError: a file is missing.
        TextFault: a text is missing.
    """
    headers = safe_headers(frame_ancestors)
    shell = Template((STATIC / "shell.html").read_text(encoding="utf-8"))
    served = [_shell(address, shell, texts) for address in _MODULES]
    served += [
        _asset(f"/prive/{path.relative_to(STATIC).as_posix()}", path)
        for path in sorted(STATIC.rglob("*"))
        if path.suffix in _TYPES and path != TEAMS_LIBRARY
    ]
    served += [_words(language, texts, support) for language in Language]
    served.append(_asset("/prive/teams.js", TEAMS_LIBRARY))
    return [web.get(address, _handler(body, kind, headers)) for address, body, kind in served]


def safe_headers(frame_ancestors: Sequence[str]) -> Mapping[str, str]:
    """What every answer of the booth carries: nothing is kept, sent on or loaded from elsewhere.

    Raises:
        ValueError: an origin that is none.
    """
    wrong = [origin for origin in frame_ancestors if not _ANCESTOR.fullmatch(origin)]
    if wrong:
        raise ValueError(f"not an origin: {wrong[0]}")
    framed_by = " ".join(frame_ancestors) or "'none'"
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self'; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {framed_by}"
    )
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), display-capture=()",
    }


def _shell(address: str, shell: Template, texts: Texts) -> tuple[str, bytes, str]:
    page = shell.substitute(
        module=_MODULES[address],
        languages=" ".join(Language),
        site=escape(texts.say(Language.NL, f"{_PREFIX}site")),
        script=_in_every_language(texts, "script"),
        lost=_in_every_language(texts, "lost"),
    )
    return address, page.encode(), "text/html"


def _in_every_language(texts: Texts, key: str) -> str:
    """What is said before anybody knows who reads; the page itself is Dutch."""
    return "\n".join(
        f"<p{_marks(language)}>{escape(texts.say(language, f'{_PREFIX}{key}'))}</p>"
        for language in Language
    )


def _marks(language: Language) -> str:
    if language == Language.NL:
        return ""
    direction = ' dir="rtl"' if language.speech.right_to_left else ""
    return f' lang="{language}"{direction}'


def _asset(address: str, path: Path) -> tuple[str, bytes, str]:
    return address, path.read_bytes(), _TYPES[path.suffix]


def _words(language: Language, texts: Texts, support: Sequence[Route]) -> tuple[str, bytes, str]:
    """The texts of the pages; a variable stays as `{ $name }`, for the page to fill in. Under
    `support-routes` stands where somebody can go, so that nobody has to ask for it, and under
    `language` how it is written."""
    say = texts.of(language)
    words: dict[str, object] = {
        key.removeprefix(_PREFIX): say(
            key, **{name: f"{{ ${name} }}" for name in message.variables}
        )
        for (spoken, key), message in texts.messages.items()
        if spoken is language and key.startswith((_PREFIX, *_PROMISE))
    }
    spoken = asdict(language.speech)
    del spoken["small_words"]  # for questions to the room; no page asks for them
    words["language"] = {"direction": language.direction, **spoken}
    words["support-routes"] = [
        {"name": route.name[language], "contact": route.contact[language]}
        for route in support
        if route.first
    ]
    body = json.dumps(words, ensure_ascii=False).encode()
    return f"/prive/texts.{language}.json", body, "application/json"


def _handler(body: bytes, kind: str, headers: Mapping[str, str]) -> Handler:
    async def serve(_request: web.Request) -> web.Response:
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=headers)

    return serve
