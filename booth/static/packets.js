/**
 * Packets: what somebody filled in, sealed here to a key that the server does not read before the
 * closing. A packet is bound to what it answers and to the ticket it travels with: copied, and sent
 * with another ticket, it does not open (trust.md, rule 1). `booth/pools/seals.py` opens the same.
 */

import { bytes, seal } from "./hpke.js";
import { fromBase64, padded, toBase64 } from "./wire.js";

const CONTENT = 16 * 1024;
const REPLY = 6 * 1024;

/** The answers to a round: `choices` by item and `texts` by question, in base64. */
export async function ballot(round, sheet) {
  const key = fromBase64(round.key);
  return sealed(key, bound("ballot", round.round, round.instrument, await digest(key), await digest(bytes(round.ticket))), sheet);
}

/** What somebody needs for a session: `ticks`, a `line`, and how to `reach` them, in base64. */
export async function needs(box, said) {
  const key = fromBase64(box.key);
  return sealed(key, bound("needs", box.pool, await digest(key), await digest(bytes(box.ticket))), said);
}

/** Separate input or a proposal, whichever `sort` says, to the mailbox of a team; in base64. */
export async function message(sort, to, ticket, content) {
  const key = fromBase64(to.key);
  return sealed(key, bound(sort, to.trajectory, await digest(key), await digest(bytes(ticket))), content);
}

/** A reply, once for whoever has the code of its conversation and once for whoever wrote it. */
export async function reply(thread, ownKey, text) {
  const inside = padded(bytes(text), REPLY);
  return {
    for_writer: toBase64(await seal(fromBase64(thread.key), await replyInfo(thread.key, thread.turn), inside)),
    own: toBase64(await seal(fromBase64(ownKey), bytes("cultuurtraject/own-reply/1"), inside)),
  };
}

/** To what a reply is bound: the key of its conversation, and its place in it. */
export const replyInfo = async (key, turn) => bound("reply", await digest(fromBase64(key)), String(turn));

const sealed = async (key, info, said) => toBase64(await seal(key, info, padded(bytes(JSON.stringify(said)), CONTENT)));

/** A purpose and its parts, each after its length in four bytes: nothing else gives the same. */
const bound = (purpose, ...parts) =>
  bytes(`cultuurtraject/${purpose}/1`, ...parts.flatMap((part) => [length(bytes(part)), part]));

function length(part) {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, part.length);
  return four;
}

const digest = async (data) => new Uint8Array(await crypto.subtle.digest("SHA-256", data));
