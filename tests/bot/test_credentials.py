"""The bot's own token: fetched once, kept, fetched again in time, and never in anybody's way."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from bot.start.network import believed
from bot.teams.connector import Connector, Later, Ours, Sent
from bot.teams.credentials import (
    AUDIENCE,
    CachedTokens,
    ManagedIdentity,
    NoToken,
    Proof,
    Registration,
    Token,
    of_certificate,
    of_federation,
)
from tests.fakes import APP_ID, BOT, TENANT, FakeConnector, FakeIdentityProvider, rsa_key
from tryout.surroundings import THIS_MACHINE, NoTokens

HELLO = {"type": "message", "summary": "Welkom"}


@pytest.fixture
def secret(idp: FakeIdentityProvider) -> Registration:
    return registered(idp, "correct")


def registered(idp: FakeIdentityProvider, secret: str) -> Registration:
    """A bot that believes the identity provider of the test."""
    return Registration(APP_ID, TENANT, lambda: secret, believed(Path(idp.trusted)), idp.authority)


@pytest.fixture
def tokens(secret: Registration) -> CachedTokens:
    return CachedTokens(secret)


async def test_a_call_carries_the_token_of_the_bot(
    session: aiohttp.ClientSession, teams: FakeConnector, tokens: CachedTokens
):
    connector = Connector(session, tokens.bearer, BOT, THIS_MACHINE)
    assert isinstance(await connector.send(teams.service_url, "a:noor", HELLO), Sent)
    assert teams.calls[0].authorization == f"Bearer token-1 {AUDIENCE}/.default"


async def test_five_people_at_once_wait_for_one_token_and_nobody_else_waits(
    tokens: CachedTokens, idp: FakeIdentityProvider
):
    idp.token_delay = 1
    beats = 0

    async def heartbeat() -> None:
        nonlocal beats
        while True:
            await asyncio.sleep(0.005)
            beats += 1

    heart = asyncio.create_task(heartbeat())
    got = await asyncio.gather(*(tokens.bearer() for _ in range(5)))
    heart.cancel()
    assert set(got) == {f"token-1 {AUDIENCE}/.default"}
    assert idp.token_requests == 1
    # About 200 when the loop is free, also on a busy machine well above; none when it waits.
    assert beats > 20


async def test_a_kept_token_is_used_until_it_nears_its_end(
    tokens: CachedTokens, idp: FakeIdentityProvider
):
    for _ in range(3):
        await tokens.bearer()
    assert idp.token_requests == 1


async def test_each_audience_has_its_own_token(tokens: CachedTokens):
    one, other = await tokens.bearer("https://one"), await tokens.bearer("https://other")
    assert (one, other) == ("token-1 https://one/.default", "token-2 https://other/.default")


class Scripted:
    """A credential whose tokens last an hour, from a clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.fetches = 0
        self.fault: NoToken | None = None

    def clock(self) -> float:
        return self.now

    def fetch(self, audience: str) -> Token:
        self.fetches += 1
        if self.fault:
            raise self.fault
        return Token(f"token-{self.fetches}", self.now + 3600)


async def test_a_token_is_fetched_ahead_of_its_end_while_the_old_one_serves():
    entra = Scripted()
    tokens = CachedTokens(entra, entra.clock)
    assert await tokens.bearer() == "token-1"
    entra.now += 3600 - 200
    assert await tokens.bearer() == "token-1", "nobody waits"
    await tokens._cache[AUDIENCE].fetching
    assert await tokens.bearer() == "token-2"


async def test_while_entra_is_out_of_order_the_old_token_serves_and_we_do_not_hammer():
    entra = Scripted()
    tokens = CachedTokens(entra, entra.clock)
    await tokens.bearer()
    entra.fault = NoToken("timeout", ours=False)
    entra.now += 3600 - 200
    for _ in range(5):
        assert await tokens.bearer() == "token-1"
        await asyncio.sleep(0.01)
    assert entra.fetches == 2
    entra.now += 200
    with pytest.raises(NoToken):
        await tokens.bearer()
    entra.fault = None
    assert await tokens.bearer() == "token-4", "and it recovers"


async def test_who_hangs_up_does_not_take_the_token_from_the_others(
    tokens: CachedTokens, idp: FakeIdentityProvider
):
    idp.token_delay = 0.2
    first, second = (asyncio.create_task(tokens.bearer()) for _ in range(2))
    await asyncio.sleep(0.05)
    first.cancel()
    assert await second == f"token-1 {AUDIENCE}/.default"


