/** The screens of proposals for the norm. Each describes; none decides. */

import { h, heading, message } from "../frame.js";
import { ownWords } from "../questions.js";
import { successor } from "../readers.js";
import { warningFor } from "../warning/second-look.js";
import { content, missing, sender, steps } from "../sending.js";
import { choose, conductOn, say } from "../words.js";

const KNOW = ["reader", "moment", "lone", "round", "kept"];

/** Stands below another screen. */
export const offer = ({ team }, go) =>
  h("section", { class: "apart" },
    h("h2", {}, say("proposal-title")),
    h("p", {}, say("proposal-offer", { team })),
    h("button", { type: "button", class: "plain", onclick: go }, say("proposal-go")));

/** What must always stand beside it: who reads it and when, and what happens with it. */
const beside = (to) => {
  const values = { trainer: to.trainer };
  return h("section", { class: "know" },
    h("h2", {}, say("proposal-know-title")),
    h("ul", { class: "points", role: "list" },
      to.nobody && h("li", {}, say("input-know-nobody")),
      KNOW.map((one) => h("li", {}, say(`proposal-know-${one}`, values)))));
};

// ---- choosing ----

export const theme = (to, draft, go) =>
  choice(to, "proposal-theme-title", to.themes.map(({ id, title }) => [id, choose(title)]), draft.theme,
    (id) => { draft.theme = id; }, go);

export const kind = (to, draft, go) =>
  choice(to, "proposal-kind-title", to.kinds.map((one) => [one, say(`norm-kind-${one}`)]), draft.kind,
    (one) => { draft.kind = one; }, go);

function choice(to, title, options, chosen, onchoose, { back, next }) {
  const option = ([value, label]) =>
    h("label", { class: "option" },
      h("input", { type: "radio", name: "choice", checked: value === chosen, onchange: () => onchoose(value) }),
      label);
  return {
    title: say(title),
    where: [say("proposal-title"), to.team],
    body: [
      form(next,
        h("fieldset", {}, h("legend", {}, heading(say(title))), options.map(option)),
        missing(),
        steps(back, say("next"))),
      beside(to),
    ],
    promise: say("input-promise"),
  };
}

/** What the code of conduct says about this theme, in our words: where the team's own begin. */
function conduct(theme) {
  const said = conductOn(theme);
  return said && h("section", { class: "know" },
    h("h2", {}, say("conduct-title")),
    h("p", {}, said.says),
    h("p", {}, say("conduct-example", said)),
    h("p", {}, say("conduct-question", said)),
    h("p", { class: "quiet" }, say("conduct-source", said)),
    said.link && h("p", {}, h("a", { href: said.link, target: "_blank", rel: "noopener noreferrer" }, say("conduct-link"))));
}

// ---- writing ----

export function write(to, draft, { back, next }) {
  return {
    title: say(`norm-kind-${draft.kind}`),
    where: [say("proposal-title"), to.team],
    body: [
      form(next,
        h("p", { class: "quiet" }, titleOf(to, draft.theme)),
        heading(h("label", { for: "own" }, say(`norm-kind-${draft.kind}`))),
        h("p", { class: "hint", id: "hint" }, say("proposal-write-hint")),
        ownWords({ text: draft.text, limit: to.limit, onwrite: (text) => { draft.text = text; } }),
        !to.nobody && successor(draft),
        missing(),
        steps(back, say("input-to-check"))),
      conduct(draft.theme),
      beside(to),
    ],
    promise: say("input-promise"),
  };
}

const titleOf = (to, id) => choose(to.themes.find((one) => one.id === id).title);

const form = (next, ...parts) =>
  h("form", { novalidate: true, autocomplete: "off", oninput: content, onchange: content,
    onsubmit: (event) => { event.preventDefault(); next(); } }, parts);

// ---- checking and sending ----

export function check(to, draft, { back, send }) {
  return {
    title: say("input-check-title"),
    where: [say("proposal-title"), to.team],
    body: [
      heading(say("input-check-title")),
      h("p", { class: "hint" }, say("proposal-check-hint")),
      h("div", { class: "thread" },
        h("p", { class: "quiet" }, `${titleOf(to, draft.theme)} · ${say(`norm-kind-${draft.kind}`)}`),
        h("p", { class: "own", translate: "no" }, draft.text)),
      warningFor(draft.text),
      sender(back, send),
      beside(to),
    ],
    promise: say("input-promise"),
  };
}

/** This day, or this opening, had all its tickets. */
export const enough = (to, back) => ({
  ...message("input-enough", [say("input-enough")], { action: { label: say("input-back"), go: back } }),
  where: [say("proposal-title"), to.team],
});

export function done(to, { again, back }) {
  const screen = message("proposal-done", [say("proposal-done"), say("proposal-done-moment")], {
    action: again && { label: say("proposal-again"), go: again }, beside: [say("close-window")],
  });
  const leave = h("button", { type: "button", class: "plain back", onclick: back }, say("input-back"));
  return { ...screen, where: [say("proposal-title"), to.team], body: [screen.body, leave] };
}
