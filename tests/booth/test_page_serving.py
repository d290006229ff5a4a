"""How the pages are served: with which headers, which files, and no word missing or left over."""

import base64
import hashlib
import re

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from yarl import URL

from booth import pages
from content.texts.texts import Texts
from trajectory.language import Language

TEXTS = Texts.load()
PAGES = ("/prive", "/lezen", "/vooraf", "/bestand", "/bescherming")
KEPT = "public, max-age=31536000, immutable"


@pytest.fixture
async def client():
    app = web.Application()
    app.add_routes(pages.routes(pages.TEAMS, TEXTS))
    async with TestClient(TestServer(app)) as client:
        yield client


def loaded():
    """The files that pages load, by their addresses."""
    return {file.address: file for file in pages.files(TEXTS) if file.kept == KEPT}


async def test_every_answer_carries_the_same_strict_headers(client):
    style = re.search(r"<style>(.*?)</style>", await (await client.get("/prive")).text(), re.DOTALL)
    own = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    for address in (*PAGES, *loaded()):
        reply = await client.get(address)
        assert reply.status == 200, address
        assert reply.headers["Content-Security-Policy"] == (
            f"default-src 'none'; script-src 'self'; style-src 'sha256-{own}'; connect-src 'self'; "
            "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
            "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft"
        )
        assert reply.headers["Referrer-Policy"] == "no-referrer"
        assert reply.headers["Cache-Control"] == (KEPT if address in loaded() else "no-store")
        assert reply.headers["X-Content-Type-Options"] == "nosniff"
        assert "camera=()" in reply.headers["Permissions-Policy"]
        assert "Set-Cookie" not in reply.headers
        assert "ETag" not in reply.headers


@pytest.mark.parametrize("address", PAGES)
async def test_where_a_filter_wrote_the_number_sign_otherwise_the_same_page_comes(client, address):
    """Safe Links of Microsoft Defender turns "#" into "%23"; previews and scanners look as well."""
    page = await client.get(address)
    moved = await client.get(URL(f"{address}%23nl.front.ticket", encoded=True))
    assert (moved.status, await moved.read()) == (200, await page.read())
    assert moved.headers["Content-Security-Policy"] == page.headers["Content-Security-Policy"]
    assert moved.headers["Cache-Control"] == "no-store"
    looked = await client.head(URL(f"{address}%23nl.front.ticket", encoded=True))
    assert looked.status == 200


async def test_a_file_that_may_be_kept_says_in_its_name_what_is_in_it(client):
    assert len(loaded()) == 12
    for address in loaded():
        content = await (await client.get(address)).read()
        mark = hashlib.sha256(content).hexdigest()[:16]
        assert re.fullmatch(rf"/prive/[a-z-]+\.{mark}\.(js|json|svg)", address)


async def test_files_are_sent_small_to_whoever_can_read_that(client):
    for address in ("/prive", *loaded()):
        sizes = {}
        for accepted in ("gzip, deflate, br", "identity"):
            async with client.get(address, headers={"Accept-Encoding": accepted}) as reply:
                assert reply.headers["Vary"] == "Accept-Encoding"
                sizes[accepted] = int(reply.headers["Content-Length"]), await reply.read()
        (small, unpacked), (whole, plain) = sizes.values()
        assert unpacked == plain
        assert small < whole


@pytest.mark.parametrize("page", pages.ADDRESSES)
async def test_a_page_names_what_it_loads_and_says_its_first_sentence_by_itself(client, page):
    shown = await (await client.get(page)).text()
    named = set(re.findall(r"/prive/[\w.-]+", shown))
    assert len(named) == 4, "words, script, icon, and Microsoft's library for a frame of Teams"
    assert named <= loaded().keys()
    for language in Language:
        assert TEXTS.say(language, "booth-opening") in shown
    assert f'<link rel="preload" href="{next(one for one in named if "words" in one)}"' in shown


async def test_the_words_are_those_of_every_language(client):
    for address in (one for one in loaded() if "words" in one):
        words = await (await client.get(address)).json()
        assert words.keys() == set(Language)
        assert words["nl"].keys() == words["en"].keys()


async def test_only_the_page_about_protection_has_its_long_texts(client):
    used = {name for name in SOURCES if re.search(r"[\"`](protect|privacy|reach)-", SOURCES[name])}
    assert used == {"protection", "statement"}


async def test_a_page_is_the_same_for_everybody_and_says_nothing(client):
    bodies = [await (await client.get("/prive?" + query)).read() for query in ("", "x=1")]
    assert bodies[0] == bodies[1]
    assert b"<form" not in bodies[0]


@pytest.mark.parametrize(
    "address",
    ["/prive/", "/prive/shell.html", "/prive/../pages.py", "/prive/booth.js", "/prive/page.css"],
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

SOURCES = {
    path.relative_to(pages.STATIC).with_suffix("").as_posix(): path.read_text("utf-8")
    for path in sorted(pages.STATIC.rglob("*.js"))
}
SCRIPTS = "\n".join(SOURCES.values())
PUT_TOGETHER = re.compile(
    r"(start-(together|why)|sealed-result)-[\w-]+|(protect|promise|reach|privacy)-.+"
    r"|think-question-\d|check-(not-)?delivered|start-threshold|opening|script|lost"
    r"|(ticket|texts|request)-[\w-]+?(-title)?"  # why the server says no
    r"|person-(name|perhaps-name|role|alone|someone|self|nickname|address)"  # why words stand out
    r"|input-(know-\w+|way-\w+(-means)?)"  # separate input: what to know, and the three ways
    r"|input-(full|gone|closed|toolate|used|code-(busy|unknown))"  # why it did not arrive
    r"|needs-(know|read)-\w+|needs-gone|(needs-gone|needs-done|input-enough)-title"
    r"|(unreachable|browser|file-expired|sealed|toolate|newer|unasked|over|often|nothing)-title"
    r"|(input-gone|input-done|inbox-wiped)-title"
    r"|norm-kind-\w+|proposal-(know-\w+|full|closed|done-title)"  # proposals for the norm
    r"|merge-(norms-too-many|input-gone)"  # why the norms of a team do not take one
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
