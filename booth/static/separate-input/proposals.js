/**
 * Proposals for the norm on the private page: a theme, a kind, and own words, sent without a name.
 *
 * What somebody writes lives in `draft` and nowhere else, until it is sent (anonymity.md §5).
 */

import { show } from "../frame.js";
import * as screens from "./proposal-screens.js";
import { busy, complain, lost, notSent, refused } from "../sending.js";
import { handOver } from "../carriers.js";
import { message as sealed } from "../packets.js";
import { length, say } from "../words.js";

let team;
let away;
let draft;

addEventListener("beforeunload", (event) => {
  if (draft?.text) event.preventDefault();
});

/** The way to propose for these teams, to stand below a screen; nothing when there are none. */
export const offer = (teams, go) => teams.map((one) => screens.offer(one, () => go(one)));

/** Begin with this team; `back` goes to where the person came from. */
export function enter(chosen, back) {
  team = chosen;
  away = back;
  afresh();
}

function afresh() {
  draft = { theme: undefined, kind: undefined, text: "", succeeds: false };
  if (team.tickets.length > 0) chooseTheme();
  else show(() => screens.enough(team, leave));
}

function chooseTheme() {
  show(() => screens.theme(team, draft, { back: leave, next: () => (draft.theme ? chooseKind() : choose()) }));
}

function leave() {
  draft = undefined;
  away();
}

function chooseKind() {
  show(() => screens.kind(team, draft, { back: chooseTheme, next: () => (draft.kind ? write() : choose()) }));
}

const choose = () => complain(say("proposal-choose"));

function write() {
  show(() => screens.write(team, draft, { back: chooseKind, next: () => ready() && check() }));
}

function ready() {
  const wrong = missing();
  if (wrong) complain(say(wrong, { limit: team.limit }));
  return !wrong;
}

/** What still lacks before this may be sent, as the key of a text. */
function missing() {
  if (!wording()) return "proposal-text-missing";
  return length(wording()) > team.limit ? "open-too-long" : undefined;
}

/** On one line, as it is kept and read: what stands on the check is what arrives. */
const wording = () => draft.text.trim().split(/\s+/).join(" ");

function check() {
  const sure = { ...draft, text: wording() };
  show(() => screens.check(team, sure, { back: write, send }));
}

async function send() {
  const { theme, kind, text, succeeds } = draft;
  const [ticket] = team.tickets;
  busy();
  try {
    const content = { theme, kind, text: text.toWellFormed(), reader: team.reader, succeeds };
    const packet = await sealed("proposals", team, ticket, content);
    const { outcome } = await handOver({ action: "inbreng/send", ticket, packet }, () => lost("sending-again"));
    if (outcome !== "in") return refused(`input-${outcome}`);
    team.tickets.shift();
    draft = undefined;
    return show(() => screens.done(team, { again: team.tickets.length > 0 && afresh, back: away }));
  } catch (error) {
    return notSent(error);
  }
}
