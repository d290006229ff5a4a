"""Only whom Entra vouches for gets in, for this app, in this organisation, and not for ever."""

import hmac
import json
import time
from base64 import urlsafe_b64encode

import jwt
import pytest
from cryptography.hazmat.primitives import serialization

from tests.board.conftest import ORIGIN
from tests.board.entra import APP, TENANT
from tests.chat import LEAD, object_id
from tests.fakes import rsa_key

COOKIE = "__Secure-board"
BEGUN = "__Secure-board-begun"
OTHER = "99999999-8888-4777-8666-555555555555"


async def gets_in(visitor, token: str) -> bool:
    """Whether a tab with this token sees anything but the way to sign in."""
    brought = await visitor.brings(token)
    seen = await visitor.opens()
    assert (brought.status == 204) == (COOKIE in visitor.cookies)
    return brought.status == 204 or seen.status != 401


async def test_a_lead_signs_in_by_entra_and_sees_the_board(board):
    lida = board.browser(LEAD)
    assert "Log in met het account van je werk" in (await lida.opens()).said
    seen = await lida.signs_in()
    assert seen.status == 200
    assert "Inkomen Noord 3" in seen.said


async def test_a_tab_signs_in_by_what_teams_knows(board):
    lida = board.browser(LEAD, in_tab=True)
    assert await gets_in(lida, board.entra.of_tab(object_id(LEAD)))
    assert "Inkomen Noord 3" in (await lida.opens()).said


FORGED = {
    "another organisation": {"tid": OTHER},
    "an organisation in capitals": {"tid": TENANT.upper()},
    "another app": {"aud": OTHER},
    "this app and another": {"aud": [APP, OTHER]},
    "this app by its address": {"aud": f"api://host/{APP}"},
    "another issuer": {"iss": f"https://login.test/{OTHER}/v2.0"},
    "the issuer of version 1": {"iss": f"https://sts.windows.net/{TENANT}/"},
    "version 1": {"ver": "1.0"},
    "a version of nothing": {"ver": 2},
    "ended": {"exp": 1_600_000_000},
    "ended two minutes ago": {"exp": int(time.time()) - 120},
    "ends soon, in words": {"exp": "soon"},
    "not yet": {"nbf": 9_999_999_999},
    "issued tomorrow": {"iat": 9_999_999_999},
    "asked by another app": {"azp": OTHER},
    "asked by nobody": {"azp": None},
    "another scope": {"scp": "User.Read"},
    "a scope that begins alike": {"scp": "access_as_user_too"},
    "no scope": {"scp": ""},
    "a program": {"idtyp": "app"},
    "somebody without an id": {"oid": ""},
    "an id that is none": {"oid": "samira"},
    "an id that is a list": {"oid": [OTHER]},
    "another key": {"key": 2},
    "another algorithm": {"algorithm": "RS512"},
    "a key that nobody knows": {"key_id": "key-2"},
    "a key without a name": {"key_id": None},
    **{f"without {name}": {"without": [name]} for name in
       ("iss", "aud", "tid", "ver", "exp", "nbf", "iat", "oid", "azp", "scp")},
}  # fmt: skip


@pytest.mark.parametrize("changed", FORGED.values(), ids=FORGED)
async def test_a_forged_token_opens_nothing(board, changed):
    lida = board.browser(LEAD, in_tab=True)
    assert not await gets_in(lida, board.entra.of_tab(object_id(LEAD), **changed))


async def test_garbage_opens_nothing(board):
    lida = board.browser(LEAD, in_tab=True)
    good = board.entra.of_tab(object_id(LEAD))
    head, _, signature = good.split(".")
    _, later, _ = board.entra.of_tab(object_id(LEAD), exp=9_999_999_999).split(".")
    for token in ("", "a.b.c", "a" * 9_000, f"{head}.{later}.{signature}", f"{good}x", good[:-9]):
        assert not await gets_in(lida, token), token[:20]
    assert await gets_in(lida, good), "the control"


async def test_a_token_without_signature_or_signed_with_the_public_key_opens_nothing(board):
    claims = jwt.decode(board.entra.of_tab(object_id(LEAD)), options={"verify_signature": False})
    lida = board.browser(LEAD, in_tab=True)
    assert not await gets_in(lida, jwt.encode(claims, None, "none", headers={"kid": "key-1"}))
    public = rsa_key(1).public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )  # fmt: skip
    head = {"alg": "HS256", "typ": "JWT", "kid": "key-1"}
    signed = b".".join(urlsafe_b64encode(json.dumps(part).encode()) for part in (head, claims))
    signed = signed.replace(b"=", b"")
    mark = urlsafe_b64encode(hmac.digest(public, signed, "sha256")).rstrip(b"=")
    assert not await gets_in(lida, (signed + b"." + mark).decode())


async def test_neither_kind_of_token_passes_for_the_other(board):
    lida = board.browser(LEAD)
    state, nonce = await lida.departs()
    of_tab = board.entra.of_tab(object_id(LEAD), nonce=nonce)
    assert (await lida.returns(state, of_tab)).status == 401
    assert not await gets_in(lida, board.entra.of_browser(object_id(LEAD), nonce))


