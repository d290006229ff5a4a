/**
 * What leaves the page: POSTs of one size to where the page came from, without cookies, each in an
 * envelope that only the holder of the key in the link opens; the reply likewise, for this page only.
 */

import { bytes, seal } from "./hpke.js";

const BODY = 32_768;
const NAME = 8;
const INSIDE = BODY - NAME - 65 - 16; // what HPKE adds: a point and a tag
const NONCE = 12;
const INFO = bytes("cultuurtraject/envelope/1");
const PATIENCE = 75_000;

let front = "";

/** `#nl.<key>.<ticket>` (`%23` after a filter), read once and then out of address bar, history and any
 * screenshot. From now on every request is sealed to its key. */
export function fromLink() {
  const [page, behind = location.hash.slice(1)] = location.pathname.split("%23");
  const [language, key = "", ticket = ""] = behind.split(".");
  history.replaceState(null, "", page);
  addEventListener("hashchange", () => location.reload());
  front = key;
  return { language, ticket, hasKey: key !== "" };
}

/** The server understood and says no; `key` names the text that explains it. */
export class Refused extends Error {
  constructor(key) { super(key); this.key = key; }
}

/** The reply to an action. Throws Refused, or another error when it may not have arrived. */
export async function post(action, fields) {
  const replyKey = crypto.getRandomValues(new Uint8Array(32));
  const message = { action, ...fields, reply_key: toBase64(replyKey) };
  const body = await enveloped(message).catch(() => { throw new Refused("ticket-invalid"); });
  const said = await opened(replyKey, await send(body));
  if (said.error === "not-arrived") throw new Error(said.error);
  if (said.error) throw new Refused(said.error);
  return said;
}

/** Which key, and then the sealed message; as `booth/envelope.py` opens it. */
async function enveloped(message) {
  const key = fromBase64(front);
  const name = new Uint8Array(await crypto.subtle.digest("SHA-256", key)).slice(0, NAME);
  return bytes(name, await seal(key, INFO, padded(bytes(JSON.stringify(message)), INSIDE)));
}

async function send(body) {
  const response = await fetch(location.pathname, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body,
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.status === 400) throw new Refused("ticket-expired"); // its key is gone: an old page
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function opened(replyKey, reply) {
  const key = await crypto.subtle.importKey("raw", replyKey, "AES-GCM", false, ["decrypt"]);
  const inside = await crypto.subtle.decrypt({ name: "AES-GCM", iv: reply.slice(0, NONCE) }, key, reply.slice(NONCE));
  return new Response(new Blob([unpadded(new Uint8Array(inside))]).stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))).json();
}

/** `data`, a byte 128, and zeros up to exactly `size`: how long it was shows nowhere. */
export function padded(data, size) {
  if (data.length >= size) throw new Error("too long to send");
  const whole = new Uint8Array(size);
  whole.set(data);
  whole[data.length] = 128;
  return whole;
}

export const unpadded = (whole) => whole.slice(0, whole.lastIndexOf(128));

export const toBase64 = (data) => btoa(Array.from(data, (one) => String.fromCharCode(one)).join(""));

/** Bytes of base64, also as it stands in an address. */
export const fromBase64 = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
