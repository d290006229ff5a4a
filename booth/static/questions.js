/** The screens of one question: closed with options, or open with own words. */

import { h, heading } from "./frame.js";
import { pointsAt } from "./persons.js";
import { choose, inAll, say } from "./words.js";

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

/** An open question. `text` is what was written so far; `people` are names to look out for. */
export function open(question, { text, deliver, limit, people, onwrite, ondeliver }) {
  const count = h("p", { class: "count", id: "count" });
  const area = h("textarea", { id: "own", "aria-describedby": "hint count", ...PRIVATE }, text);
  area.addEventListener("input", () => {
    onwrite(area.value);
    tally(count, area, limit);
  });
  tally(count, area, limit);
  return [
    heading(h("label", { for: "own" }, choose(question.text))),
    h("p", { class: "hint", id: "hint" }, choose(question.hint), " ", say("open-may-be-empty")),
    area, count, warningFor(text, people),
    h("h2", {}, say("open-reader-title")),
    h("p", {}, say("open-reader"), " ", say("open-style")),
    tick(deliver, ondeliver),
  ];
}

/** Characters as the server counts them, not as JavaScript does. */
export const length = (text) => [...text].length;

// Spelling and writing helps of browsers send what is typed to their makers.
const PRIVATE = {
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

/**
 * A second look at words that may point at a person; nothing when there are none. Not while
 * somebody types: that would nag, and move the buttons away under the pointer.
 */
export function warningFor(text, people) {
  const found = pointsAt(text, people, phrases()).map((word) => `“${word}”`);
  if (found.length === 0) return [];
  return [h("div", { class: "note" },
    h("p", {}, say("person-warning", { found: found.join(", ") })),
    h("p", { class: "quiet" }, say("person-private")))];
}

const phrases = () => inAll("person-words").flatMap((list) => list.split(",")).map((one) => one.trim());
