/** The private page: what is waiting, and the ways to write beside it. No answer comes here. */

import { answer } from "./answering.js";
import { report } from "./carriers.js";
import { begin, dead, h, show } from "./frame.js";
import * as input from "./separate-input/input.js";
import * as needs from "./separate-input/needs.js";
import * as proposals from "./separate-input/proposals.js";
import * as screens from "./screens.js";
import { lookOutFor } from "./warning/second-look.js";
import { post } from "./wire.js";
import { say } from "./words.js";

let waiting = [];
let over = 0;
let often = false;
let more = false;
let trainers = [];
let proposing = [];
let boxes = [];

const ask = (ticket) => post("open", { ticket });

begin(open, ask);

async function open(ticket, asked = ask(ticket)) {
  try {
    const reply = await asked;
    ({ waiting, over, often, more, trainers, needs: boxes } = reply);
    proposing = trainers.filter((one) => one.proposing.tickets).map((one) => input.named({ ...one, ...one.proposing }));
    trainers = trainers.filter((one) => one.tickets || !one.proposing.tickets).map(input.named);
    lookOutFor(reply.team_names);
    report(reply);
  } catch (error) {
    return dead(error, () => open(ticket));
  }
  return choose();
}

function choose() {
  const now = waiting.find(({ kind }) => kind === "room");
  if (now) return enter(now); // it closes within minutes; what else waits comes after it
  if (waiting.length === 1) return enter(waiting[0]);
  if (waiting.length > 1) return show(beside(() => screens.waiting(waiting, enter)));
  if (over > 0) return show(beside(screens.over));
  if (often) return show(beside(screens.often));
  const alone = trainers.length === 1 && proposing.length === 0 && boxes.length === 0;
  return alone ? input.enter(trainers[0]) : show(beside(screens.nothing));
}

/** The same screen with the ways to say what one needs, to propose and to write below it. */
const beside = (screen) => () => {
  const described = screen();
  const ways = [
    often && waiting.length > 0 && h("p", { class: "hint" }, say("often")),
    more && h("p", { class: "hint" }, say("more")),
    needs.offer(boxes, (one) => needs.enter(one, choose)),
    proposals.offer(proposing, (one) => proposals.enter(one, choose)),
    input.offer(trainers, (one) => input.enter(one, choose)),
  ];
  return { ...described, body: [described.body, ways] };
};

/** A ticket is good for one packet: whoever wants to answer again opens the page anew. */
function left(round) {
  waiting = waiting.filter((one) => one !== round);
  return waiting.length > 0 && choose;
}

const enter = (round) => answer(round, { beside, left });
