/**
 * The receipt code: made in this page, kept by whoever writes, never sent. From it follow where a
 * conversation is found, which is sent, and what opens its replies, which is not (trust.md, rule 5).
 */

import { bytes, unseal } from "../hpke.js";
import { replyInfo } from "../packets.js";
import { fromBase64, toBase64, unpadded } from "../wire.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without those that look like another
const LENGTH = 20;
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const POINT = 65;
const NONCE = 12;

/** A hundred bits by chance, in five groups of four letters and digits. */
export function newCode() {
  const luck = Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (one) => LETTERS[one % LETTERS.length]);
  return luck.join("").match(/.{4}/g).join(" ");
}

/** The code that somebody meant; nothing when it cannot be one. */
export function typedCode(typed) {
  const plain = typed.normalize("NFKC").toUpperCase().replace(/[\s.-]/g, "");
  const meant = plain.replaceAll("O", "0").replace(/[IL]/g, "1");
  return meant.length === LENGTH && [...meant].every((one) => LETTERS.includes(one)) ? meant : undefined;
}

/** Whether this is a code of the kind that there was before: sixteen digits. */
export const isOld = (typed) => /^\d{16}$/.test(typed.normalize("NFKC").replace(/[\s.-]/g, ""));

/** Where the conversation of a code is found. */
export const locator = async (code) => hex(await derived(code, "thread"));

/** Where one without a code lies: nowhere that anybody finds again. */
export const nowhere = () => hex(crypto.getRandomValues(new Uint8Array(32)));

/** A key pair for replies: the public half, and the private one closed with the code; in base64. */
export async function lock(code) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const own = await crypto.subtle.exportKey("pkcs8", privateKey);
  const closed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, await closing(code), own);
  return toBase64(bytes(await crypto.subtle.exportKey("raw", publicKey), nonce, closed));
}

/** The turns of a conversation with every reply opened. Throws when the code is not theirs. */
export async function opened(code, { lock: locked, turns }) {
  const whole = fromBase64(locked);
  const [key, nonce, closed] = [whole.slice(0, POINT), whole.slice(POINT, POINT + NONCE), whole.slice(POINT + NONCE)];
  const own = await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, await closing(code), closed);
  const privateKey = await crypto.subtle.importKey("pkcs8", own, CURVE, false, ["deriveBits"]);
  const read = async (turn) => {
    if (!turn.sealed) return turn;
    const inside = await unseal(privateKey, key, await replyInfo(toBase64(key), turn.turn), fromBase64(turn.sealed));
    return { ...turn, text: new TextDecoder().decode(unpadded(inside)) };
  };
  return Promise.all(turns.map(read));
}

async function closing(code) {
  const key = await derived(code, "lock");
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** 32 bytes that follow from a code for one purpose: HKDF (RFC 5869) with SHA-256. */
async function derived(code, purpose) {
  const secret = await crypto.subtle.importKey("raw", bytes(code), "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: bytes("cultuurtraject/receipt/1"), info: bytes(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, secret, 256));
}

const hex = (data) => Array.from(data, (one) => one.toString(16).padStart(2, "0")).join("");
