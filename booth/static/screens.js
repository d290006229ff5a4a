/** The screens around the questions of a round: before them, before a blank sheet, and after sending. No answer comes here. */

import { h, heading, message, protectionLink } from "./frame.js";
import { sender } from "./sending.js";
import { choose, day, moment, say } from "./words.js";

// ---- before the first question ----

export const nothing = () => message("nothing", [say("nothing")], { beside: goodbye() });

export const over = () => message("over", [say("over")], { beside: goodbye() });

export const often = () => message("often", [say("often")], { beside: goodbye() });

export function waiting(rounds, enter) {
  const entry = (round) =>
    h("li", {}, h("button", { type: "button", onclick: () => enter(round) },
      h("strong", {}, `${choose(round.title)} · ${round.team}`),
      h("span", { class: "quiet" },
        say("choose-open", { moment: moment(round.closes) }))));
  return {
    title: say("choose-title"),
    where: [say("site")],
    body: [
      heading(say("choose-title")),
      h("p", { class: "hint" }, say("choose-hint")),
      h("ul", { class: "waiting", role: "list" }, rounds.map(entry)),
    ],
  };
}

export function start(round, begin) {
  const { minutes, closes, threshold } = round;
  const points = ["promise-part", `start-together-${round.kind}`, "start-threshold"];
  const point = (key) => h("li", {}, say(key, { threshold }));
  return {
    title: choose(round.title),
    where: [say("site"), round.team],
    body: [
      heading(choose(round.title)),
      h("p", { class: "hint" }, say("start-facts", { minutes, moment: moment(closes) })),
      h("p", {}, choose(round.introduction)),
      h("section", { class: "promise" },
        h("h2", {}, say("start-promise-title")),
        h("ul", { class: "points", role: "list" }, h("li", {}, say("promise-who")), points.map(point)),
        h("p", { class: "aside" }, protectionLink(say("start-link")))),
      asked(round),
      h("p", {}, say(`start-why-${round.kind}`)),
      h("p", {}, `${say("promise-voluntary")} ${say("start-voluntary")}`),
      h("p", { class: "quiet" }, say("start-status", { title: choose(round.title), status: choose(round.status) })),
      h("div", { class: "steps stays" },
        h("button", { type: "button", class: "next", onclick: begin }, say("start-begin"))),
    ],
  };
}

/** All that a room is asked, as `fields`, and what must be known first: in three minutes one screen, which sends. */
export function inRoom(round, fields, send) {
  const named = ([name, added]) => (added ? `${name} (${say("start-asked-new")})` : name);
  const points = ["promise-part", "start-together-room", "start-threshold", "check-final", "start-asked-hint"];
  return {
    title: choose(round.title),
    where: [say("site"), round.team],
    body: [
      heading(choose(round.title)),
      h("p", { class: "quiet" },
        say("start-asked", { number: round.names.length }), ": ",
        h("span", { translate: "no" }, round.names.map(named).join(", "))),
      h("p", { class: "hint" }, choose(round.hint), " ", say("promise-voluntary"), " ", say("start-voluntary")),
      h("form", { class: "room", novalidate: true, autocomplete: "off", onsubmit: (event) => event.preventDefault() },
        fields, sender(undefined, send)),
      h("ul", { class: "points quiet", role: "list" },
        points.map((key) => h("li", {}, say(key, { threshold: round.threshold })))),
    ],
    promise: `${say("only-here")} ${say("promise-who")}`,
  };
}

/** Everybody who is asked, before the first question: who misses or does not know a name can ask. */
function asked({ names }) {
  const one = ([name, added]) =>
    h("li", {}, h("span", { translate: "no" }, name), added && h("span", { class: "quiet" }, ` (${say("start-asked-new")})`));
  return h("section", { class: "asked" },
    h("h2", {}, say("start-asked", { number: names.length })),
    h("p", { class: "quiet" }, say("start-asked-hint")),
    h("ul", { class: "names", role: "list" }, names.map(one)));
}

// ---- sending nothing ----

export function takeBack(round, { back, send }) {
  return {
    title: say("blank-title"),
    where: [choose(round.title), say("check-step")],
    body: [
      heading(say("blank-title")),
      h("p", {}, say("blank")),
      sender(back, send, say("blank-send")),
    ],
    promise: say("promise-who"),
  };
}

// ---- afterwards ----

const goodbye = () => [say("support"), say("close-window")];

const leave = (others) => others && { label: say("choose-other"), go: others };

const NOT_IN = ["toolate", "newer", "unasked"];

export function sent(round, outcome, others) {
  if (NOT_IN.includes(outcome)) {
    return message(outcome, [say(outcome)], { action: leave(others), beside: goodbye() });
  }
  return finished("sealed", say("sealed"), round, others);
}

function finished(key, first, { kind, closes, visible_from: visible }, others) {
  const next = [
    first,
    say("sealed-closes", { moment: moment(closes) }),
    say(`sealed-result-${kind}`, { day: day(visible) }),
    say("sealed-threshold"),
  ];
  return message(key, next, { action: leave(others), beside: [say("sealed-trainer"), ...goodbye()] });
}
