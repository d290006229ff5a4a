/** The screens of one question: closed with options, or open with own words. */

import { h, heading } from "./frame.js";
import { warningFor } from "./warning/second-look.js";
import { choose, say } from "./words.js";

const ALMOST = 50;

/** A closed question. `value` is undefined until something is chosen, null for "rather not". */
export function closed(item, hint, value, onchoose) {
  const option = (label, own, extra = "") =>
    h("label", { class: `option ${extra}` },
      h("input", { type: "radio", name: item.id, checked: value === own, onchange: () => onchoose(own) }),
      label);
  return h("fieldset", { "aria-describedby": "hint" },
    h("legend", {}, heading(choose(item.text))),
    h("p", { class: "hint", id: "hint" }, choose(hint)),
    item.options.map((one) => option(choose(one.label), one.value)),
    option(say("rather-not"), null, "rather-not"));
}

/** An open question. `text` is what was written so far; `beside` says by name who reads it. */
export function open(question, { text, beside, deliver, limit, onwrite, ondeliver }) {
  return [
    heading(h("label", { for: "own" }, choose(question.text))),
    h("p", { class: "hint", id: "hint" }, choose(question.hint), " ", say("open-may-be-empty")),
    ownWords({ text, limit, onwrite }), warningFor(text),
    beside,
    tick(deliver, ondeliver),
  ];
}

/** A field for own words with its count; `#own` needs a label, and `#hint` may explain it. */
export function ownWords({ text, limit, onwrite }) {
  const count = h("p", { class: "count", id: "count" });
  const area = h("textarea", { id: "own", "aria-describedby": "hint count", ...PRIVATE }, text);
  area.addEventListener("input", () => {
    onwrite(area.value);
    tally(count, area, limit);
  });
  tally(count, area, limit);
  return [area, count];
}

/** Characters as the server counts them, not as JavaScript does. */
export const length = (text) => [...text].length;

// Spelling and writing helps of browsers send what is typed to their makers.
export const PRIVATE = {
  autocomplete: "off", spellcheck: "false", writingsuggestions: "false", translate: "no",
  "data-gramm": "false", "data-enable-grammarly": "false",
};

function tick(deliver, ondeliver) {
  const box = h("input", {
    type: "checkbox", checked: deliver, "aria-describedby": "reveals", onchange: () => ondeliver(box.checked),
  });
  return h("div", { class: "aside" },
    h("label", { class: "tick" }, box, h("span", {}, say("open-deliver"))),
    h("p", { class: "quiet", id: "reveals" }, say("open-deliver-reveals")));
}

function tally(count, area, limit) {
  const used = length(area.value);
  const over = used > limit;
  count.textContent = say("open-count", { used, limit });
  count.classList.toggle("over", over);
  area.setAttribute("aria-invalid", over);
  // A screen reader hears it near the end only, not at every letter.
  if (used > limit - ALMOST) count.setAttribute("role", "status");
  else count.removeAttribute("role");
}
