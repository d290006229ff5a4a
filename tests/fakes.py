"""What stands in for Microsoft in the tests: real servers on this machine, with real tokens.

`FakeIdentityProvider` signs the tokens of the Bot Connector, publishes its keys and gives the
bot its own tokens. `FakeConnector` is the Bot Connector: it keeps what people would see.
`Teams` makes the activities that Teams posts.
"""

import asyncio
import json
import ssl
import tempfile
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import ip_address
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from aiohttp import web, web_app
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

JSON = dict[str, Any]
APP_ID = "6f1d2f4e-0d31-4f5a-9f0c-1b6d5a1f0001"
TENANT = "72f988bf-0000-4000-8000-000000000001"
BOT = f"28:{APP_ID}"
ISSUER = "https://api.botframework.com"
CARD = "application/vnd.microsoft.card.adaptive"


@asynccontextmanager
async def serving(app: web.Application, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """The app on a free port of this machine; gives its address."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
    port = runner.addresses[0][1]
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    finally:
        await runner.cleanup()
        # It would hold the apps of hundreds of tests, and all that these hold.
        web_app._cached_build_middleware.cache_clear()


# ---- the identity provider ----------------------------------------------------------------------


@cache
def rsa_key(_number: int) -> rsa.RSAPrivateKey:
    """A key pair per number, made once per run: making one takes a while."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def certificate() -> Path:
    """A certificate for 127.0.0.1 with its key, in one file; MSAL speaks https only."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = Path(tempfile.mkdtemp(prefix="certificate-")) / "both.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@dataclass
class FakeIdentityProvider:
    """Microsoft's side of every token. Use `async with FakeIdentityProvider.running() as idp`."""

    keys: list[int] = field(default_factory=lambda: [1])
    """Numbers of the keys that are published; the last one signs."""
    named: dict[int, str] = field(default_factory=dict)
    """Under which id a key is published, when it is not the usual one."""
    endorsements: tuple[str, ...] = ("msteams",)
    broken: bool = False
    """Whether the keys cannot be had."""
    key_requests: int = 0
    token_requests: int = 0
    token_delay: float = 0.0
    token_life: int = 3600
    token_error: str | None = None
    roles: tuple[str, ...] = ()
    """Rights that were granted to the bot; then a token can be read."""
    certified: Any = None
    """The public key of a certificate of the bot."""
    assertions: list[str] = field(default_factory=list)
    plain: str = ""
    authority: str = ""

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["FakeIdentityProvider"]:
        """Serves the keys over http and the tokens of MSAL over https."""
        idp = cls()
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificate())
        async with serving(idp._app()) as idp.plain, serving(idp._app(), tls) as idp.authority:
            yield idp

    @property
    def metadata_url(self) -> str:
        return f"{self.plain}/v1/.well-known/openidconfiguration"

    @property
    def trusted(self) -> str:
        """The file to trust when calling `authority`."""
        return str(certificate())

    def rotate(self) -> None:
        """Publish a new key only, and sign with it."""
        self.keys = [self.keys[-1] + 1]

    def token(
        self,
        service_url: str = "",
        *,
        without: Iterable[str] = (),
        headers: JSON | None = None,
        key: int | None = None,
        **claims: Any,
    ) -> str:
        """A token of the Bot Connector for the bot; any claim can be replaced or left out."""
        number = self.keys[-1] if key is None else key
        now = int(time.time())
        content = {
            "iss": ISSUER,
            "aud": APP_ID,
            "nbf": now - 60,
            "exp": now + 3600,
            "serviceurl": service_url,
            **claims,
        }
        kept = {name: value for name, value in content.items() if name not in set(without)}
        return jwt.encode(
            kept, rsa_key(number), "RS256", headers={"kid": f"key-{number}", **(headers or {})}
        )

    def header(self, service_url: str, **options: Any) -> str:
        return f"Bearer {self.token(service_url, **options)}"

    def _app(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [
                web.get("/v1/.well-known/openidconfiguration", self._metadata),
                web.get("/keys", self._keys),
                web.get("/{tenant}/v2.0/.well-known/openid-configuration", self._authority),
                web.post("/{tenant}/oauth2/v2.0/token", self._token),
                web.get("/msi/token", self._managed_token),
            ]
        )
        return app

    async def _metadata(self, _request: web.Request) -> web.Response:
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"{self.plain}/keys"})

    async def _keys(self, _request: web.Request) -> web.Response:
        self.key_requests += 1
        if self.broken:
            return web.Response(status=500, text="out of order")
        return web.json_response({"keys": [self._published(number) for number in self.keys]})

    def _published(self, number: int) -> JSON:
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(rsa_key(number).public_key()))
        kid = self.named.get(number, f"key-{number}")
        extra = {"kid": kid, "use": "sig", "endorsements": list(self.endorsements)}
        return {**key, **extra}

    async def _authority(self, request: web.Request) -> web.Response:
        tenant = f"{self.authority}/{request.match_info['tenant']}"
        return web.json_response(
            {
                "issuer": f"{tenant}/v2.0",
                "authorization_endpoint": f"{tenant}/oauth2/v2.0/authorize",
                "token_endpoint": f"{tenant}/oauth2/v2.0/token",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        self.token_requests += 1
        await asyncio.sleep(self.token_delay)
        form = await request.post()
        if self.token_error or not self._proven(form):
            error = self.token_error or "invalid_client"
            return web.json_response({"error": error, "error_description": "no"}, status=401)
        return web.json_response(self._granted(str(form["scope"])))

    def _proven(self, form: Any) -> bool:
        """Whether the bot proved who it is: with its secret, or with an assertion that it signed
        with a key that we know, or that its platform gave it."""
        if "client_assertion" not in form:
            return bool(form["client_secret"] == "correct")
        self.assertions.append(str(form["client_assertion"]))
        if self.certified is None:
            return self.assertions[-1] == "token-of-the-platform"
        audience = f"{self.authority}/{form.get('tenant', TENANT)}/oauth2/v2.0/token"
        jwt.decode(self.assertions[-1], self.certified, ["PS256"], audience=audience)
        return True

    async def _managed_token(self, request: web.Request) -> web.Response:
        """As App Service gives it to whatever runs inside."""
        self.token_requests += 1
        granted = self._granted(request.query["resource"])
        return web.json_response({**granted, "expires_on": int(time.time()) + self.token_life})

    def _granted(self, scope: str) -> JSON:
        token = f"token-{self.token_requests} {scope}"
        if self.roles:
            token = jwt.encode({"roles": list(self.roles)}, rsa_key(1), "RS256")
        return {"token_type": "Bearer", "expires_in": self.token_life, "access_token": token}


# ---- the Bot Connector --------------------------------------------------------------------------


@dataclass(frozen=True)
class Call:
    """One call of the bot. `path` is what stands behind /v3, decoded."""

    method: str
    path: str
    body: JSON
    authorization: str | None


@dataclass(frozen=True)
class Failure:
    status: int
    retry_after: str | None = None
    body: str = '{"error": {"code": "Failure"}}'


@dataclass(frozen=True)
class Shown:
    """What somebody saw appear or change in a chat, and when."""

    when: datetime
    conversation: str
    message: str
    activity: JSON
    changed: bool = False


PER_CHAT = ((7, 1), (8, 2), (60, 30), (1_800, 3_600))
"""Messages within seconds that Teams takes in one conversation, as it documents them."""


@dataclass
class Limits:
    """What Teams allows a bot; whoever asks for more gets 429 and how long to wait."""

    per_tenant: tuple[tuple[int, float], ...] = ((50, 1),)
    per_chat: tuple[tuple[int, float], ...] = PER_CHAT
    throttled: int = 0
    _taken: dict[str, list[float]] = field(default_factory=dict)

    def refuse(self, conversation: str) -> float | None:
        """Seconds to wait, or None when it is taken."""
        now = time.monotonic()
        windows = (("", self.per_tenant), (conversation, self.per_chat))
        waits = [self._wait(key, limits, now) for key, limits in windows]
        if any(waits):
            self.throttled += 1
            return max(waits)
        for key, _ in windows:
            self._taken.setdefault(key, []).append(now)
        return None

    def _wait(self, key: str, limits: tuple[tuple[int, float], ...], now: float) -> float:
        taken = self._taken.get(key, [])
        full = [
            taken[-most] + seconds - now
            for most, seconds in limits
            if len(taken) >= most and taken[-most] + seconds > now
        ]
        return max(full, default=0.0)


@dataclass
class FakeConnector:
    """Keeps what people would see. Use `async with FakeConnector.running() as teams`."""

    roster: dict[str, list[JSON]] = field(default_factory=dict)
    """Members by conversation, as Teams writes them."""
    page: int = 2
    """Members on a page, however many are asked for."""
    delay: float = 0.0
    failures: list[Failure] = field(default_factory=list)
    """What the next calls get instead of an answer."""
    refusals: dict[str, Failure] = field(default_factory=dict)
    """What a conversation, or a person without one, answers instead, until it is taken out."""
    limits: Limits | None = None
    lost: int = 0
    """How many of the next messages are taken without an answer: the line breaks."""
    clock: Any = lambda: datetime.now(UTC)
    shown: list[Shown] = field(default_factory=list)
    """Everything people saw, in its order."""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the first message was shown."""
    calls: list[Call] = field(default_factory=list)
    chats: dict[str, dict[str, JSON]] = field(default_factory=dict)
    service_url: str = ""
    _ids: Any = field(default_factory=lambda: count(1))

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["FakeConnector"]:
        connector = cls()
        async with serving(connector._app()) as address:
            connector.service_url = f"{address}/emea/"
            yield connector

    def sees(self, conversation_id: str) -> list[JSON]:
        """The messages of a conversation as they look now, oldest first."""
        return list(self.chats.get(conversation_id, {}).values())

    def cards(self, conversation_id: str) -> list[JSON]:
        """The cards of a conversation as they look now, oldest first."""
        shown = self.sees(conversation_id)
        return [part["content"] for message in shown for part in message.get("attachments", [])]

    def shown_in(self, conversation_id: str) -> list[Shown]:
        """What somebody saw in a conversation, oldest first."""
        return [shown for shown in self.shown if shown.conversation == conversation_id]

    def everything(self) -> str:
        """All that ever reached Teams, as text to search for what must not be there."""
        return json.dumps([call.body for call in self.calls], ensure_ascii=False)

    def fail(self, status: int, *, times: int = 1, retry_after: str | None = None) -> None:
        """Let the next calls fail."""
        self.failures += [Failure(status, retry_after)] * times

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[self._noted])
        chat = "/emea/v3/conversations/{conversation}"
        app.add_routes(
            [
                web.post("/emea/v3/conversations", self._create),
                web.post(chat + "/activities", self._send),
                web.post(chat + "/activities/{activity}", self._send),
                web.put(chat + "/activities/{activity}", self._update),
                web.get(chat + "/pagedmembers", self._members),
                web.get(chat + "/members/{member}", self._member),
            ]
        )
        return app

    @web.middleware
    async def _noted(self, request: web.Request, handler: Any) -> web.StreamResponse:
        body = await request.json() if request.can_read_body else {}
        path = request.path.removeprefix("/emea/v3/")
        authorization = request.headers.get("Authorization")
        self.calls.append(Call(request.method, path, body, authorization))
        await asyncio.sleep(self.delay)
        if self.failures:
            failure = self.failures.pop(0)
            headers = {"Retry-After": failure.retry_after} if failure.retry_after else {}
            return web.Response(status=failure.status, headers=headers, text=failure.body)
        where = request.match_info.get("conversation") or body["members"][0]["id"]
        if failure := self.refusals.get(where):
            headers = {"Retry-After": failure.retry_after} if failure.retry_after else {}
            return web.Response(status=failure.status, headers=headers, text=failure.body)
        if request.method != "GET" and self.limits and (wait := self.limits.refuse(where)):
            return web.Response(status=429, headers={"Retry-After": f"{wait:.3f}"})
        response = await handler(request)
        if self.lost and request.method != "GET":
            self.lost -= 1
            request.transport.abort()
        return response

    async def _create(self, request: web.Request) -> web.Response:
        member = (await request.json())["members"][0]["id"]
        return web.json_response({"id": f"a:{member}"}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        id = f"message-{next(self._ids)}"
        conversation, activity = request.match_info["conversation"], await request.json()
        self.chats.setdefault(conversation, {})[id] = activity
        self.shown.append(Shown(self.clock(), conversation, id, activity))
        self.arrived.set()
        return web.json_response({"id": id}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        chat = self.chats.get(request.match_info["conversation"], {})
        id = request.match_info["activity"]
        if id not in chat:
            return web.json_response({"error": {"code": "ActivityNotFound"}}, status=404)
        chat[id] = await request.json()
        conversation = request.match_info["conversation"]
        self.shown.append(Shown(self.clock(), conversation, id, chat[id], changed=True))
        return web.json_response({"id": id})

    async def _members(self, request: web.Request) -> web.Response:
        members = self.roster.get(request.match_info["conversation"], [])
        start = int(request.query.get("continuationToken", "0"))
        end = start + min(self.page, int(request.query["pageSize"]))
        more = {"continuationToken": str(end)} if end < len(members) else {}
        return web.json_response({"members": members[start:end], **more})

    async def _member(self, request: web.Request) -> web.Response:
        members = self.roster.get(request.match_info["conversation"], [])
        member = next((m for m in members if m["id"] == request.match_info["member"]), None)
        if member is None:
            return web.json_response({"error": {"code": "MemberNotFound"}}, status=404)
        return web.json_response(member)


# ---- Microsoft Graph ----------------------------------------------------------------------------


@dataclass
class FakeGraph:
    """Installs our app for people. Use `async with FakeGraph.running() as graph`."""

    app: str = "catalogue-1"
    people: set[str] = field(default_factory=set)
    """Whom the organisation knows, by object id or account."""
    installed: set[str] = field(default_factory=set)
    granted: bool = True
    busy: int = 0
    """How many of the next calls are answered 429."""
    address: str = ""
    calls: list[tuple[str, str, str | None]] = field(default_factory=list)

    @classmethod
    @asynccontextmanager
    async def running(cls) -> AsyncIterator["FakeGraph"]:
        graph = cls()
        apps = "/v1.0/users/{user}/teamwork/installedApps"
        app = web.Application(middlewares=[graph._noted])
        app.add_routes(
            [
                web.post(apps, graph._install),
                web.get(apps, graph._list),
                web.get(apps + "/{installation}/chat", graph._chat),
            ]
        )
        async with serving(app) as address:
            graph.address = f"{address}/v1.0"
            yield graph

    @web.middleware
    async def _noted(self, request: web.Request, handler: Any) -> web.StreamResponse:
        user = request.match_info["user"]
        self.calls.append((request.method, user, request.headers.get("Authorization")))
        if self.busy:
            self.busy -= 1
            return web.Response(status=429, headers={"Retry-After": "30"})
        if not self.granted:
            return web.json_response({"error": {"code": "Forbidden"}}, status=403)
        if user not in self.people:
            return web.json_response({"error": {"code": "NotFound"}}, status=404)
        return await handler(request)

    async def _install(self, request: web.Request) -> web.Response:
        wanted = (await request.json())["teamsApp@odata.bind"]
        if not wanted.endswith(f"/appCatalogs/teamsApps/{self.app}"):
            return web.json_response({"error": {"code": "BadRequest"}}, status=400)
        user = request.match_info["user"]
        if user in self.installed:
            return web.json_response({"error": {"code": "Conflict"}}, status=409)
        self.installed.add(user)
        return web.Response(status=201)

    async def _list(self, request: web.Request) -> web.Response:
        assert request.query["$filter"] == f"teamsApp/id eq '{self.app}'"
        there = request.match_info["user"] in self.installed
        return web.json_response({"value": [{"id": "install=1"}] if there else []})

    async def _chat(self, request: web.Request) -> web.Response:
        assert request.match_info["installation"] == "install=1"
        return web.json_response({"id": f"19:{request.match_info['user']}@unq.gbl.spaces"})


# ---- what Teams posts ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Teams:
    """Somebody in a chat or channel; each method is something they do, as an activity."""

    service_url: str
    object_id: str = "11111111-AAAA-4000-8000-000000000001"
    name: str = "Noor de Wit"
    conversation_id: str = "a:noor"
    scope: str = "personal"
    locale: str = "nl-NL"

    def writes(self, text: str, **extra: Any) -> JSON:
        return self.activity("message", text=text, textFormat="plain", **extra)

    def sends_file(self, url: str, name: str = "team.csv") -> JSON:
        content = {"downloadUrl": url, "uniqueId": "u1", "fileType": "csv"}
        file = "application/vnd.microsoft.teams.file.download.info"
        return self.writes(
            "", attachments=[{"contentType": file, "name": name, "content": content}]
        )

    def presses(self, verb: str, card_id: str = "message-1", **data: Any) -> JSON:
        """A button of a card, as Action.Execute."""
        action = {"type": "Action.Execute", "verb": verb, "data": {"verb": verb, **data}}
        value = {"action": action, "trigger": "manual"}
        return self.invokes("adaptiveCard/action", value, replyToId=card_id)

    def submits(self, verb: str, card_id: str = "message-1", **data: Any) -> JSON:
        """The same button in a client that only knows Action.Submit."""
        return self.activity("message", value={"verb": verb, **data}, replyToId=card_id)

    def opens_door(self) -> JSON:
        data = {"data": {"verb": "door", "type": "task/fetch"}, "context": {"theme": "default"}}
        return self.invokes("task/fetch", data)

    def installs(self) -> JSON:
        return self.activity("installationUpdate", action="add")

    def adds_bot(self) -> JSON:
        return self.activity("conversationUpdate", membersAdded=[{"id": BOT}], locale=None)

    def removes(self) -> JSON:
        return self.activity("installationUpdate", action="remove")

    def invokes(self, name: str, value: Any, **extra: Any) -> JSON:
        return self.activity("invoke", name=name, value=value, **extra)

    def activity(self, kind: str, **extra: Any) -> JSON:
        return {
            "type": kind,
            "id": uuid4().hex,
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "timestamp": datetime.now(UTC).isoformat(),
            "from": {"id": f"29:{self.name}", "name": self.name, "aadObjectId": self.object_id},
            "recipient": {"id": BOT, "name": "Cultuurtraject"},
            "conversation": {
                "id": self.conversation_id,
                "conversationType": self.scope,
                "tenantId": TENANT,
            },
            "channelData": {"tenant": {"id": TENANT}},
            "locale": self.locale,
            **extra,
        }
