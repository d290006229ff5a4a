"""How the pages are served: with which headers, which files, and no word missing or left over."""

import re

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from booth import pages
from content.texts.texts import Texts
from trajectory.language import Language

TEXTS = Texts.load()
PAGES = ("/prive", "/lezen", "/bestand", "/bescherming")
LOADED = (
    "theme.css",
    "page.css",
    "icon.svg",
    "booth.js",
    "separate-input/inbox.js",
    "warning/warning.js",
    "texts.nl.json",
    "texts.en.json",
    "teams.js",
)


@pytest.fixture
async def client():
    app = web.Application()
    app.add_routes(pages.routes(pages.TEAMS, TEXTS))
    async with TestClient(TestServer(app)) as client:
        yield client


async def test_every_answer_carries_the_same_strict_headers(client):
    for address in (*PAGES, *(f"/prive/{name}" for name in LOADED)):
        reply = await client.get(address)
        assert reply.status == 200, address
        assert reply.headers["Content-Security-Policy"] == (
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
            "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft"
        )
        assert reply.headers["Referrer-Policy"] == "no-referrer"
        assert reply.headers["Cache-Control"] == "no-store"
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert "camera=()" in reply.headers["Permissions-Policy"]
        assert "Set-Cookie" not in reply.headers
        assert "ETag" not in reply.headers


async def test_a_page_is_the_same_for_everybody_and_says_nothing(client):
    bodies = [await (await client.get("/prive?" + query)).read() for query in ("", "x=1")]
    assert bodies[0] == bodies[1]
    assert b"<form" not in bodies[0]


@pytest.mark.parametrize(
    "address", ["/prive/", "/prive/shell.html", "/prive/../pages.py", "/prive/x.js"]
)
async def test_nothing_else_is_served(client, address):
    assert (await client.get(address)).status == 404


@pytest.mark.parametrize("origin", ["*", "teams.microsoft.com", "https://a.nl; script-src *", ""])
def test_who_may_frame_the_pages_is_written_as_origins(origin):
    with pytest.raises(ValueError, match="not an origin"):
        pages.routes([origin], TEXTS)


def test_with_nobody_named_nobody_may_frame_the_pages():
    assert pages.safe_headers([])["Content-Security-Policy"].endswith("frame-ancestors 'none'")


# ---- the words

SCRIPTS = "\n".join(
    path.read_text("utf-8")
    for path in sorted(pages.STATIC.rglob("*.js"))
    if path != pages.TEAMS_LIBRARY
)
PUT_TOGETHER = re.compile(
    r"(start-(together|why)|sealed-result)-[\w-]+|(protect|promise|reach|privacy)-.+"
    r"|check-(not-)?delivered|start-threshold|script|lost"
    r"|(ticket|texts|request)-[\w-]+?(-title)?"  # why the server says no
    r"|person-(name|perhaps-name|role|alone|someone|address)"  # why words stand out
    r"|input-(know-\w+|way-\w+(-means)?)"  # separate input: what to know, and the three ways
    r"|input-(full|gone|closed|toolate|used|code-(busy|unknown))"  # why it did not arrive
    r"|needs-(know|read)-\w+|needs-gone|(needs-gone|needs-done|input-enough)-title"
    r"|(unreachable|browser|file-expired|sealed|toolate|newer|unasked|over|often|nothing)-title"
    r"|(input-gone|input-done|inbox-wiped)-title"
    r"|norm-kind-\w+|proposal-(know-\w+|full|closed|done-title)"  # proposals for the norm
)
"""Keys that no script names in full."""


def keys(language):
    return {
        key.removeprefix("booth-")
        for spoken, key in TEXTS.messages
        if spoken is language and key.startswith(("booth-", "promise-", "reach-"))
    }


def test_both_languages_have_the_same_words():
    assert keys(Language.NL) == keys(Language.EN)


def test_every_word_the_pages_ask_for_exists():
    asked = set(re.findall(r'say\("([\w-]+)"', SCRIPTS))
    assert len(asked) > 40
    assert asked <= keys(Language.NL)


def test_no_word_is_left_over():
    named = {key for key in keys(Language.NL) if f'"{key}"' in SCRIPTS}
    assert [key for key in keys(Language.NL) - named if not PUT_TOGETHER.fullmatch(key)] == []


def test_every_refusal_of_the_booth_has_its_words():
    """A page that cannot open shows the text of the refusal (booth/api.py, booth/protocol.py)."""
    source = "\n".join(path.read_text("utf-8") for path in pages.STATIC.parent.rglob("*.py"))
    refusals = set(re.findall(r'(?:Invalid|Stale)\("((?:ticket|texts|request)-[\w-]+)"', source))
    assert len(refusals) >= 3
    assert refusals <= keys(Language.NL)
    assert {f"{key}-title" for key in refusals} <= keys(Language.NL)
