"""Sealing to a public key is HPKE as RFC 9180 writes it, in our program and in our page alike."""

import json
import subprocess
from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from booth.hpke import OVERHEAD, Unopened, new_key_pair, public_of, seal, unseal
from tests.servers import NODE

# RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode.
INFO = bytes.fromhex("4f6465206f6e2061204772656369616e2055726e")
ONCE = bytes.fromhex("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb")
ENC = bytes.fromhex(
    "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac9"
    "8536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4"
)
PUBLIC = bytes.fromhex(
    "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82"
    "6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0"
)
PRIVATE = bytes.fromhex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2")
KEY = bytes.fromhex("868c066ef58aae6dc589b6cfdd18f97e")
NONCE = bytes.fromhex("4e0bc5018beba4bf004cca59")
AAD = bytes.fromhex("436f756e742d30")
PLAIN = bytes.fromhex("4265617574792069732074727574682c20747275746820626561757479")
CIPHER = bytes.fromhex(
    "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434"
)

# The vector has associated data and we have none: the same key and nonce, without it.
SEALED = ENC + AESGCM(KEY).encrypt(NONCE, PLAIN, None)


def in_the_page(public, info, data, once=None):
    """What the page's own module makes of this."""
    order = {"publicKey": public.hex(), "info": info.hex(), "data": data.hex(), "once": once}
    script = Path(__file__).with_name("seal.mjs")
    done = subprocess.run(
        [NODE, script], input=json.dumps(order), capture_output=True, text=True, check=True
    )
    return bytes.fromhex(done.stdout.strip())


def jwk(private, public):
    named = {"d": private, "x": public[1:33], "y": public[33:]}
    coded = {name: urlsafe_b64encode(value).decode().rstrip("=") for name, value in named.items()}
    return {"kty": "EC", "crv": "P-256", "ext": True, **coded}


def changed(sealed, place):
    return sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]


def test_the_numbers_here_are_those_of_the_standard():
    assert AESGCM(KEY).encrypt(NONCE, PLAIN, AAD) == CIPHER
    assert public_of(PRIVATE) == PUBLIC
    assert public_of(ONCE) == ENC


def test_we_open_what_the_standard_sealed():
    assert unseal(PRIVATE, INFO, SEALED) == PLAIN


def test_the_page_seals_byte_for_byte_as_the_standard_does():
    assert in_the_page(PUBLIC, INFO, PLAIN, once=jwk(ONCE, ENC)) == SEALED


def test_we_open_what_the_page_sealed_whatever_is_in_it():
    pair = new_key_pair()
    for data in (b"", b"x", "geheim 🤫".encode() * 2_000):
        sealed = in_the_page(pair.public, b"voor een ronde", data)
        assert len(sealed) == len(data) + OVERHEAD
        assert unseal(pair.private, b"voor een ronde", sealed) == data


def test_the_same_words_are_sealed_differently_each_time():
    pair = new_key_pair()
    assert len({seal(pair.public, b"", b"ja") for _ in range(8)}) == 8
    assert in_the_page(pair.public, b"", b"ja") != in_the_page(pair.public, b"", b"ja")


@pytest.mark.parametrize("place", [0, 1, 40, 65, 80, -1])
def test_one_changed_bit_anywhere_and_it_does_not_open(place):
    pair = new_key_pair()
    sealed = seal(pair.public, b"doel", b"antwoord")
    place %= len(sealed)
    with pytest.raises(Unopened):
        unseal(pair.private, b"doel", changed(sealed, place))


def test_it_opens_with_its_own_key_and_for_its_own_purpose_only():
    pair, other = new_key_pair(), new_key_pair()
    sealed = seal(pair.public, b"doel", b"antwoord")
    assert unseal(pair.private, b"doel", sealed) == b"antwoord"
    for private, info in ((other.private, b"doel"), (pair.private, b"ander doel")):
        with pytest.raises(Unopened):
            unseal(private, info, sealed)


@pytest.mark.parametrize("sealed", [b"", b"\x04", bytes(65), bytes(200), b"\x04" + bytes(99)])
def test_garbage_does_not_open(sealed):
    with pytest.raises(Unopened):
        unseal(new_key_pair().private, b"", sealed)
