/**
 * Sealing to a public key: HPKE (RFC 9180), base mode, with what every browser has in WebCrypto.
 *
 * DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM: the suite of `booth/hpke.py`. The names and
 * the order of the steps are those of the RFC, so that they can be read side by side. Every length
 * asked of HKDF is at most one hash, so that one HMAC is one Expand.
 */

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const HMAC = { name: "HMAC", hash: "SHA-256" };
const KEM_SUITE = bytes("KEM", [0, 0x10]);
const HPKE_SUITE = bytes("HPKE", [0, 0x10], [0, 1], [0, 1]);
const POINT = 65;
const NOTHING = new Uint8Array(0);
const NO_SALT = new Uint8Array(32); // for HMAC the same as an empty key, which WebCrypto refuses

/** One array of all these bytes; a text counts as its UTF-8. */
export function bytes(...parts) {
  const all = parts.map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : new Uint8Array(part)));
  const joined = new Uint8Array(all.reduce((total, part) => total + part.length, 0));
  all.reduce((place, part) => (joined.set(part, place), place + part.length), 0);
  return joined;
}

/**
 * `data` as only the holder of the private key opens it, with the same `info`: the 65 bytes of a
 * key pair made for this once, and then the ciphertext. `publicKey` is a point, uncompressed.
 */
export async function seal(publicKey, info, data, once = crypto.subtle.generateKey(CURVE, false, ["deriveBits"])) {
  const { privateKey, publicKey: own } = await once;
  const enc = await crypto.subtle.exportKey("raw", own);
  const shared = await sharedSecret(privateKey, publicKey, enc, publicKey);
  const { key, nonce } = await keySchedule(shared, info);
  return bytes(enc, await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, data));
}

/** What was sealed to the public half of this key, with the same `info`; throws for anything else. */
export async function unseal(privateKey, publicKey, info, sealed) {
  const enc = sealed.slice(0, POINT);
  const shared = await sharedSecret(privateKey, enc, enc, publicKey);
  const { key, nonce } = await keySchedule(shared, info);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, sealed.slice(POINT)));
}

/** Encap and Decap of RFC 9180, section 4.1: one key of ours, one of theirs, and who is who. */
async function sharedSecret(privateKey, theirKey, enc, recipient) {
  const theirs = await crypto.subtle.importKey("raw", theirKey, CURVE, false, []);
  const dh = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, privateKey, 256);
  const secret = await labeledExtract(KEM_SUITE, NO_SALT, "eae_prk", dh);
  return labeledExpand(KEM_SUITE, secret, "shared_secret", bytes(enc, recipient), 32);
}

/** KeySchedule of RFC 9180, section 5.1, in base mode: no shared key beforehand, no sender's key. */
async function keySchedule(shared, info) {
  const noKeyId = await labeledExtract(HPKE_SUITE, NO_SALT, "psk_id_hash", NOTHING);
  const bound = await labeledExtract(HPKE_SUITE, NO_SALT, "info_hash", info);
  const context = bytes([0], noKeyId, bound);
  const secret = await labeledExtract(HPKE_SUITE, shared, "secret", NOTHING);
  const raw = await labeledExpand(HPKE_SUITE, secret, "key", context, 16);
  const nonce = await labeledExpand(HPKE_SUITE, secret, "base_nonce", context, 12);
  return { key: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]), nonce };
}

const labeledExtract = (suite, salt, label, ikm) => hmac(salt, bytes("HPKE-v1", suite, label, ikm));

async function labeledExpand(suite, secret, label, info, length) {
  const whole = await hmac(secret, bytes([0, length], "HPKE-v1", suite, label, info, [1]));
  return whole.slice(0, length);
}

async function hmac(key, message) {
  const imported = await crypto.subtle.importKey("raw", key, HMAC, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}
