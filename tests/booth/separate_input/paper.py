"""What the pages of separate input do before anything leaves them: codes, locks and seals."""

import hashlib
import json
import secrets
from base64 import b64decode, b64encode

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
)

from booth.ballots.sheets import ticket_hash
from booth.hpke import seal, unseal
from booth.padding import padded, unpadded
from booth.pools.seals import CONTENT_BYTES, info
from booth.separate_input.arrivals import packet_info
from booth.separate_input.inbox import REPLY_BYTES
from booth.separate_input.mailbox_keys import OWN_COPY

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SALT = b"cultuurtraject/receipt/1"


def new_code():
    return "".join(secrets.choice(LETTERS) for _ in range(20))


def derived(code, purpose):
    return HKDF(SHA256(), 32, SALT, purpose).derive(code.encode())


def locator(code):
    return derived(code, b"thread").hex()


def lock(code):
    pair = ec.generate_private_key(ec.SECP256R1())
    public = pair.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    own = pair.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    nonce = secrets.token_bytes(12)
    return b64encode(public + nonce + AESGCM(derived(code, b"lock")).encrypt(nonce, own, None))


def opened(code, found):
    """The turns as the page of the writer shows them."""
    whole = b64decode(found["lock"])
    own = AESGCM(derived(code, b"lock")).decrypt(whole[65:77], whole[77:], None)
    scalar = load_der_private_key(own, None).private_numbers().private_value.to_bytes(32, "big")
    return [(turn["author"], _text(scalar, whole[:65], turn)) for turn in found["turns"]]


def _text(private, public, turn):
    if not turn["sealed"]:
        return turn["text"]
    sealed = b64decode(turn["sealed"])
    return unpadded(unseal(private, reply_info(public, turn["turn"]), sealed), REPLY_BYTES).decode()


def reply_info(public, turn):
    return info("reply", hashlib.sha256(public).digest(), str(turn).encode())


def packed(sort, offered, ticket, content):
    """A packet in base64, as the page of this offer seals it."""
    public = b64decode(offered["key"])
    bound = packet_info(sort, offered["trajectory"], public, ticket_hash(ticket))
    note = padded(json.dumps(content, ensure_ascii=False).encode(), CONTENT_BYTES)
    return b64encode(seal(public, bound, note)).decode()


def reply(thread, own_key, text):
    inside = padded(text.encode(), REPLY_BYTES)
    key = b64decode(thread["key"])
    return {
        "for_writer": b64encode(seal(key, reply_info(key, thread["turn"]), inside)).decode(),
        "own": b64encode(seal(b64decode(own_key), OWN_COPY, inside)).decode(),
    }
