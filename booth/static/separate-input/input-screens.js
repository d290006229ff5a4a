/** The screens of separate input. Each describes; none decides. */

import { h, heading, message } from "../frame.js";
import { ownWords, PRIVATE } from "../questions.js";
import { successor } from "../readers.js";
import { warningFor } from "../warning/second-look.js";
import { content, missing, onceOnly, sender, steps } from "../sending.js";
import { say, support } from "../words.js";

const WAYS = ["anonymous", "code", "name"];
const KNOW = ["moment", "lone", "report", "crime", "kept"];

// ---- the way to it ----

/** Stands below another screen. */
export const offer = ({ trainer, team }, go) =>
  h("section", { class: "apart" },
    h("h2", {}, say("input-title")),
    h("p", {}, say("input-offer", { trainer, team })),
    h("button", { type: "button", class: "plain", onclick: go }, say("input-go", { trainer })));

export function home(to, { write, comeBack, back }) {
  return {
    title: say("input-title"),
    where: [say("input-title"), to.team],
    body: [
      heading(say("input-home-title", { trainer: to.trainer })),
      h("p", {}, say("input-home")),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "plain", onclick: comeBack }, say("input-have-code")),
        to.tickets?.length > 0 && h("button", { type: "button", class: "next", onclick: write }, say("input-write"))),
      !to.tickets?.length && h("p", { class: "quiet" }, say(to.tickets ? "input-enough" : "input-only-back")),
      h("div", { class: "promise" }, know(to)),
      back && h("button", { type: "button", class: "plain back", onclick: back }, say("input-back")),
    ],
  };
}

const known = ({ nobody }) => [...(nobody ? ["nobody"] : ["reader", "successor"]), ...KNOW];

/** What must always stand beside it: who reads it and when, what it is not, where to go else. */
function know(to) {
  const values = { trainer: to.trainer };
  const route = ({ name, contact }) => [h("dt", {}, name), h("dd", {}, contact)];
  return [
    h("h2", {}, say("input-know-title")),
    h("ul", { class: "points", role: "list" }, known(to).map((one) => h("li", {}, say(`input-know-${one}`, values)))),
    h("h2", {}, say("input-support-title")),
    h("p", {}, say("input-support")),
    h("dl", { class: "facts" }, support().map(route)),
  ];
}

const beside = (to) => h("section", { class: "know" }, know(to));

// ---- writing ----

export function way(to, draft, { back, next }) {
  const option = (one) =>
    h("label", { class: "option" },
      h("input", { type: "radio", name: "way", checked: draft.way === one, onchange: () => { draft.way = one; } }),
      h("span", {},
        h("strong", {}, say(`input-way-${one}`)),
        h("span", { class: "quiet" }, say(`input-way-${one}-means`, { trainer: to.trainer }))));
  return {
    title: say("input-way-title"),
    where: [say("input-title"), to.team],
    body: [
      form(next,
        h("fieldset", {}, h("legend", {}, heading(say("input-way-title"))), WAYS.map(option)),
        !to.nobody && successor(draft),
        missing(),
        steps(back, say("next"))),
      beside(to),
    ],
    promise: say("input-promise"),
  };
}

export function write(to, draft, { back, next }) {
  return {
    title: say("input-write-title", { trainer: to.trainer }),
    where: [say("input-title"), to.team],
    body: [
      form(next,
        heading(h("label", { for: "own" }, say("input-write-title", { trainer: to.trainer }))),
        h("p", { class: "hint", id: "hint" }, say("input-write-hint")),
        ownWords({ text: draft.text, limit: to.limit, onwrite: (text) => { draft.text = text; } }),
        draft.way === "name" && nameField(to, draft),
        missing(),
        steps(back, say("input-to-check"))),
      beside(to),
    ],
    promise: say("input-promise"),
  };
}

function nameField(to, draft) {
  const field = h("input", {
    class: "line", type: "text", id: "name", maxlength: to.name_limit, value: draft.name, ...PRIVATE,
    oninput: () => { draft.name = field.value; },
  });
  return [h("label", { class: "field", for: "name" }, say("input-name")), field];
}

const form = (next, ...parts) =>
  h("form", { novalidate: true, autocomplete: "off", oninput: content, onchange: content,
    onsubmit: (event) => { event.preventDefault(); next(); } }, parts);

// ---- checking and sending ----

