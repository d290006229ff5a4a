"""Only Teams is believed, and only for this bot; whatever else comes gets 401 and no more."""

import asyncio
import hmac
import json
import logging
import time
from base64 import urlsafe_b64encode

import aiohttp
import jwt
import pytest
from aiohttp import web
from cryptography.hazmat.primitives import serialization

from bot.teams.addresses import TEAMS, Hosts
from bot.teams.auth import (
    LEEWAY,
    MOST_PROOFS,
    ConnectorToken,
    KeysUnavailable,
    SigningKeys,
    Unauthenticated,
)
from tests.bot.conftest import Bot
from tests.fakes import APP_ID, ISSUER, FakeConnector, FakeIdentityProvider, Teams, rsa_key, serving
from tryout.surroundings import THIS_MACHINE, AnonymousAccess

EMPTY = (401, None)


@pytest.fixture
def url(teams: FakeConnector) -> str:
    return teams.service_url


async def refused(bot: Bot, noor: Teams, header: str) -> bool:
    """Whether a message with this header is refused without a word and without effect."""
    answer = await bot.gets(noor.writes("geheim"), header)
    return answer == EMPTY and not bot.heard and not bot.teams.calls


async def test_a_good_token_is_believed(bot: Bot, noor: Teams):
    assert await bot.gets(noor.writes("hallo")) == (200, None)


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer geheim", "Bearer a.b.c", "Basic YTpi", "Bearer " + "a" * 4000,
     "Bearer eyJhbGciOiJSUzI1NiJ9.e30.x", "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6WzFdfQ.e30.x"],
)  # fmt: skip
async def test_garbage_is_refused(bot: Bot, noor: Teams, header: str):
    assert await refused(bot, noor, header)


async def test_a_good_token_under_another_scheme_is_refused(bot: Bot, noor: Teams, url: str):
    good = bot.idp.token(url)
    assert await refused(bot, noor, f"Basic {good}")
    assert await bot.gets(noor.writes("hallo"), f"bearer {good}") == (200, None), "the control"


async def test_a_token_without_signature_is_refused(bot: Bot, noor: Teams, url: str):
    claims = {"iss": ISSUER, "aud": APP_ID, "nbf": 0, "exp": time.time() + 900, "serviceurl": url}
    unsigned = jwt.encode(claims, None, "none", headers={"kid": "key-1"})
    assert await refused(bot, noor, f"Bearer {unsigned}")


async def test_a_token_signed_with_the_public_key_as_a_secret_is_refused(
    bot: Bot, noor: Teams, url: str
):
    """PyJWT does not make such a token, so it is put together by hand."""
    public = (
        rsa_key(1)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    claims = {"iss": ISSUER, "aud": APP_ID, "nbf": 0, "exp": time.time() + 900, "serviceurl": url}
    head = {"alg": "HS256", "typ": "JWT", "kid": "key-1"}
    signed = b".".join(urlsafe_b64encode(json.dumps(part).encode()) for part in (head, claims))
    signed = signed.replace(b"=", b"")
    signature = urlsafe_b64encode(hmac.digest(public, signed, "sha256")).rstrip(b"=")
    assert await refused(bot, noor, f"Bearer {(signed + b'.' + signature).decode()}")


async def test_another_signature_algorithm_is_refused(bot: Bot, noor: Teams, url: str):
    claims = {"iss": ISSUER, "aud": APP_ID, "nbf": 0, "exp": time.time() + 900, "serviceurl": url}
    signed = jwt.encode(claims, rsa_key(1), "RS512", headers={"kid": "key-1"})
    assert await refused(bot, noor, f"Bearer {signed}")


async def test_a_token_signed_by_somebody_else_is_refused(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str
):
    forged = idp.token(url, key=2, headers={"kid": "key-1"})
    assert await refused(bot, noor, f"Bearer {forged}")


async def test_a_changed_token_is_refused(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str
):
    head, _, signature = idp.token(url).split(".")
    _, content, _ = idp.token(url, exp=9_999_999_999).split(".")
    assert await refused(bot, noor, f"Bearer {head}.{content}.{signature}")


@pytest.mark.parametrize("claim", ["exp", "nbf", "iss", "aud", "serviceurl"])
async def test_every_claim_must_be_there(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str, claim: str
):
    assert await refused(bot, noor, idp.header(url, without=[claim]))


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "another-bot"},
        {"aud": [APP_ID, "another-bot"]},
        {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
        {"exp": 1_600_000_000},
        {"exp": "soon"},
        {"nbf": 9_999_999_999},
        {"serviceurl": "https://smba.trafficmanager.net/emea/"},
        {"serviceurl": ""},
        {"serviceurl": ["http://127.0.0.1"]},
    ],
    ids=str,
)
async def test_every_claim_must_be_right(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str, claims: dict[str, object]
):
    good = {"service_url": url, **claims}
    assert await refused(bot, noor, f"Bearer {idp.token(**good)}")


