/**
 * What somebody needs to take part in a session: ticks and a line, sealed here to one reader.
 *
 * It lives in `draft` and nowhere else, until it is sent (trust.md, rule 12).
 */

import { handOver } from "../carriers.js";
import { show } from "../frame.js";
import * as packets from "../packets.js";
import { busy, complain, lost, refused } from "../sending.js";
import { length, say } from "../words.js";
import * as screens from "./needs-screens.js";

let box;
let away;
let draft;

addEventListener("beforeunload", (event) => {
  if (draft && !nothing()) event.preventDefault();
});

/** The ways to say what one needs, to stand below a screen; nothing when there are none. */
export const offer = (boxes, go) =>
  boxes.filter(({ ticket }) => ticket).map((one) => screens.offer(one, () => go(one)));

/** Begin for one session; `back` goes to where the person came from. */
export function enter(chosen, back) {
  box = chosen;
  away = back;
  draft = { ticks: new Set(), line: "", reach: "", sure: false };
  show(() => screens.form(box, draft, { back: leave, send }));
}

function leave() {
  draft = undefined;
  away();
}

const nothing = () => draft.ticks.size === 0 && !draft.line.trim() && !draft.reach.trim();

async function send() {
  const wrong = missing();
  if (wrong) return complain(say(wrong), "#send");
  busy("needs-busy");
  try {
    const packet = await packets.needs(box, filledIn());
    const { outcome } = await handOver({ action: "send", ticket: box.ticket, packet }, () => lost("sending-again"));
    return outcome === "in" ? sent() : refused(outcome === "toolate" ? "needs-over" : "needs-failed");
  } catch {
    return refused("needs-failed");
  }
}

/** What still lacks before this may be sent, as the key of a text. */
function missing() {
  if (length(draft.line.trim()) > box.limit) return "needs-too-long";
  if (!nothing() || draft.sure) return undefined;
  draft.sure = true;
  return "needs-nothing";
}

function filledIn() {
  const { ticks, line, reach } = draft;
  return { ticks: [...ticks], line: line.trim().toWellFormed(), reach: reach.trim().toWellFormed() };
}

/** A ticket is good for one packet, so the page is opened anew to say something else. */
function sent() {
  draft = undefined;
  box.ticket = undefined;
  show(() => screens.done(box, away));
}
