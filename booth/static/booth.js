/**
 * The private page: from what is waiting to sealed answers.
 *
 * Answers live in `filled` and nowhere else, until they are sent; the last time counts.
 */

import { begin, dead, show } from "./frame.js";
import * as input from "./separate-input/input.js";
import * as proposals from "./separate-input/proposals.js";
import { length } from "./questions.js";
import * as packets from "./packets.js";
import * as screens from "./screens.js";
import { lookOutFor } from "./warning/second-look.js";
import { post } from "./wire.js";

let waiting = [];
let over = 0;
let trainers = [];
let proposing = [];
let round;
let filled;

addEventListener("beforeunload", (event) => {
  if (filled?.touched) event.preventDefault();
});

begin(open);

async function open(ticket) {
  try {
    const reply = await post("open", { ticket });
    ({ waiting, over, trainers, proposing } = reply);
    lookOutFor(reply.team_names);
  } catch (error) {
    return dead(error, () => open(ticket));
  }
  return choose();
}

function choose() {
  if (waiting.length === 1) return enter(waiting[0]);
  if (waiting.length > 1) return show(beside(() => screens.waiting(waiting, enter)));
  if (over > 0) return show(beside(screens.over));
  return trainers.length === 1 && proposing.length === 0 ? input.enter(trainers[0]) : show(beside(screens.nothing));
}

/** The same screen with the ways to propose and to write to the trainers below it. */
const beside = (screen) => () => {
  const described = screen();
  const ways = [
    proposals.offer(proposing, (one) => proposals.enter(one, choose)),
    input.offer(trainers, (one) => input.enter(one, choose)),
  ];
  return { ...described, body: [described.body, ways] };
};

function enter(chosen) {
  round = chosen;
  filled = { choices: new Map(), texts: new Map(), deliver: false, touched: false };
  return start();
}

const start = () => show(beside(() => screens.start(round, () => ask(0))));

const others = () => waiting.length > 1 && choose;

/** Question `number`, counted from 0; `checked` when the person came from the check. */
function ask(number, checked = false) {
  const steps = round.items.length + round.open.length;
  const after = checked || number === steps - 1 ? check : () => ask(number + 1);
  const before = number === 0 ? start : () => ask(number - 1);
  const place = {
    number, steps, checked,
    back: before,
    next: () => (ready(number) ? after() : screens.complain(round, number)),
  };
  show(() => screens.question(round, filled, place));
}

function ready(number) {
  const item = round.items[number];
  if (item) return filled.choices.has(item.id);
  const question = round.open[number - round.items.length];
  return length(filled.texts.get(question.id) ?? "") <= round.limit;
}

function check() {
  const back = () => ask(round.items.length + round.open.length - 1);
  show(() => screens.check(round, filled, { back, change: (number) => ask(number, true), send }));
}

async function send() {
  screens.busy();
  try {
    const outcome = await sent(await ballot());
    filled = undefined;
    show(beside(() => screens.sent(round, outcome, others())));
  } catch (error) {
    screens.notSent(error);
  }
}

/** The same packet again for as long as there is no room for it. */
async function sent(message) {
  const { outcome } = await post("send", message);
  return outcome === "waiting" ? sent(message) : outcome;
}

async function ballot() {
  const choices = Object.fromEntries(round.items.map(({ id }) => [id, filled.choices.get(id)]));
  const texts = Object.fromEntries(round.open.map(({ id }) => [id, (filled.texts.get(id) ?? "").toWellFormed()]));
  return { ticket: round.ticket, packet: await packets.ballot(round, { choices, texts, deliver: filled.deliver }) };
}
