/**
 * Carriers: for as long as the page is open it posts one request a beat, with what was handed over
 * or with nothing. Whoever watches the line sees the same, whatever is done here (trust.md, rule 2).
 */

import { post, Refused } from "./wire.js";

let page;
let beat;
let handed; // what goes with the next carrier, until the server has said how it ended
let over; // why there are no more

/** From now on a carrier leaves every beat; `opened` is the reply with which the page was opened. */
export async function report(opened) {
  page = opened.page;
  beat = opened.beat * 1_000;
  await pause();
  while (!over) {
    const rest = pause();
    await carry();
    await rest;
  }
}

const pause = () => new Promise((go) => { setTimeout(go, beat); });

/**
 * Give this to the next carrier; the reply, once the server has it. It goes along again for as long
 * as there is no room, or a carrier got lost: then `lost` is called. Throws Refused when the server
 * says no.
 */
export function handOver(message, lost) {
  if (over) return Promise.reject(over);
  return new Promise((settle, refuse) => { handed = { message, lost, settle, refuse }; });
}

async function carry() {
  const brought = handed;
  try {
    const { said } = await post("carry", { ticket: page, brought: brought?.message ?? null });
    if (brought) end(brought, said);
  } catch (error) {
    if (error.key) stop(error);
    else brought?.lost();
  }
}

function end(brought, said) {
  if (said.outcome === "waiting") return undefined;
  if (said.error === "not-arrived") return brought.lost();
  handed = undefined;
  return said.error ? brought.refuse(new Refused(said.error)) : brought.settle(said);
}

/** The page was open for too long, or the server no longer knows it. */
function stop(error) {
  over = error;
  handed?.refuse(error);
}
