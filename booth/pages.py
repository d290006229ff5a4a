"""Serves the pages outside the chat: shells with a first sentence, their bundles, and their texts.

Nothing here knows a ticket, a round or a person: the ticket stands in the fragment of the
address, which a browser does not send (anonymity.md §1). Every page of a kind gets the same files,
in every language, so that requests tell nothing about the reader.
"""

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from aiohttp import web

from booth.files import NEVER_KEPT, PAGE, File, kept
from content.conduct import Conduct
from content.routes import Route
from content.texts.texts import Texts
from trajectory.language import Language

ROOM: Final = Path(__file__).parent
STATIC: Final = ROOM / "static"
"""The sources, as people read them."""
BUNDLES: Final = ROOM / "bundle"
"""The same, as browsers load them: made by `make bundle`, compared by a test."""
TEAMS: Final = (
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://*.cloud.microsoft",
)
"""Where Teams shows a dialog: who may frame the pages in production."""

_PAGES: Final = {
    "/prive": "booth",
    "/lezen": "reading",
    "/inbreng": "inbox",
    "/voorstellen": "proposals-page",
    "/nodig": "needs-page",
    "/vooraf": "thinking",
    "/bestand": "download",
    "/bescherming": "protection",
}
"""The address of each page, and its bundle."""
ADDRESSES: Final = tuple(_PAGES)
_EXPLAINS: Final = "/bescherming"
"""The page with the long texts, which the others do without."""
_LONG: Final = ("protect-", "privacy-", "reach-")
_PREFIX: Final = "booth-"
_PROMISE: Final = ("promise-", "reach-")
"""Texts that cards and documents say in the same words."""
_ANCESTOR: Final = re.compile(r"https?://[\w*.-]+(:(\d+|\*))?")
_STYLE: Final = (BUNDLES / "page.css").read_text(encoding="utf-8")
"""Stands in the page itself, so that its first words need nothing else."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the pages say beside their texts: support routes, of which they name the first, and what
    the code of conduct says by theme, with where it can be read."""

    support: Sequence[Route] = ()
    conduct: Mapping[str, Conduct] = field(default_factory=dict)
    conduct_link: str = ""


_NOTHING: Final = Beside()


def routes(
    frame_ancestors: Sequence[str], texts: Texts, beside: Beside = _NOTHING
) -> list[web.RouteDef]:
    """Every page and what it loads; all are read now, so that a missing file stops the start.

    `frame_ancestors` are the origins that may show a page inside theirs, such as `TEAMS`.

    Raises:
        ValueError: an origin that is none.
        OSError: a file is missing.
        TextFault: a text is missing.
    """
    headers = safe_headers(frame_ancestors)
    return [route for file in files(texts, beside) for route in file.routes(headers)]


def files(texts: Texts, beside: Beside = _NOTHING) -> list[File]:
    """What `routes` serves."""
    bundles = {name: _bundle(f"{name}.js") for name in (*_PAGES.values(), "teams")}
    icon = kept("icon.svg", (STATIC / "icon.svg").read_bytes(), "image/svg+xml")
    said = {language: _words(language, texts, beside) for language in Language}
    everything, short = _spoken("words-all", said), _spoken("words", _without_the_long(said))
    shell = Template((STATIC / "shell.html").read_text(encoding="utf-8"))

    def page(address: str) -> File:
        words = everything if address == _EXPLAINS else short
        loads = {
            "module": bundles[_PAGES[address]].address,
            "words": words.address,
            "teams": bundles["teams"].address,
            "icon": icon.address,
        }
        return File(address, _shell(shell, texts, loads), PAGE)

    return [*map(page, _PAGES), *bundles.values(), everything, short, icon]


def _bundle(name: str) -> File:
    return kept(name, (BUNDLES / name).read_bytes(), "text/javascript")


def safe_headers(frame_ancestors: Sequence[str]) -> Mapping[str, str]:
    """What every answer of the booth carries: nothing is sent on or loaded from elsewhere.

    Raises:
        ValueError: an origin that is none.
    """
    wrong = [origin for origin in frame_ancestors if not _ANCESTOR.fullmatch(origin)]
    if wrong:
        raise ValueError(f"not an origin: {wrong[0]}")
    framed_by = " ".join(frame_ancestors) or "'none'"
    policy = (
        f"default-src 'none'; script-src 'self'; style-src '{_style_hash()}'; connect-src 'self'; "
        "img-src 'self'; base-uri 'none'; form-action 'none'; "
        f"frame-ancestors {framed_by}"
    )
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "Cache-Control": NEVER_KEPT,
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), display-capture=()",
    }


def _style_hash() -> str:
    """The one style that a browser may use is the one that stands in the page."""
    return f"sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}"


def _shell(shell: Template, texts: Texts, loads: Mapping[str, str]) -> bytes:
    page = shell.substitute(
        loads,
        languages=" ".join(Language),
        style=_STYLE,
        site=escape(texts.say(Language.NL, f"{_PREFIX}site")),
        **{key: _in_every_language(texts, key) for key in ("opening", "script", "lost")},
    )
    return page.encode()


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


def _words(language: Language, texts: Texts, beside: Beside) -> Mapping[str, object]:
    """The texts of the pages; a variable stays as `{ $name }`, for the page to fill in. Under
    `support-routes` stands where somebody can go, so that nobody has to ask for it, under `conduct`
    what the code of conduct says, and under `language` how it is written."""
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
        for route in beside.support
        if route.first
    ]
    words["conduct"] = {
        theme: {"link": beside.conduct_link, **_in_one(language, conduct)}
        for theme, conduct in beside.conduct.items()
    }
    return words


def _in_one(language: Language, conduct: Conduct) -> Mapping[str, str]:
    return {name: words[language] for name, words in asdict(conduct).items()}


def _without_the_long(
    said: Mapping[Language, Mapping[str, object]],
) -> Mapping[Language, Mapping[str, object]]:
    return {
        language: {key: text for key, text in words.items() if not key.startswith(_LONG)}
        for language, words in said.items()
    }


def _spoken(name: str, said: Mapping[Language, Mapping[str, object]]) -> File:
    """All languages in one file: which one is read, no request tells."""
    body = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    return kept(f"{name}.json", body, "application/json")