export function check(to, draft, { back, send }) {
  const signed = draft.way === "name" ? say("input-check-name", { name: draft.name.trim() }) : say(`input-way-${draft.way}`);
  return {
    title: say("input-check-title"),
    where: [say("input-title"), to.team],
    body: [
      heading(say("input-check-title")),
      h("p", { class: "hint" }, say("input-check-hint", { trainer: to.trainer })),
      h("div", { class: "thread" },
        h("p", { class: "own", translate: "no" }, draft.text.trim()),
        h("p", { class: "quiet" }, signed)),
      warningFor(draft.text),
      sender(back, send),
      beside(to),
    ],
    promise: say("input-promise"),
  };
}

// ---- the code, once ----

export function code(to, own, done) {
  return {
    title: say("input-code-title"),
    where: [say("input-title"), to.team],
    body: [
      heading(say("input-code-title")),
      h("p", {}, say("input-code-once")),
      h("p", { class: "code", id: "code", translate: "no" }, own),
      h("p", { class: "quiet" }, say("input-code-keep", { trainer: to.trainer })),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "plain", onclick: () => copy(own) }, say("input-code-copy")),
        h("button", { type: "button", class: "next", onclick: done }, say("input-code-kept"))),
      h("div", { id: "copied", role: "status" }),
      beside(to),
    ],
  };
}

async function copy(digits) {
  let key = "input-code-copied";
  try {
    await navigator.clipboard.writeText(digits);
  } catch {
    key = "input-code-not-copied";
  }
  document.querySelector("#copied").replaceChildren(h("div", { class: "note" }, h("p", {}, say(key))));
}

export function done(to, back) {
  const action = back && { label: say("input-back"), go: back };
  const screen = message("input-done", [say("input-done"), say("input-done-moment"), say("input-done-line")], { action, beside: [say("close-window")] });
  return { ...screen, where: [say("input-title"), to.team], body: [screen.body, beside(to)] };
}

// ---- coming back ----

export function askCode(to, { back, next }) {
  const field = h("input", {
    class: "line", type: "text", id: "code", autocapitalize: "characters", maxlength: 40, "aria-describedby": "hint", ...PRIVATE,
  });
  return {
    title: say("input-return-title"),
    where: [say("input-title"), to.team],
    body: [
      form(() => onceOnly(() => next(field.value)),
        heading(h("label", { for: "code" }, say("input-return-title"))),
        h("p", { class: "hint", id: "hint" }, say("input-return-hint")),
        field,
        h("div", { id: "failed" }),
        steps(back, say("input-return-open"))),
      beside(to),
    ],
  };
}

export function conversation(to, turns, draft, { back, next }) {
  return {
    title: say("input-talk-title", { trainer: to.trainer }),
    where: [say("input-title"), to.team],
    body: [
      heading(say("input-talk-title", { trainer: to.trainer })),
      turns.every(({ author }) => author === "writer") && h("p", {}, say("input-no-reply")),
      talk(turns, { writer: say("input-you"), trainer: to.trainer }),
      mayAnswer(to, draft) ? answer(to, draft, { back, next }) : [h("p", { class: "aside" }, say(whyNot(to, draft))), goBack(back)],
      beside(to),
    ],
    promise: mayAnswer(to, draft) && say("input-promise"),
  };
}

const mayAnswer = (to, draft) => to.tickets?.length > 0 && draft.turn < to.most_turns;

function whyNot(to, draft) {
  if (draft.turn >= to.most_turns) return "input-thread-full";
  return to.tickets ? "input-enough" : "input-only-back";
}

const goBack = (back) =>
  h("div", { class: "steps" }, h("button", { type: "button", class: "plain back", onclick: back }, say("back")));

/** The turns of a thread; `names` says who is called what. The trainer's stand out for a writer. */
export const talk = (turns, names, stands = "trainer") =>
  h("ol", { class: "turns", role: "list" }, turns.map(({ author, text }) =>
    h("li", { class: author === stands && "theirs" },
      h("p", { class: "quiet" }, names[author]),
      h("p", { class: "own", translate: "no" }, text))));

const answer = (to, draft, { back, next }) =>
  form(next,
    h("label", { class: "field", for: "own" }, say("input-answer")),
    h("p", { class: "hint", id: "hint" }, say("input-write-hint")),
    ownWords({ text: draft.text, limit: to.limit, onwrite: (text) => { draft.text = text; } }),
    !to.nobody && successor(draft),
    missing(),
    steps(back, say("input-to-check")));
