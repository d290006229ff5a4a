/** What people need for a session, for whoever it was written to: no names, no order. */

import { begin, dead, h, heading, show } from "../frame.js";
import { choose, say } from "../words.js";
import { post } from "../wire.js";

begin(open);

async function open(ticket) {
  try {
    const reply = await post("open", { ticket });
    show(() => page(reply));
  } catch (error) {
    dead(error, () => open(ticket));
  }
}

function page({ team, session, needs }) {
  return {
    title: say("needs-read-title"),
    where: [say("reading-name"), team],
    body: [
      heading(say("needs-read-title")),
      h("p", { class: "lead" }, choose(session)),
      needs.length > 0 ? careful() : h("p", {}, say("needs-read-empty")),
      needs.map(one),
      h("p", { class: "aside quiet" }, say("needs-read-end")),
    ],
  };
}

const careful = () => ["hint", "careful"].map((key) => h("p", {}, say(`needs-read-${key}`)));

const one = ({ ticks, line, reach }) =>
  h("article", { class: "thread" },
    h("ul", { class: "points", role: "list" }, ticks.map((label) => h("li", {}, choose(label)))),
    line && h("p", { class: "own", translate: "no" }, line),
    reach && h("p", { class: "quiet", translate: "no" }, say("needs-read-reach", { reach })));
