/**
 * Answering a round: one question at a time, a look over the sheet, and handing it to a carrier.
 *
 * Answers live in `filled` and nowhere else, until they are in the box; the last time counts.
 */

import { handOver } from "./carriers.js";
import { show } from "./frame.js";
import { ballot } from "./packets.js";
import * as screens from "./screens.js";
import * as sending from "./sending.js";
import * as sheets from "./sheet.js";
import { length, letters, say } from "./words.js";

let round;
let filled;
let around;

addEventListener("beforeunload", (event) => filled?.touched && event.preventDefault());

/**
 * Begin with a round. `around` knows the page: `beside` puts the ways to write below a screen, and
 * `left` says that this round was sent, and gives the way to what still waits.
 */
export function answer(chosen, page) {
  round = chosen;
  around = page;
  filled = { choices: new Map(), texts: new Map(), deliver: false, succeeds: false, touched: false };
  start();
}

const start = () => show(round.kind === "room"
  ? () => screens.inRoom(round, sheets.all(round, filled), send)
  : around.beside(() => screens.start(round, () => ask(0))));

/** Question `number`, counted from 0; `checked` when the person came from the check. */
function ask(number, checked = false) {
  const total = round.items.length + round.open.length;
  const after = checked || number === total - 1 ? check : () => ask(number + 1);
  const place = {
    number, total, checked, after,
    back: number === 0 ? start : () => ask(number - 1),
    next: () => (ready(number) ? after() : complain(number)),
  };
  show(() => sheets.question(round, filled, place));
}

const ready = (number) => (round.items[number]
  ? filled.choices.has(round.items[number].id) : length(text(number)) <= most(number));

const text = (number) => filled.texts.get(round.open[number - round.items.length].id) ?? "";
const most = (number) => letters(text(number), round.limit, round.room);
const complain = (number) =>
  sending.complain(round.items[number] ? say("choose-one") : say("open-too-long", { limit: most(number) }));

function check() {
  const back = () => ask(round.items.length + round.open.length - 1);
  show(() => sheets.check(round, filled, { back, change: (number) => ask(number, true), send }));
}

/** A sheet without anything on it takes back what was sent before: that is asked once more. */
const send = () => (sheets.blank(filled)
  ? show(() => screens.takeBack(round, { back: round.kind === "room" ? start : check, send: handIn })) : handIn());

/** The packet goes with the next carrier; what was filled in stays here until it is in the box. */
async function handIn() {
  sending.busy("sending");
  try {
    const packet = await ballot(round, sheet());
    const { outcome } = await handOver({ action: "send", ticket: round.ticket, packet }, () => sending.lost("sending-again"));
    filled = undefined;
    const others = around.left(round);
    show(around.beside(() => screens.sent(round, outcome, others)));
  } catch (error) {
    sending.refused(error.key ? "not-accepted" : "not-sent");
  }
}

/** What was filled in, as `booth/ballots/sheets.py` reads it: without a view is skipped. */
const sheet = () => ({
  choices: Object.fromEntries(round.items.map(({ id }) => [id, filled.choices.get(id) || null])),
  texts: Object.fromEntries(round.open.map(({ id }) => [id, (filled.texts.get(id) ?? "").toWellFormed()])),
  deliver: filled.deliver, reader: round.reader, succeeds: filled.succeeds,
});
