/**
 * What the page's own module makes of an order on standard input: with the key pair of a test vector
 * (a JWK of its private half), or sealed as the page does it. Bytes travel as hexadecimal digits.
 */

import { readFileSync } from "node:fs";

import { seal } from "../../booth/static/hpke.js";

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const of = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));

async function pairOf(jwk) {
  const { d: _, ...half } = jwk;
  return {
    privateKey: await crypto.subtle.importKey("jwk", jwk, CURVE, false, ["deriveBits"]),
    publicKey: await crypto.subtle.importKey("jwk", half, CURVE, true, []),
  };
}

const { publicKey, info, data, once } = JSON.parse(readFileSync(0, "utf8"));
const sealed = await seal(of(publicKey), of(info), of(data), once ? pairOf(once) : undefined);
console.log(Buffer.from(sealed).toString("hex"));
