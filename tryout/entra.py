"""The Entra of the play: whoever is chosen from a list has signed in. It signs as the real one
does, with a key of this start, so the board believes it by the same code as in production."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any, Final, Protocol
from urllib.parse import urlsplit

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jinja2 import Environment

from content.texts.texts import Say, Texts
from trajectory.language import Language
from tryout.examples.example import Example
from tryout.municipality import APP_ID, TENANT, Person

PATH: Final = "/entra"
_KEY_ID: Final = "play"
_LIFE: Final = 3600
"""Seconds for which a token holds."""
_PAGE: Final = Environment(autoescape=True).from_string("""\
<!doctype html>
<html lang="{{ language.code }}" dir="{{ language.direction }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<link rel="stylesheet" href="/library/theme.css">
<style>
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--font) }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.5rem }
h1 { font-size: 1.5rem; margin: 0 0 1rem }
h2, summary { font-size: 1rem; font-weight: 600; margin: 1.5rem 0 .5rem }
summary { cursor: pointer; margin: .75rem 0 .5rem }
button { display: block; width: 100%; text-align: start; font: inherit; color: var(--ink);
  background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem;
  padding: .6rem 1rem; margin: 0 0 .5rem; cursor: pointer }
small { display: block; color: var(--soft); font-size: .875rem }
:is(button, summary):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
</style></head>
<body><main>
<h1>{{ title }}</h1>
<form method="post" action="{{ back }}">
<input type="hidden" name="state" value="{{ state }}">
{% for heading, team, people in groups %}
{% if team %}<details><summary>{{ heading }}</summary>{% else %}<h2>{{ heading }}</h2>{% endif %}
{% for name, part, token in people %}
<button name="id_token" value="{{ token }}">{{ name }}<small>{{ part }}</small></button>
{% endfor %}
{% if team %}</details>{% endif %}
{% endfor %}
</form>
</main></body></html>
""")
FEW: Final = 40
"""People up to which every group stands open."""


class Stage(Protocol):
    """What it needs of the running try-out."""

    @property
    def address(self) -> str: ...
    @property
    def example(self) -> Example: ...


Shown = tuple[str, bool, list[tuple[str, str, str]]]
"""A heading, whether it opens by a press, and people: name, part, token."""


def _shown(example: Example, say: Say, token: Callable[[Person], str]) -> Iterator[Shown]:
    for group in example.groups:
        heading = group.title or say(f"tryout-place-{group.key}")
        people = [(one.name, say(f"tryout-part-{one.part}"), token(one)) for one in group.people]
        yield heading, not group.key and len(example.people) > FEW, people


def routes(stage: Stage, texts: Texts) -> list[web.RouteDef]:
    """Its addresses on the page of the try-out."""
    own = f"{PATH}/{TENANT}"
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    async def metadata(_: web.Request) -> web.Response:
        keys = f"{stage.address}{own}/keys"
        return web.json_response({"issuer": issuer(), "jwks_uri": keys})

    async def keys(_: web.Request) -> web.Response:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
        return web.json_response({"keys": [{**public, "kid": _KEY_ID, "use": "sig"}]})

    async def authorize(request: web.Request) -> web.Response:
        asked = {name: request.query[name] for name in ("redirect_uri", "state", "nonce")}
        back = urlsplit(asked["redirect_uri"])
        known = back.hostname == urlsplit(stage.address).hostname
        if not known or request.query["client_id"] != APP_ID:
            raise web.HTTPBadRequest
        language = Language.closest(request.headers.get("Accept-Language", ""))
        say = texts.of(language)
        page = _PAGE.render(
            title=say("tryout-who"),
            language={"code": language, "direction": language.direction},
            back=asked["redirect_uri"],
            state=asked["state"],
            groups=_shown(stage.example, say, lambda one: signed(one.object_id, asked["nonce"])),
        )
        return web.Response(text=page, content_type="text/html")

    def issuer() -> str:
        return f"{stage.address}{own}/v2.0"

    def signed(object_id: str, nonce: str) -> str:
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": issuer(), "aud": APP_ID, "tid": TENANT, "ver": "2.0", "oid": object_id,
            "nonce": nonce, "iat": now, "nbf": now, "exp": now + _LIFE,
        }  # fmt: skip
        return jwt.encode(claims, key, "RS256", headers={"kid": _KEY_ID})

    return [
        web.get(f"{own}/v2.0/.well-known/openid-configuration", metadata),
        web.get(f"{own}/keys", keys),
        web.get(f"{own}/oauth2/v2.0/authorize", authorize),
    ]
