/** Shows what the rule in warning.js found, before anything is sent. It keeps nobody from sending. */

import { h } from "../frame.js";
import { pointsAtPerson } from "./warning.js";
import { inAll, say } from "../words.js";

let names = [];

/** Names of the team, to look out for from now on. */
export function lookOutFor(people) {
  names = people;
}

/**
 * A second look at words that may point at a person; nothing when there are none. Not while
 * somebody types: that would nag, and move the buttons away under the pointer.
 */
export function warningFor(text) {
  const found = Map.groupBy(pointsAtPerson(text, { names, roles: roles() }), ({ reason }) => reason);
  if (found.size === 0) return [];
  const line = ([reason, all]) =>
    h("li", {},
      h("strong", { translate: "no" }, all.map(({ words }) => `“${words}”`).join(", ")), ": ", say(`person-${reason}`));
  return [h("div", { class: "note" },
    h("p", {}, say("person-warning")),
    h("ul", { class: "points", role: "list" }, [...found].map(line)),
    h("p", {}, say("person-free")),
    h("p", { class: "quiet" }, say("person-private")))];
}

const roles = () => inAll("person-words").flatMap((list) => list.split(",")).map((one) => one.trim());
