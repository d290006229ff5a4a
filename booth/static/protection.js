/** "Zo beschermen we je antwoorden": the promise, how it works, and what it does not cover. */

import { attacks } from "./attacks.js";
import { begin, h, heading, show } from "./frame.js";
import { statement } from "./statement.js";
import { dated, has, keysFrom, say } from "./words.js";

/** Fewest answers to a question in every organisation; one may ask for more (anonymity.md §2). */
const FLOOR = 5;

begin(open);

async function open() {
  const decisions = await loadDecisions();
  show(() => page(decisions));
}

/** What the organisation decided and set; undefined when it cannot be fetched. */
async function loadDecisions() {
  try {
    return await (await fetch("/bescherming/besluiten")).json();
  } catch {
    return undefined;
  }
}

function page(decisions) {
  return {
    title: say("protect-title"),
    where: [say("site")],
    body: [
      heading(say("protect-title")),
      h("p", { class: "lead" }, say("protect-lead")),
      promised(),
      section("steps", numbered, { threshold: decisions?.threshold ?? FLOOR }),
      section("texts", points),
      section("input", points),
      section("words", points),
      reached(),
      told(decisions?.database_tells ?? []),
      section("kept", points),
      h("p", { class: "aside" }, say("protect-kept-more")),
      statement(decisions),
      decided(decisions),
      tried(),
      h("p", { class: "aside" }, say("support")),
    ],
  };
}

const section = (name, list, values) =>
  [h("h2", {}, say(`protect-${name}-title`)), list(sentences(name, values))];

const points = (items) => h("ul", { class: "points", role: "list" }, items);
const numbered = (items) => h("ol", { class: "numbered" }, items);

/** The texts `protect-<name>-1`, `-2` and so on, as far as they go. */
function sentences(name, values) {
  const found = [];
  for (let number = 1; has(`protect-${name}-${number}`); number += 1) {
    found.push(h("li", {}, say(`protect-${name}-${number}`, values)));
  }
  return found;
}

const promised = () => [
  h("h2", {}, say("protect-promise-title")),
  points([...keysFrom("promise-"), "protect-purpose"].map((key) => h("li", {}, say(key)))),
];

/** Who can still reach answers: a heading and its lines, as far as there are any. */
function reached() {
  const lines = (who) => keysFrom(`reach-${who}-`).map((key) => h("dd", {}, say(key)));
  const groups = keysFrom("reach-").map((key) => key.split("-")[1]);
  const groupOf = (who) => [h("dt", {}, say(`reach-${who}`)), lines(who)];
  return [
    h("h2", {}, say("protect-reach-title")),
    h("dl", { class: "facts" }, [...new Set(groups)].map(groupOf)),
  ];
}

/** What the database of this organisation tells beside its tables, where it decided so. */
const told = (leaks) => leaks.length > 0 && [
  h("h2", {}, say("protect-tells-title")),
  h("p", {}, say("protect-tells-lead")),
  points(leaks.map((leak) => h("li", {}, say(`protect-tells-${leak}`)))),
];

/** How often we attacked our own promise, and how it went. */
function tried() {
  const questions = Object.entries(attacks.subjects).map(([subject, { tried, succeeded }]) => [
    h("dt", {}, say(`protect-tried-${subject}`)),
    h("dd", {}, say("protect-tried-outcome", { tried, succeeded })),
  ]);
  return [
    h("h2", {}, say("protect-tried-title")),
    h("p", {}, say("protect-tried-lead", { day: dated(attacks.day), rounds: attacks.rounds })),
    h("p", {}, say("protect-tried-control")),
    h("dl", { class: "facts" }, questions),
    h("p", { class: "aside" }, say("protect-tried-seen")),
  ];
}

function decided(decisions) {
  const fact = (key, value) => [h("dt", {}, say(`protect-${key}`)), h("dd", {}, value)];
  const known = (value) => value ?? say("protect-not-filled");
  const missing = say("protect-not-loaded");
  return [
    h("h2", {}, say("protect-decided-title")),
    h("p", {}, say("protect-decided-lead")),
    h("dl", { class: "facts" },
      fact("works-council", decisions ? known(decisions.works_council) : missing),
      fact("impact-assessment", decisions ? known(decisions.impact_assessment) : missing)),
    decisions?.opens_rounds === false && h("p", {}, say("protect-not-open")),
  ];
}
