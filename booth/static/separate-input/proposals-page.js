/** The trainer's reading page of proposals: by theme and kind, without names, dates or order. */

import { announce, begin, dead, failure, h, heading, message, show } from "../frame.js";
import { choose, moment, say } from "../words.js";
import { post } from "../wire.js";

let reply;

begin(open);

async function open(ticket) {
  try {
    reply = await post("open", { ticket });
    show(list);
  } catch (error) {
    dead(error, () => open(ticket));
  }
}

const list = () => page(reply);

function page({ team, themes, full, next_delivery: next }) {
  return {
    title: say("proposals-title"),
    where: [say("reading-name"), team],
    body: [
      heading(say("proposals-title")),
      themes.length > 0 ? careful() : h("p", {}, say("proposals-empty")),
      h("p", { class: "quiet" }, say("proposals-next", { moment: moment(next) })),
      full && h("p", { class: "aside" }, say("inbox-nearly-full")),
      themes.map(theme),
      themes.length > 0 && h("section", { class: "apart" },
        h("h2", {}, say("proposals-wipe-title")),
        h("p", {}, say("proposals-wipe")),
        h("button", { type: "button", class: "plain", onclick: () => show(sure) }, say("proposals-wipe-button"))),
    ],
  };
}

function sure() {
  return {
    title: say("proposals-wipe-title"),
    where: [say("reading-name"), reply.team],
    body: [
      heading(say("proposals-wipe-title")),
      h("p", {}, say("inbox-sure-undo")),
      h("p", {}, say("inbox-sure-waiting")),
      h("div", { id: "failed" }),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "plain back", onclick: () => show(list) }, say("back")),
        h("button", { type: "button", class: "next", onclick: wipe }, say("proposals-wipe-button"))),
    ],
  };
}

async function wipe() {
  announce(say("input-busy"));
  try {
    await post("wipe", { ticket: reply.wipe_ticket });
    show(() => message("inbox-wiped", [say("inbox-wiped"), say("close-window")]));
  } catch (error) {
    announce("");
    document.querySelector("#failed").replaceChildren(failure(say(error.key ? "input-not-accepted" : "inbox-not-wiped")));
  }
}

const careful = () => ["proposals-hint", "proposals-careful"].map((key) => h("p", {}, say(key)));

const theme = ({ title, kinds }) => [
  h("h2", {}, choose(title)),
  kinds.map(({ kind, texts }) => [
    h("h3", {}, say(`norm-kind-${kind}`)),
    h("ul", { class: "texts", role: "list" }, texts.map((text) => h("li", {}, h("p", { class: "own", translate: "no" }, text)))),
  ]),
];
