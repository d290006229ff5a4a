/** The screens of proposals as the trainer sorts them. Each describes; none decides. */

import { h, heading } from "../frame.js";
import { ownWords } from "../questions.js";
import { content, missing, onceOnly, steps } from "../sending.js";
import { choose, has, say } from "../words.js";

/** What was proposed for a theme; `sort` lets whoever reads now tick and merge. */
export const theme = ({ id, title, kinds }, sort) =>
  h("section", { id: `theme-${id}`, onchange: () => document.querySelector(`#theme-${id} .missing`)?.replaceChildren() },
    h("h2", {}, choose(title)),
    kinds.map((one) => kindOf(one, sort)),
    sort && [
      h("div", { class: "missing", role: "alert" }),
      h("button", { type: "button", class: "plain merge", onclick: sort.merge }, say("proposals-merge"),
        h("span", { class: "unseen" }, ` ${choose(title)}`)),
    ]);

const kindOf = ({ kind, proposals }, sort) =>
  h(sort ? "fieldset" : "div", {},
    h(sort ? "legend" : "div", {}, h("h3", {}, say(`norm-kind-${kind}`))),
    h("ul", { class: "texts", role: "list" }, proposals.map((one) =>
      h("li", { class: one.used && "used" }, sort ? tick(one, sort.ticked) : h("p", {}, words(one))))));

function tick(one, ticked) {
  const turn = ({ target }) => (target.checked ? ticked.add(one.mark) : ticked.delete(one.mark));
  return h("label", { class: "tick" },
    h("input", { type: "checkbox", checked: ticked.has(one.mark), onchange: turn }), h("span", {}, words(one)));
}

/** The mark is a word, and stands in the name of the tick. */
const words = ({ text, used, new: fresh }) => [
  (used || fresh) && h("span", { class: "mark" }, say(used ? "proposals-used" : "proposals-new"), " "),
  h("span", { class: "own", translate: "no" }, text),
];

/** Saying that everything was read. */
export const read = (go) =>
  h("section", { class: "apart" },
    h("h2", {}, say("proposals-read-title")),
    h("p", {}, say("proposals-read")),
    h("div", { id: "not-read" }),
    h("button", { type: "button", class: "plain", onclick: go }, say("proposals-read-button")));

// ---- one wording for several ----

export function wording({ team, limit, kinds }, draft, { back, save }) {
  return {
    title: say("merge-title"),
    where: [say("reading-name"), team],
    body: [
      h("p", { class: "quiet" }, choose(draft.theme.title)),
      heading(say("merge-title")),
      h("ul", { class: "texts", role: "list" },
        draft.chosen.map(({ text }) => h("li", {}, h("p", { class: "own", translate: "no" }, text)))),
      h("form", { novalidate: true, autocomplete: "off", oninput: content, onchange: content,
        onsubmit: (event) => { event.preventDefault(); onceOnly(save); } },
        h("fieldset", {},
          h("legend", {}, h("strong", { class: "field" }, say("merge-kind"))),
          kinds.map((kind) => kindOption(kind, draft))),
        h("label", { class: "field", for: "own" }, say("merge-label")),
        h("p", { class: "hint", id: "hint" }, say("merge-hint")),
        ownWords({ text: draft.text, limit, onwrite: (text) => { draft.text = text; } }),
        missing(),
        h("div", { id: "failed" }),
        steps(back, say("merge-save"))),
    ],
  };
}

const kindOption = (kind, draft) =>
  h("label", { class: "option" },
    h("input", { type: "radio", name: "kind", checked: kind === draft.kind, onchange: () => { draft.kind = kind; } }),
    say(`norm-kind-${kind}`));

/** Why the norms of the team do not take it, as the key of a text. */
export const refusal = (key) => (has(`merge-${key}`) ? `merge-${key}` : "input-not-accepted");
