/** The trainer's reading page: texts of one released round, in no order, without names. */

import { begin, dead, h, heading, show } from "./frame.js";
import { choose, moment, say } from "./words.js";
import { post } from "./wire.js";

begin(open);

async function open(ticket) {
  try {
    const reply = await post("open", { ticket });
    show(() => page(reply));
  } catch (error) {
    dead(error, () => open(ticket));
  }
}

function page({ title, team, texts, until }) {
  const one = (text, number) =>
    h("li", {},
      h("p", { class: "quiet" }, say("reading-one", { number: number + 1, total: texts.length })),
      h("p", { class: "own", translate: "no" }, text));
  const list = [
    h("p", {}, say("reading-hint")),
    h("p", {}, say("reading-careful")),
    h("p", { class: "aside" }, say("reading-until", { moment: moment(until) })),
    h("ol", { class: "texts" }, texts.map(one)),
  ];
  return {
    title: say("reading-name"),
    where: [choose(title), team],
    body: [heading(say("reading-title")), texts.length > 0 ? list : h("p", {}, say("reading-empty")), h("p", { class: "aside" }, say("reading-for"))],
  };
}
