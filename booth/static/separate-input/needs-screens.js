/** The screens of what somebody needs to take part. Each describes; none decides. */

import { h, heading, message } from "../frame.js";
import { ownWords, PRIVATE } from "../questions.js";
import { missing, sender } from "../sending.js";
import { choose, say } from "../words.js";

const KNOW = ["reader", "guess", "change", "dates", "end"];

/** Stands below another screen. */
export const offer = (box, go) =>
  h("section", { class: "apart" },
    h("h2", {}, say("needs-title")),
    h("p", {}, say("needs-offer", values(box))),
    h("button", { type: "button", class: "plain", onclick: go }, say("needs-go", values(box))));

const values = ({ organiser, session }) => ({ organiser, session: choose(session) });

export function form(box, draft, { back, send }) {
  const title = say("needs-title");
  return {
    title,
    where: [choose(box.session), box.team],
    body: [
      h("form", { novalidate: true, autocomplete: "off", onsubmit: (event) => event.preventDefault() },
        h("fieldset", { "aria-describedby": "why" },
          h("legend", {}, heading(title)),
          h("p", { class: "hint", id: "why" }, say("needs-hint")),
          box.kinds.map((kind) => tick(kind, draft.ticks))),
        h("label", { class: "field", for: "own" }, say("needs-line")),
        ownWords({ text: draft.line, limit: box.limit, onwrite: (text) => { draft.line = text; } }),
        reach(box, draft),
        missing(), sender(back, send)),
      know(box),
    ],
  };
}

function tick({ id, label }, ticks) {
  const turn = ({ target }) => (target.checked ? ticks.add(id) : ticks.delete(id));
  return h("label", { class: "tick" },
    h("input", { type: "checkbox", checked: ticks.has(id), onchange: turn }), h("span", {}, choose(label)));
}

function reach(box, draft) {
  const field = h("input", {
    class: "line", type: "text", id: "reach", "aria-describedby": "reached", maxlength: box.reach_limit,
    value: draft.reach, ...PRIVATE, oninput: () => { draft.reach = field.value; },
  });
  return [
    h("label", { class: "field", for: "reach" }, say("needs-reach", values(box))), field,
    h("p", { class: "hint", id: "reached" }, say("needs-reach-hint", values(box))),
  ];
}

/** What must stand beside it: who reads it, that one can be guessed, and how long it is there. */
const know = (box) =>
  h("section", { class: "know" },
    h("h2", {}, say("needs-know-title")),
    h("ul", { class: "points", role: "list" }, KNOW.map((one) => h("li", {}, say(`needs-know-${one}`, values(box))))));

export function done(box, back) {
  const sentences = [say("needs-done", values(box)), say("needs-done-again")];
  const screen = message("needs-done", sentences, { action: { label: say("needs-back"), go: back } });
  return { ...screen, where: [choose(box.session), box.team] };
}