async def test_a_wrong_secret_is_ours_to_mend(
    session: aiohttp.ClientSession, teams: FakeConnector, idp: FakeIdentityProvider
):
    wrong = CachedTokens(registered(idp, "wrong"))
    connector = Connector(session, wrong.bearer, BOT, THIS_MACHINE)
    refused = await connector.send(teams.service_url, "a:noor", HELLO)
    assert refused == Ours("invalid_client")
    assert refused.everything, "nobody can be reached, and nobody's message is to blame"
    assert teams.calls == []


async def test_entra_out_of_order_means_later_and_then_it_works(
    session: aiohttp.ClientSession,
    teams: FakeConnector,
    idp: FakeIdentityProvider,
    tokens: CachedTokens,
):
    connector = Connector(session, tokens.bearer, BOT, THIS_MACHINE)
    idp.token_error = "temporarily_unavailable"
    assert await connector.send(teams.service_url, "a:noor", HELLO) == Later()
    idp.token_error = None
    assert isinstance(await connector.send(teams.service_url, "a:noor", HELLO), Sent)


async def test_an_authority_that_cannot_be_reached_means_later():
    nobody = CachedTokens(
        Registration(APP_ID, TENANT, lambda: "correct", None, "https://127.0.0.1:9")
    )
    with pytest.raises(NoToken) as caught:
        await nobody.bearer()
    assert not caught.value.ours


async def test_a_managed_identity_needs_no_secret(
    idp: FakeIdentityProvider, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("IDENTITY_ENDPOINT", f"{idp.plain}/msi/token")
    monkeypatch.setenv("IDENTITY_HEADER", "header")
    tokens = CachedTokens(ManagedIdentity(APP_ID))
    assert await tokens.bearer() == await tokens.bearer() == f"token-1 {AUDIENCE}"


async def test_the_try_out_has_no_token():
    assert await NoTokens().bearer() is None


def test_the_secret_does_not_show():
    assert "correct" not in repr(Registration(APP_ID, TENANT, lambda: "correct"))


# ---- other proofs than a secret


def proven(idp: FakeIdentityProvider, proof: Proof) -> CachedTokens:
    return CachedTokens(
        Registration(APP_ID, TENANT, proof, believed(Path(idp.trusted)), idp.authority)
    )


async def test_a_certificate_proves_the_bot_and_a_new_one_is_read_by_itself(
    idp: FakeIdentityProvider, tmp_path: Path
):
    file = tmp_path / "bot.pem"
    for number in (7, 8):
        file.write_bytes(certified(rsa_key(number)))
        idp.certified = rsa_key(number).public_key()
        assert await proven(idp, of_certificate(file)).bearer()
    assert len(set(idp.assertions)) == 2


async def test_a_token_of_the_platform_proves_the_bot_and_is_read_each_time(
    idp: FakeIdentityProvider, tmp_path: Path
):
    file = tmp_path / "token"
    file.write_text("an old one")
    tokens = proven(idp, of_federation(file))
    with pytest.raises(NoToken, match="invalid_client"):
        await tokens.bearer()
    file.write_text("token-of-the-platform\n")
    assert await tokens.bearer()


@pytest.mark.parametrize("proof", [of_certificate, of_federation])
async def test_a_file_that_cannot_be_read_is_ours_to_repair(
    idp: FakeIdentityProvider, tmp_path: Path, proof
):
    with pytest.raises(NoToken, match="credential-unreadable") as none:
        await proven(idp, proof(tmp_path / "nowhere")).bearer()
    assert none.value.ours


async def test_a_certificate_that_is_none_is_ours_to_repair(
    idp: FakeIdentityProvider, tmp_path: Path
):
    (tmp_path / "bot.pem").write_text("-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----")
    with pytest.raises(NoToken, match="credential-unreadable"):
        await proven(idp, of_certificate(tmp_path / "bot.pem")).bearer()


def certified(key) -> bytes:
    """A certificate with its key in one file, as an administrator makes it."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "cultuurtraject")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    encoded = serialization.Encoding.PEM
    secret = key.private_bytes(
        encoded, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return secret + made.public_bytes(encoded)
