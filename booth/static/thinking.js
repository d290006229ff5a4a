/** Questions to think over before a session, in a group too small to be asked: this page sends nothing. */

import { begin, h, heading, show } from "./frame.js";
import { PRIVATE } from "./questions.js";
import { has, say, support } from "./words.js";

begin(() => show(page));

function page() {
  return {
    title: say("think-title"),
    where: [say("site")],
    body: [
      heading(say("think-title")),
      h("p", { class: "lead" }, say("think-lead")),
      questions().map(question),
      h("p", { class: "aside" }, say("think-trainer")),
      h("h2", {}, say("input-support-title")),
      h("dl", { class: "facts" }, support().map(({ name, contact }) => [h("dt", {}, name), h("dd", {}, contact)])),
    ],
    promise: say("think-promise"),
  };
}

/** The keys of the questions, as far as they go. */
function questions() {
  const found = [];
  for (let number = 1; has(`think-question-${number}`); number += 1) found.push(`think-question-${number}`);
  return found;
}

/** What was typed, for as long as the page is open: it is drawn anew in another language. */
const typed = {};

/** A field to order one's thoughts in. It belongs to no form. */
function question(key) {
  const field = h("textarea", { id: key, rows: "4", ...PRIVATE, oninput: () => { typed[key] = field.value; } }, typed[key] ?? "");
  return [h("h2", {}, h("label", { for: key }, say(key))), field];
}
