/** Who reads what somebody writes, by name, and whether a next trainer may too (trust.md, rule 8). */

import { h } from "./frame.js";
import { say } from "./words.js";

/** Beside the field for own words of a round. `filled` keeps the tick. */
export const whoReads = ({ reader, trainer }, filled) => [
  h("h2", {}, say("open-reader-title")),
  h("p", {}, (reader ? ["open-reader", "open-next"] : ["open-reader-nobody"])
    .concat("open-style").map((key) => say(key, { trainer })).join(" ")),
  successor(filled, reader ? "input-successor-means" : "open-successor-means"),
];

/** At the check: who gets this text, and when. */
export function fate({ reader, trainer }, { succeeds, deliver }) {
  const stays = reader ? "check-stays" : "check-nobody";
  const few = deliver ? "check-delivered" : "check-not-delivered";
  return `${say(succeeds ? "check-succeeds" : stays, { trainer })} ${say(few)}`;
}

/** Whether a next trainer may read it too: no, unless it is ticked. */
export const successor = (draft, means = "input-successor-means") => [
  h("label", { class: "tick" },
    h("input", { type: "checkbox", checked: draft.succeeds, onchange: (event) => { draft.succeeds = event.target.checked; } }),
    h("span", {}, say("input-successor"))),
  h("p", { class: "quiet" }, say(means)),
];