async def test_a_clock_may_be_five_minutes_off_and_not_six(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str
):
    now = int(time.time())
    ended = idp.header(url, exp=now - 6 * 60)
    assert await refused(bot, noor, ended)
    assert await bot.gets(noor.writes("hallo"), idp.header(url, exp=now - 4 * 60)) == (200, None)


async def test_a_token_that_was_believed_is_refused_when_it_has_ended(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str
):
    almost = idp.header(url, exp=int(time.time()) - LEEWAY + 2)
    assert await bot.gets(noor.writes("hallo"), almost) == (200, None)
    await asyncio.sleep(2.1)
    assert await bot.gets(noor.writes("nog eens"), almost) == EMPTY


async def test_a_token_that_was_believed_speaks_for_its_own_address_only(
    keys: SigningKeys, idp: FakeIdentityProvider
):
    believes = ConnectorToken(APP_ID, keys, TEAMS)
    url, other = "https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/uk/"
    header = idp.header(url)
    for _ in range(2):
        await believes(header, "msteams", url)
    for channel, address in (("msteams", other), ("webchat", url), ("msteams", "")):
        with pytest.raises(Unauthenticated):
            await believes(header, channel, address)
    with pytest.raises(Unauthenticated):
        await believes(header[:-4] + "AAAA", "msteams", url)


async def test_however_many_tokens_come_few_are_remembered(
    keys: SigningKeys, idp: FakeIdentityProvider
):
    believes = ConnectorToken(APP_ID, keys, TEAMS)
    url = "https://smba.trafficmanager.net/emea/"
    for number in range(MOST_PROOFS + 10):
        await believes(idp.header(url, jti=str(number)), "msteams", url)
    assert len(believes._proofs) <= MOST_PROOFS


async def test_the_activity_must_answer_to_the_address_in_the_token(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider, url: str
):
    for elsewhere in (url + "x", url.rstrip("/"), ""):
        activity = noor.writes("geheim") | {"serviceUrl": elsewhere}
        assert await bot.gets(activity, idp.header(url)) == EMPTY
    silent = noor.writes("geheim")
    del silent["serviceUrl"]
    assert await bot.gets(silent, idp.header(url, without=["serviceurl"])) == EMPTY
    assert bot.heard == []


async def test_a_signed_address_that_is_not_of_teams_is_refused(bot: Bot, noor: Teams):
    elsewhere = noor.writes("geheim") | {"serviceUrl": "https://evil.example/"}
    assert await bot.gets(elsewhere) == EMPTY
    assert bot.heard == []


async def test_a_key_that_may_not_speak_for_teams_is_refused(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider
):
    idp.endorsements = ("webchat",)
    assert await bot.gets(noor.writes("hallo")) == EMPTY


async def test_another_channel_is_refused(bot: Bot, noor: Teams):
    assert await bot.gets(noor.writes("hallo") | {"channelId": "emulator"}) == EMPTY


async def test_a_refusal_is_one_line_in_the_log_without_content(
    bot: Bot, noor: Teams, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG, "bot")
    await bot.gets(noor.writes("geheim"), "Bearer geheim")
    (line,) = caplog.records
    assert (line.status, line.reason) == (401, "unreadable-token")
    assert "geheim" not in str(vars(line))


# ---- signing keys -------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(session: aiohttp.ClientSession, idp: FakeIdentityProvider, clock: Clock) -> SigningKeys:
    return SigningKeys(session, idp.metadata_url, clock=clock)


async def test_a_new_signing_key_is_believed_at_once(
    keys: SigningKeys, idp: FakeIdentityProvider, clock: Clock
):
    believes = ConnectorToken(APP_ID, keys, TEAMS)
    url = "https://smba.trafficmanager.net/emea/"
    await believes(idp.header(url), "msteams", url)
    old = idp.header(url)
    idp.rotate()
    clock.now = 60
    claims = await believes(idp.header(url), "msteams", url)
    assert claims["aud"] == APP_ID
    with pytest.raises(Unauthenticated):
        await believes(old, "msteams", url)


async def test_a_token_is_refused_when_its_key_was_replaced_under_the_same_name(
    keys: SigningKeys, idp: FakeIdentityProvider, clock: Clock
):
    """A key that leaked is withdrawn so: what was believed with it before proves nothing."""
    believes = ConnectorToken(APP_ID, keys, TEAMS)
    url = "https://smba.trafficmanager.net/emea/"
    leaked = idp.header(url)
    await believes(leaked, "msteams", url)
    idp.named[2] = "key-1"
    idp.keys = [2]
    clock.now = 25 * 3600
    with pytest.raises(Unauthenticated):
        await believes(leaked, "msteams", url)
    assert await believes(idp.header(url, headers={"kid": "key-1"}), "msteams", url)


