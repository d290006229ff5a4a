/**
 * Packets: what somebody filled in, sealed here to a key that the server does not read before the
 * closing. A packet is bound to what it answers and to the ticket it travels with: copied, and sent
 * with another ticket, it does not open (trust.md, rule 1). `booth/pools/seals.py` opens the same.
 */

import { bytes, seal } from "./hpke.js";
import { fromBase64, padded, toBase64 } from "./wire.js";

const CONTENT = 16 * 1024;

/** The answers to a round: `choices` by item and `texts` by question, in base64. */
export async function ballot(round, sheet) {
  const key = fromBase64(round.key);
  const info = bound("ballot", round.round, round.instrument, await digest(key), await digest(bytes(round.ticket)));
  return sealed(key, info, sheet);
}

/** What somebody needs for a session: `ticks`, a `line`, and how to `reach` them, in base64. */
export async function needs(box, said) {
  const key = fromBase64(box.key);
  return sealed(key, bound("needs", box.pool, await digest(key), await digest(bytes(box.ticket))), said);
}

const sealed = async (key, info, content) =>
  toBase64(await seal(key, info, padded(bytes(JSON.stringify(content)), CONTENT)));

/** A purpose and its parts, each after its length in four bytes: nothing else gives the same. */
const bound = (purpose, ...parts) =>
  bytes(`cultuurtraject/${purpose}/1`, ...parts.flatMap((part) => [length(bytes(part)), part]));

function length(part) {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, part.length);
  return four;
}

const digest = async (data) => new Uint8Array(await crypto.subtle.digest("SHA-256", data));
