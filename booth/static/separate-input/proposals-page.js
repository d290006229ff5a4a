/** The trainer's reading page of proposals: by theme and kind, without names, dates or order. */

import { begin, dead, h, heading, show } from "../frame.js";
import { choose, moment, say } from "../words.js";
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

function page({ team, themes, next_delivery: next }) {
  return {
    title: say("proposals-title"),
    where: [say("reading-name"), team],
    body: [
      heading(say("proposals-title")),
      themes.length > 0 ? careful() : h("p", {}, say("proposals-empty")),
      h("p", { class: "quiet" }, say("proposals-next", { moment: moment(next) })),
      themes.map(theme),
    ],
  };
}

const careful = () => ["proposals-hint", "proposals-careful"].map((key) => h("p", {}, say(key)));

const theme = ({ title, kinds }) => [
  h("h2", {}, choose(title)),
  kinds.map(({ kind, texts }) => [
    h("h3", {}, say(`norm-kind-${kind}`)),
    h("ul", { class: "texts", role: "list" }, texts.map((text) => h("li", {}, h("p", { class: "own", translate: "no" }, text)))),
  ]),
];
