/** The screens on which a sheet is filled in, looked over and sent. Each describes; none decides. */

import { h, heading } from "./frame.js";
import * as questions from "./questions.js";
import { fate, whoReads } from "./readers.js";
import { content, missing, sender, steps } from "./sending.js";
import { warningFor } from "./warning/second-look.js";
import { choose, say } from "./words.js";

// ---- one question at a time ----

export function question(round, filled, place) {
  const { number, total, checked, after } = place;
  const item = round.items[number];
  const where = say("step", { number: number + 1, total });
  const submit = (event) => { event.preventDefault(); place.next(); };
  return {
    title: where,
    where: [choose(round.title), where],
    body: [
      h("progress", { value: number + 1, max: total, "aria-hidden": "true" }),
      h("form", { novalidate: true, autocomplete: "off", onsubmit: submit, oninput: content },
        step(round, filled, place),
        missing(),
        steps(checked ? place.next : place.back, say(checked ? "to-check" : "next"), {},
          item && (() => { pick(filled, item)(null); after(); }))),
    ],
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

/** All of them below each other, for one screen. */
export const all = (round, filled) => round.items.map((item) => questions.closed(
  item, undefined, filled.choices.get(item.id), pick(filled, item), (text) => h("strong", {}, text)));

const pick = (filled, { id }) => (value) => { filled.choices.set(id, value); filled.touched = true; };

function step(round, filled, { number }) {
  const item = round.items[number];
  if (item) return questions.closed(item, round.hint, filled.choices.get(item.id), pick(filled, item));
  const question = round.open[number - round.items.length];
  return questions.open(question, {
    limit: round.limit, room: round.room,
    text: filled.texts.get(question.id) ?? "",
    beside: whoReads(round, filled),
    deliver: filled.deliver,
    onwrite: (text) => { filled.texts.set(question.id, text); filled.touched = true; },
    ondeliver: (ticked) => { filled.deliver = ticked; },
  });
}

// ---- the check, and sending once ----

export function check(round, filled, { change, back, send }) {
  const all = [...round.items, ...round.open];
  const row = (one, number) => {
    const label = say("check-question", { number: number + 1 });
    return h("div", {},
      h("dt", {}, choose(one.text)),
      one.options ? chosen(one, filled) : written(one, filled, round),
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
      sender(back, send),
    ],
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

export const blank = ({ choices, texts }) =>
  [...choices.values()].every((value) => !value) && [...texts.values()].every((text) => !text.trim());

function chosen(item, filled) {
  const option = item.options.find(({ value }) => value === filled.choices.get(item.id));
  return option ? h("dd", {}, choose(option.label)) : h("dd", { class: "skipped" }, say("check-skipped"));
}

function written(question, filled, round) {
  const text = filled.texts.get(question.id)?.trim();
  if (!text) return h("dd", { class: "skipped" }, say("check-no-text"));
  return h("dd", {},
    h("p", { class: "own", translate: "no" }, text),
    h("p", { class: "quiet" }, fate(round, filled)),
    warningFor(text));
}
