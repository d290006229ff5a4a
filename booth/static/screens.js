/** The screens of the private page, in the order a person meets them. Each describes; none decides. */

import { h, heading, message, protectionLink } from "./frame.js";
import * as questions from "./questions.js";
import { warningFor } from "./warning/second-look.js";
import * as sending from "./sending.js";
import { choose, day, moment, say } from "./words.js";

// ---- before the first question ----

export const nothing = () => message("nothing", [say("nothing")], { beside: goodbye() });

export const over = () => message("over", [say("over")], { beside: goodbye() });

export function waiting(rounds, enter) {
  const entry = (round) =>
    h("li", {}, h("button", { type: "button", onclick: () => enter(round) },
      h("strong", {}, `${choose(round.title)} · ${round.team}`),
      h("span", { class: "quiet" },
        say("choose-open", { moment: moment(round.closes) }))));
  return {
    title: say("choose-title"),
    where: [say("site")],
    body: [
      heading(say("choose-title")),
      h("p", { class: "hint" }, say("choose-hint")),
      h("ul", { class: "waiting", role: "list" }, rounds.map(entry)),
    ],
  };
}

export function start(round, begin) {
  const { minutes, closes, threshold } = round;
  const points = ["promise-who", "promise-part", `start-together-${round.kind}`, "start-threshold"];
  const point = (key) => h("li", {}, say(key, { threshold }));
  return {
    title: choose(round.title),
    where: [say("site"), round.team],
    body: [
      heading(choose(round.title)),
      h("p", {}, choose(round.introduction)),
      h("p", {}, say(`start-why-${round.kind}`)),
      h("section", { class: "promise" },
        h("h2", {}, say("start-promise-title")),
        h("ul", { class: "points", role: "list" }, points.map(point)),
        h("p", { class: "aside" }, protectionLink(say("start-link")))),
      h("p", {}, `${say("promise-voluntary")} ${say("start-voluntary")}`),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "next", onclick: begin }, say("start-begin"))),
      h("p", { class: "quiet" },
        say("start-facts", { minutes, moment: moment(closes) }), " ",
        say("start-status", { title: choose(round.title), status: choose(round.status) })),
    ],
  };
}

// ---- one question at a time ----

export function question(round, filled, place) {
  const { number, steps, checked } = place;
  const step = say("step", { number: number + 1, total: steps });
  const submit = (event) => {
    event.preventDefault();
    place.next();
  };
  return {
    title: step,
    where: [choose(round.title), step],
    body: h("form", { novalidate: true, autocomplete: "off", onsubmit: submit, oninput: content },
      asked(round, filled, place),
      h("div", { id: "missing", role: "alert" }),
      h("div", { class: "steps" },
        !checked && h("button", { type: "button", class: "plain back", onclick: place.back }, say("back")),
        h("button", { class: "next" }, say(checked ? "to-check" : "next")))),
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

function asked(round, filled, { number }) {
  const item = round.items[number];
  if (item) {
    return questions.closed(item, round.hint, filled.choices.get(item.id), (value) => {
      filled.choices.set(item.id, value);
      filled.touched = true;
    });
  }
  const question = round.open[number - round.items.length];
  return questions.open(question, {
    limit: round.limit,
    text: filled.texts.get(question.id) ?? "",
    deliver: filled.deliver,
    onwrite: (text) => {
      filled.texts.set(question.id, text);
      filled.touched = true;
    },
    ondeliver: (ticked) => { filled.deliver = ticked; },
  });
}

/** Kindly: this question still needs something. The focus goes to where it can be given. */
export function complain(round, number) {
  const words = round.items[number] ? say("choose-one") : say("open-too-long", { limit: round.limit });
  document.querySelector("#missing").replaceChildren(h("div", { class: "note" }, h("p", {}, words)));
  document.querySelector("form input[type=radio], textarea").focus();
}

// Not on leaving the field: that would move the button away under the pointer.
const content = () => document.querySelector("#missing").replaceChildren();

// ---- the check, and sending once ----

export function check(round, filled, { change, back, send }) {
  const all = [...round.items, ...round.open];
  const row = (one, number) => {
    const label = say("check-question", { number: number + 1 });
    return h("div", {},
      h("dt", {}, choose(one.text)),
      one.options ? chosen(one, filled) : written(one, filled),
      h("dd", { class: "change" },
        h("button", { type: "button", class: "plain", onclick: () => change(number) },
          say("check-change"), h("span", { class: "unseen" }, ` ${label}`))));
  };
  return {
    title: say("check-title"),
    where: [choose(round.title), say("check-step")],
    body: [
      heading(say("check-title")),
      h("p", { class: "hint" }, say("check-final")),
      blank(filled) && h("div", { class: "note" }, h("p", {}, say("check-empty"))),
      h("dl", { class: "answers" }, all.map(row)),
      h("div", { id: "failed" }),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "plain back", onclick: back }, say("back")),
        h("button", { type: "button", class: "next", id: "send", onclick: () => sending.onceOnly(send) }, say("send"))),
    ],
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

const blank = ({ choices, texts }) =>
  [...choices.values()].every((value) => value === null) && [...texts.values()].every((text) => !text.trim());

function chosen(item, filled) {
  const option = item.options.find(({ value }) => value === filled.choices.get(item.id));
  return option ? h("dd", {}, choose(option.label)) : h("dd", { class: "skipped" }, say("check-skipped"));
}

function written(question, filled) {
  const text = filled.texts.get(question.id)?.trim();
  if (!text) return h("dd", { class: "skipped" }, say("check-no-text"));
  const fate = filled.deliver ? "check-delivered" : "check-not-delivered";
  return h("dd", {},
    h("p", { class: "own", translate: "no" }, text),
    h("p", { class: "quiet" }, say(fate)),
    warningFor(text));
}

/** Nothing else can be pressed meanwhile. */
export function busy() {
  holdTheRest(true);
  sending.busy("sending");
}

export function notSent(error) {
  holdTheRest(false);
  sending.refused(error.key ? "not-accepted" : "not-sent");
}

function holdTheRest(held) {
  for (const one of document.querySelectorAll(".answers, .back, footer")) one.inert = held;
}

// ---- afterwards ----

const goodbye = () => [say("support"), say("close-window")];

const leave = (others) => others && { label: say("choose-other"), go: others };

const NOT_IN = ["toolate", "newer", "unasked"];

export function sent(round, outcome, others) {
  if (NOT_IN.includes(outcome)) {
    return message(outcome, [say(outcome)], { action: leave(others), beside: goodbye() });
  }
  return finished("sealed", say("sealed"), round, others);
}

function finished(key, first, { kind, closes, visible_from: visible }, others) {
  const next = [
    first,
    say("sealed-closes", { moment: moment(closes) }),
    say(`sealed-result-${kind}`, { day: day(visible) }),
    say("sealed-threshold"),
  ];
  return message(key, next, { action: leave(others), beside: [say("sealed-trainer"), ...goodbye()] });
}