async def test_keys_come_from_the_address_we_know_and_from_nowhere_it_sends_us(
    session: aiohttp.ClientSession, idp: FakeIdentityProvider
):
    async def moved(request: web.Request) -> web.Response:
        raise web.HTTPFound(idp.metadata_url)

    app = web.Application()
    app.add_routes([web.get("/metadata", moved)])
    async with serving(app) as address:
        with pytest.raises(KeysUnavailable):
            await SigningKeys(session, f"{address}/metadata").find("key-1")
    assert idp.key_requests == 0
    assert await SigningKeys(session, idp.metadata_url).find("key-1"), "the control"


async def test_known_keys_are_asked_for_once(keys: SigningKeys, idp: FakeIdentityProvider):
    for _ in range(5):
        await keys.find("key-1")
    assert idp.key_requests == 1


async def test_invented_keys_do_not_make_us_knock_on_microsofts_door(
    keys: SigningKeys, idp: FakeIdentityProvider, clock: Clock
):
    for invented in range(50):
        clock.now += 0.1
        with pytest.raises(Unauthenticated):
            await keys.find(f"invented-{invented}")
    assert idp.key_requests == 1


async def test_keys_are_looked_up_again_after_a_day(
    keys: SigningKeys, idp: FakeIdentityProvider, clock: Clock
):
    await keys.find("key-1")
    clock.now += keys.fresh
    await keys.find("key-1")
    assert idp.key_requests == 1
    clock.now += 1
    await keys.find("key-1")
    assert idp.key_requests == 2


async def test_keys_are_believed_for_three_days_while_microsoft_is_out_of_order(
    keys: SigningKeys, idp: FakeIdentityProvider, clock: Clock
):
    await keys.find("key-1")
    idp.broken = True
    clock.now = 48 * 3600
    assert (await keys.find("key-1")).key
    clock.now = 73 * 3600
    with pytest.raises(KeysUnavailable):
        await keys.find("key-1")
    idp.broken = False
    clock.now += 60
    assert (await keys.find("key-1")).key


async def test_nobody_is_believed_while_there_are_no_keys(
    bot: Bot, noor: Teams, idp: FakeIdentityProvider
):
    idp.broken = True
    assert await bot.gets(noor.writes("hallo")) == (503, None)
    assert bot.heard == []


# ---- the try-out --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    ["https://smba.trafficmanager.net/emea/", "http://127.0.0.2/", "http://localhost/", "",
     "http://127.0.0.1.evil.example/", "http://127.0.0.1@evil.example/", "ftp://127.0.0.1/"],
)  # fmt: skip
async def test_the_try_out_answers_to_this_machine_only(address: str):
    with pytest.raises(Unauthenticated):
        await AnonymousAccess()("", "msteams", address)
    assert await AnonymousAccess()("", "msteams", "http://127.0.0.1:56150/_connector") == {}


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://SMBA.trafficmanager.net:443/emea/", True),
        ("http://smba.trafficmanager.net/emea/", False),
        ("http://smba.trafficmanager.net:443/emea/", False),
        ("https://smba.trafficmanager.net:8443/", False),
        ("https://evil.smba.trafficmanager.net/", False),
        ("https://evil-smba.trafficmanager.net/", False),
        ("https://smba.trafficmanager.net.evil.example/", False),
        ("https://smba.trafficmanager.net@evil.example/", False),
        ("https://smba.trafficmanager.net\\@evil.example/", False),
        ("https://evil.example/smba.trafficmanager.net/", False),
        ("https://evil.example#smba.trafficmanager.net", False),
        ("https://127.0.0.1/", False),
        ("https://[::1]/", False),
        ("https://[", False),
        ("https://a:b@smba.trafficmanager.net/", False),
        ("//smba.trafficmanager.net/", False),
        ("", False),
    ],
)
def test_only_the_hosts_of_teams_are_answered(address: str, allowed: bool):
    assert TEAMS.allow(address) is allowed


def test_a_name_with_a_dot_in_front_means_every_host_below_it():
    hosts = Hosts((".sharepoint.com",))
    assert hosts.allow("https://amsterdam-my.sharepoint.com/x?tempauth=1")
    assert not hosts.allow("https://sharepoint.com/")
    assert not hosts.allow("https://evilsharepoint.com/")
    assert not THIS_MACHINE.allow("https://amsterdam-my.sharepoint.com/")
