/** The screens of one question: closed with options, or open with own words. */

import { h, heading } from "./frame.js";
import { warningFor } from "./warning/second-look.js";
import { choose, length, letters, say } from "./words.js";

const ALMOST = 50;

/** A closed question. `value` is undefined until something is chosen, null when skipped, 0 for who has no view. */
export function closed(item, hint, value, onchoose, title = heading) {
  const option = ({ label, value: own }) =>
    h("label", { class: "option" },
      h("input", { type: "radio", name: item.id, checked: value === own, onchange: () => onchoose(own) }),
      choose(label));
  return h("fieldset", { "aria-describedby": hint && "hint" },
    h("legend", {}, title(choose(item.text))),
    hint && h("p", { class: "hint", id: "hint" }, choose(hint), value === null && h("em", {}, " ", say("check-skipped"))),
    item.options.map(option));
}

/** An open question. `text` is what was written so far; `beside` says by name who reads it. */
export function open(question, { text, beside, deliver, limit, room, onwrite, ondeliver }) {
  return [
    heading(h("label", { for: "own" }, choose(question.text))),
    h("p", { class: "hint", id: "hint" }, choose(question.hint), " ", say("open-may-be-empty")),
    ownWords({ text, limit, room, onwrite }), warningFor(text),
    beside,
    tick(deliver, ondeliver),
  ];
}

/** A field for own words with its count; `#own` needs a label, and `#hint` may explain it. */
export function ownWords({ text, limit, room, onwrite }) {
  const count = h("p", { class: "count", id: "count" });
  const area = h("textarea", { id: "own", "aria-describedby": "hint count", ...PRIVATE }, text);
  area.addEventListener("input", () => {
    onwrite(area.value);
    tally(count, area, letters(area.value, limit, room));
  });
  tally(count, area, letters(text, limit, room));
  return [area, count];
}

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
