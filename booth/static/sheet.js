/** The screens on which a sheet is filled in, looked over and sent. Each describes; none decides. */

import { h, heading } from "./frame.js";
import * as questions from "./questions.js";
import * as sending from "./sending.js";
import { warningFor } from "./warning/second-look.js";
import { choose, say } from "./words.js";

// ---- one question at a time ----

export function question(round, filled, place) {
  const { number, steps, checked } = place;
  const where = say("step", { number: number + 1, total: steps });
  const submit = (event) => { event.preventDefault(); place.next(); };
  return {
    title: where,
    where: [choose(round.title), where],
    body: h("form", { novalidate: true, autocomplete: "off", onsubmit: submit, oninput: content },
      step(round, filled, place),
      h("div", { id: "missing", role: "alert" }),
      h("div", { class: "steps" },
        !checked && h("button", { type: "button", class: "plain back", onclick: place.back }, say("back")),
        h("button", { class: "next" }, say(checked ? "to-check" : "next")))),
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

function step(round, filled, { number }) {
  const item = round.items[number];
  if (item) {
    const onchoose = (value) => { filled.choices.set(item.id, value); filled.touched = true; };
    return questions.closed(item, round.hint, filled.choices.get(item.id), onchoose);
  }
  const question = round.open[number - round.items.length];
  return questions.open(question, {
    limit: round.limit,
    text: filled.texts.get(question.id) ?? "",
    deliver: filled.deliver,
    onwrite: (text) => { filled.texts.set(question.id, text); filled.touched = true; },
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
      sender(back, send, say("send")),
    ],
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

export function takeBack(round, { back, send }) {
  return {
    title: say("blank-title"),
    where: [choose(round.title), say("check-step")],
    body: [
      heading(say("blank-title")),
      h("p", {}, say("blank")),
      sender(back, send, say("blank-send")),
    ],
    promise: say("promise-who"),
  };
}

const sender = (back, send, label) => [
  h("div", { id: "failed" }),
  h("div", { class: "steps" },
    h("button", { type: "button", class: "plain back", onclick: back }, say("back")),
    h("button", { type: "button", class: "next", id: "send", onclick: () => sending.onceOnly(send) }, label)),
];

export const blank = ({ choices, texts }) =>
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

/** A carrier was lost; the next one brings the same. */
export const lost = () => sending.lost("sending-again");

export function notSent(error) {
  holdTheRest(false);
  sending.refused(error.key ? "not-accepted" : "not-sent");
}

function holdTheRest(held) {
  for (const one of document.querySelectorAll(".answers, .back, footer")) one.inert = held;
}
