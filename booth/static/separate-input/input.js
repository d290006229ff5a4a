/**
 * Separate input on the private page: write to the trainer, or come back with a code.
 *
 * What somebody writes lives in `draft` and nowhere else, until it is sent (anonymity.md §5).
 */

import { show } from "../frame.js";
import * as screens from "./input-screens.js";
import { busy, complain, lost, notSent, refused } from "../sending.js";
import { handOver } from "../carriers.js";
import * as packets from "../packets.js";
import { length, say } from "../words.js";
import * as codes from "./codes.js";

let trainer;
let away;
let draft;

addEventListener("beforeunload", (event) => {
  if (draft?.text || draft?.keep) event.preventDefault();
});

/** Where nobody reads, the next trainer is written to, in the language of the moment (trust.md, rule 8). */
export const named = (one) => (one.trainer ? one : { ...one, nobody: true, get trainer() { return say("input-next-trainer"); } });

/** The way to these trainers, to stand below a screen; nothing when there are none. */
export const offer = (trainers, go) => trainers.map((one) => screens.offer(one, () => go(one)));

/** Begin with this trainer; `back` goes to where the person came from, if anywhere. */
export function enter(chosen, back) {
  trainer = chosen;
  away = back;
  home();
}

const home = () => show(() => screens.home(trainer, { write: begin, comeBack: askCode, back: away }));

// ---- a new thread ----

function begin() {
  if (!draft?.isNew) draft = { isNew: true, way: undefined, name: "", text: "", succeeds: false };
  chooseWay();
}

function chooseWay() {
  const next = () => (draft.way ? write() : complain(say("input-way-missing")));
  show(() => screens.way(trainer, draft, { back: home, next }));
}

function write() {
  show(() => screens.write(trainer, draft, { back: chooseWay, next: () => ready() && check(write) }));
}

function ready() {
  const wrong = missing();
  if (wrong) complain(say(wrong, { limit: trainer.limit }), wrong === "input-name-missing" ? "#name" : "#own");
  return !wrong;
}

/** What still lacks before this may be sent, as the key of a text. */
function missing() {
  if (draft.way === "name" && !draft.name.trim()) return "input-name-missing";
  if (!draft.text.trim()) return "input-text-missing";
  return length(draft.text.trim()) > trainer.limit ? "open-too-long" : undefined;
}

function check(back) {
  show(() => screens.check(trainer, draft, { back, send }));
}

async function send() {
  const [ticket] = trainer.tickets;
  busy();
  try {
    const packet = await packets.message("input", trainer, ticket, await content());
    const { outcome } = await handOver({ action: "inbreng/send", ticket, packet }, () => lost("sending-again"));
    if (outcome === "in") sent();
    else refused(`input-${outcome}`);
  } catch (error) {
    notSent(error);
  }
}

/** What is sealed: a new conversation gets its code here, and an answer has it already. */
async function content() {
  const { way, name, text, succeeds, turn = 0 } = draft;
  const without = way === "anonymous";
  if (!without) draft.code ??= codes.newCode();
  const own = draft.code && codes.typedCode(draft.code);
  return {
    way, turn, succeeds, reader: trainer.reader,
    name: way === "name" ? name.toWellFormed() : "",
    text: text.toWellFormed(),
    thread: without ? codes.nowhere() : await codes.locator(own),
    lock: without ? "" : (draft.lock ??= await codes.lock(own)),
  };
}

/** Shows the code once; leaving asks for confirmation until the person says it is kept. */
function sent() {
  const { isNew, way, code } = draft;
  const withCode = isNew && way !== "anonymous";
  trainer.tickets.shift();
  draft = { keep: withCode };
  if (withCode) show(() => screens.code(trainer, code, done));
  else done();
}

function done() {
  draft = undefined;
  show(() => screens.done(trainer, away));
}

// ---- coming back ----

function askCode() {
  show(() => screens.askCode(trainer, { back: home, next: find }));
}

async function find(typed) {
  const code = codes.typedCode(typed);
  if (!code) return refused(codes.isOld(typed) ? "input-code-old" : "input-code-mistyped");
  busy();
  try {
    const message = { action: "inbreng/return", ticket: trainer.return_ticket, locator: await codes.locator(code) };
    const found = await handOver(message, () => lost("sending-again"));
    if (found.outcome !== "found") return refused(`input-code-${found.outcome}`);
    const turns = await codes.opened(code, found);
    draft = { code, lock: found.lock, turn: turns.length, way: "code", name: "", text: "", succeeds: false };
    return talk(turns);
  } catch (error) {
    return notSent(error);
  }
}

function talk(turns) {
  const again = () => talk(turns);
  show(() => screens.conversation(trainer, turns, draft, { back: home, next: () => ready() && check(again) }));
}