async def test_what_is_brought_back_must_be_what_somebody_left_for(board):
    """Another state, another nonce, another browser, or twice: the beginning again."""
    lida, sam = board.browser(LEAD), board.browser("samira")
    state, nonce = await lida.departs()
    good = board.entra.of_browser(object_id(LEAD), nonce)
    await sam.departs()
    assert (await sam.returns(state, good)).status == 401, "of another browser"
    other_state, _ = await sam.departs()
    assert (await sam.returns(other_state, good)).status == 401, "with the nonce of another"
    assert (await lida.returns(other_state, good)).status == 401
    assert COOKIE not in lida.cookies | sam.cookies

    state, nonce = await lida.departs()
    good = board.entra.of_browser(object_id(LEAD), nonce)
    assert (await lida.returns(state, good)).status == 303
    assert BEGUN not in lida.cookies
    assert (await lida.returns(state, good)).status == 401, "twice"


async def test_whoever_comes_back_late_begins_again(board):
    lida = board.browser(LEAD)
    state, nonce = await lida.departs()
    board.later(11)
    late = await lida.returns(state, board.entra.of_browser(object_id(LEAD), nonce))
    assert "Inloggen is niet gelukt" in late.said


async def test_nobody_is_signed_in_as_somebody_else_by_a_page_of_another_site(board):
    """Login by another site, and fixation: a cookie of before is worth nothing afterwards."""
    lida = board.browser(LEAD, in_tab=True)
    token = board.entra.of_tab(object_id(LEAD))
    for origin in ("https://evil.test", "null", None):
        assert (await lida.brings(token, origin)).status == 403
    assert COOKIE not in lida.cookies
    lida.cookies[COOKIE] = "planted"
    assert (await lida.brings(token)).status == 204
    assert lida.cookies[COOKIE] != "planted"
    for origin in ("https://evil.test", "null", None):
        assert (await lida.leaves(origin)).status == 403


async def test_a_session_ends_by_itself_and_by_leaving(board):
    lida = board.browser(LEAD)
    await lida.signs_in()
    kept = lida.cookies[COOKIE]
    for _ in range(9):
        board.later(50)
        assert (await lida.opens()).status == 200, "in use, it goes on"
    assert lida.cookies[COOKIE] != kept
    board.later(50)
    assert (await lida.opens()).status == 401, "a working day is over"

    await lida.signs_in()
    board.later(61)
    assert (await lida.opens()).status == 401, "an hour without a page"

    await lida.signs_in()
    assert (await lida.leaves()).status == 303
    assert (await lida.opens()).status == 401


async def test_a_cookie_that_was_made_or_changed_elsewhere_opens_nothing(board):
    lida = board.browser(LEAD)
    await lida.signs_in()
    good = lida.cookies[COOKIE]
    claims = jwt.decode(good, options={"verify_signature": False})
    other = {**claims, "oid": object_id("samira")}
    head, _, mark = good.split(".")
    body = urlsafe_b64encode(json.dumps(other).encode()).rstrip(b"=").decode()
    await lida.departs()
    planted = (
        "x",
        f"{head}.{body}.{mark}",
        jwt.encode(claims, "another key, long enough for an algorithm", "HS256"),
        jwt.encode(claims, None, "none"),
        lida.cookies[BEGUN],
    )
    for cookie in planted:
        lida.cookies[COOKIE] = cookie
        assert (await lida.opens()).status == 401, cookie[:20]
    lida.cookies[COOKIE] = good
    assert (await lida.opens()).status == 200, "the control"


async def test_cookies_are_kept_from_scripts_and_from_every_other_page(board):
    for in_tab in (False, True):
        lida = board.browser(LEAD, in_tab=in_tab)
        if in_tab:
            given = await lida.brings(board.entra.of_tab(object_id(LEAD)))
        else:
            state, nonce = await lida.departs()
            given = await lida.returns(state, board.entra.of_browser(object_id(LEAD), nonce))
        set_ = next(line for line in given.headers.getall("Set-Cookie") if f"{COOKIE}=" in line)
        assert {"HttpOnly", "Secure", "Path=/bord"} <= set(set_.split("; "))
        assert ("SameSite=None" in set_ and "Partitioned" in set_) == in_tab
        assert ("SameSite=Lax" in set_) != in_tab
        assert "Domain" not in set_


async def test_when_entra_is_away_nobody_gets_in(board):
    board.entra.broken = True
    lida = board.browser(LEAD, in_tab=True)
    assert not await gets_in(lida, board.entra.of_tab(object_id(LEAD)))


async def test_what_is_sent_here_is_small_and_well_formed(board):
    session, at = board.town.session, f"{board.town.address}/bord/sessie"
    for body in (b"", b"[]", b"{}", b'{"token"', b"\xff"):
        async with session.post(at, data=body, headers={"Origin": ORIGIN}) as reply:
            assert reply.status == 400
    large = json.dumps({"token": "a" * 20_000})
    async with session.post(at, data=large, headers={"Origin": ORIGIN}) as reply:
        assert reply.status == 413
