/**
 * The trainer's reading page of proposals: by theme and kind, without names, dates or order.
 *
 * What is ticked stays here, until one wording for it is saved with the norms of the team.
 */

import { announce, begin, dead, failure, h, heading, message, show } from "../frame.js";
import { busy, complain, free, refused } from "../sending.js";
import { length, moment, say } from "../words.js";
import { post } from "../wire.js";
import * as sorting from "./sorting-screens.js";

let reply;
let ticked = new Set();
let draft;
let kept;

addEventListener("beforeunload", (event) => {
  if (draft?.text) event.preventDefault();
});

begin(open);

async function open(ticket) {
  try {
    reply = await post("open", { ticket });
    show(list);
  } catch (error) {
    dead(error, () => open(ticket));
  }
}

const all = () => reply.themes.flatMap(proposalsOf);

const proposalsOf = ({ kinds }) => kinds.flatMap(({ proposals }) => proposals);

// ---- reading ----

function list() {
  const { team, themes, full, next_delivery: next } = reply;
  return {
    title: say("proposals-title"),
    where: [say("reading-name"), team],
    body: [
      heading(say("proposals-title")),
      kept && h("div", { class: "note" }, kept()),
      themes.length > 0 ? careful() : h("p", {}, say("proposals-empty")),
      h("p", { class: "quiet" }, say("proposals-next", { moment: moment(next) })),
      full && h("p", { class: "aside" }, say("inbox-nearly-full")),
      themes.map((theme) => sorting.theme(theme, reply.sort_ticket && { ticked, merge: () => merge(theme) })),
      reply.sort_ticket && all().some(unread) && sorting.read(() => readAll()),
      themes.length > 0 && h("section", { class: "apart" },
        h("h2", {}, say("proposals-wipe-title")),
        h("p", {}, say("proposals-wipe")),
        h("button", { type: "button", class: "plain", onclick: () => show(sure) }, say("proposals-wipe-button"))),
    ],
  };
}

const careful = () => ["proposals-hint", "proposals-careful"].map((key) => h("p", {}, say(key)));

const unread = ({ seen }) => !seen;

const marks = (proposals) => proposals.map(({ mark }) => mark);

/** Only on this word: opening the page keeps nothing. */
async function readAll() {
  announce(say("input-busy"));
  try {
    await post("seen", { ticket: reply.sort_ticket, seen: marks(all()) });
    read();
    back(() => h("p", {}, say("proposals-read-done")));
  } catch (error) {
    announce("");
    document.querySelector("#not-read").replaceChildren(failure(say(error.key ? "input-not-accepted" : "proposals-not-kept")));
  }
}

const read = () => all().forEach((one) => Object.assign(one, { seen: true, new: false }));

/** To the list, with what just happened above it and for a screen reader. */
function back(happened) {
  kept = happened;
  draft = undefined;
  show(list);
  if (happened) announce(happened().textContent);
  kept = undefined;
}

// ---- one wording for several ----

function merge(theme) {
  const chosen = proposalsOf(theme).filter(({ mark }) => ticked.has(mark));
  const [{ kind } = {}] = theme.kinds.filter(({ proposals }) => proposals.some((one) => chosen.includes(one)));
  if (chosen.length === 0) return complain(say("proposals-merge-none"), `#theme-${theme.id} input`, `#theme-${theme.id} .missing`);
  draft = { theme, chosen, kind, text: chosen.length === 1 ? chosen[0].text : "", looked: "" };
  return show(write);
}

const write = () => sorting.wording(reply, draft, { back: () => back(), save });

async function save() {
  const text = wording();
  const wrong = missing(text);
  if (wrong) return complain(say(wrong, { limit: reply.limit }), "#own");
  busy();
  try {
    const { theme, chosen, kind, looked } = draft;
    const said = await post("word", {
      ticket: reply.sort_ticket, theme: theme.id, kind, text: text.toWellFormed(),
      used: marks(chosen), seen: marks(all()), looked: looked === text,
    });
    return said.outcome === "named" ? lookAgain(text, said.words) : done(text);
  } catch (error) {
    return refused(error.key ? sorting.refusal(error.key) : "proposals-not-kept");
  }
}

const wording = () => draft.text.trim().split(/\s+/).join(" ");

function missing(text) {
  if (!text) return "proposal-text-missing";
  return length(text) > reply.limit ? "open-too-long" : undefined;
}

/** Saved again as it is, it stands. */
function lookAgain(text, words) {
  draft.looked = text;
  free();
  complain(say("merge-named", { words: words.join(", ") }), "#own");
}

function done(text) {
  for (const one of draft.chosen) {
    one.used = true;
    ticked.delete(one.mark);
  }
  read();
  back(() => h("p", {}, say("merge-done"), " ", h("span", { class: "own", translate: "no" }, text)));
}

// ---- wiping ----

function sure() {
  return {
    title: say("proposals-wipe-title"),
    where: [say("reading-name"), reply.team],
    body: [
      heading(say("proposals-wipe-title")),
      h("p", {}, say("inbox-sure-undo")),
      h("p", {}, say("inbox-sure-waiting")),
      h("div", { id: "failed" }),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "plain back", onclick: () => show(list) }, say("back")),
        h("button", { type: "button", class: "next", onclick: wipe }, say("proposals-wipe-button"))),
    ],
  };
}

async function wipe() {
  announce(say("input-busy"));
  try {
    await post("wipe", { ticket: reply.wipe_ticket });
    show(() => message("inbox-wiped", [say("inbox-wiped"), say("close-window")]));
  } catch (error) {
    announce("");
    document.querySelector("#failed").replaceChildren(failure(say(error.key ? "input-not-accepted" : "inbox-not-wiped")));
  }
}
