"""The Entra of the play: whoever is chosen from a list has signed in. It signs as the real one
does, with a key of this start, so the board believes it by the same code as in production."""

import json
import time
from typing import Any, Final
from urllib.parse import urlsplit

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jinja2 import Environment

from tryout.municipality import APP_ID, PEOPLE, TENANT

PATH: Final = "/entra"
_KEY_ID: Final = "play"
_LIFE: Final = 3600
"""Seconds for which a token holds."""
_PAGE: Final = Environment(autoescape=True).from_string("""\
<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wie ben je? · Who are you?</title>
<link rel="stylesheet" href="/library/theme.css">
<style>
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--font) }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.5rem }
h1 { font-size: 1.5rem; margin: 0 0 1rem }
button { display: block; width: 100%; text-align: start; font: inherit; color: var(--ink);
  background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem;
  padding: .6rem 1rem; margin: 0 0 .5rem; cursor: pointer }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
</style></head>
<body><main>
<h1>Wie ben je? <span lang="en">Who are you?</span></h1>
<form method="post" action="{{ back }}">
<input type="hidden" name="state" value="{{ state }}">
{% for name, token in people %}
<button name="id_token" value="{{ token }}">{{ name }}</button>
{% endfor %}
</form>
</main></body></html>
""")


def routes(address: str) -> list[web.RouteDef]:
    """Its addresses on the page of the try-out, which is at `address`."""
    login, own = f"{address}{PATH}", f"{PATH}/{TENANT}"
    issuer = f"{login}/{TENANT}/v2.0"
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    async def metadata(_: web.Request) -> web.Response:
        return web.json_response({"issuer": issuer, "jwks_uri": f"{login}/{TENANT}/keys"})

    async def keys(_: web.Request) -> web.Response:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
        return web.json_response({"keys": [{**public, "kid": _KEY_ID, "use": "sig"}]})

    async def authorize(request: web.Request) -> web.Response:
        asked = {name: request.query[name] for name in ("redirect_uri", "state", "nonce")}
        back = urlsplit(asked["redirect_uri"])
        if back.hostname != urlsplit(address).hostname or request.query["client_id"] != APP_ID:
            raise web.HTTPBadRequest
        tokens = [(one.name, signed(one.object_id, asked["nonce"])) for one in PEOPLE]
        page = _PAGE.render(back=asked["redirect_uri"], state=asked["state"], people=tokens)
        return web.Response(text=page, content_type="text/html")

    def signed(object_id: str, nonce: str) -> str:
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": issuer, "aud": APP_ID, "tid": TENANT, "ver": "2.0", "oid": object_id,
            "nonce": nonce, "iat": now, "nbf": now, "exp": now + _LIFE,
        }  # fmt: skip
        return jwt.encode(claims, key, "RS256", headers={"kid": _KEY_ID})

    return [
        web.get(f"{own}/v2.0/.well-known/openid-configuration", metadata),
        web.get(f"{own}/keys", keys),
        web.get(f"{own}/oauth2/v2.0/authorize", authorize),
    ]
