/** The trainer's reading page of separate input: batches, replies, and wiping. */

import { announce, begin, dead, failure, h, heading, show } from "../frame.js";
import { talk } from "./input-screens.js";
import { ownWords } from "../questions.js";
import { day, length, moment, say } from "../words.js";
import { reply as sealedReply } from "../packets.js";
import { post } from "../wire.js";

let ticket;
let inbox;
let draft;

addEventListener("beforeunload", (event) => {
  if (draft?.text) event.preventDefault();
});

begin((own) => {
  ticket = own;
  return open();
});

async function open() {
  draft = undefined;
  try {
    inbox = await post("open", { ticket });
    show(list);
  } catch (error) {
    dead(error, open);
  }
}

// ---- reading ----

function list() {
  const { batches, team, until, full, next_delivery: next } = inbox;
  return {
    title: say("inbox-title"),
    where: [say("reading-name"), team],
    body: [
      heading(say("inbox-title")),
      h("p", {}, say("inbox-hint")),
      h("p", {}, say("inbox-careful")),
      h("p", { class: "quiet" }, say("inbox-next", { moment: moment(next) })),
      until && h("p", { class: "aside" }, say("inbox-until", { day: day(until) })),
      full && h("p", { class: "aside" }, say("inbox-nearly-full")),
      batches.length > 0 ? batches.map(batch) : h("p", { class: "aside" }, say("inbox-empty")),
    ],
  };
}

const batch = ({ delivered, threads }) => [
  h("h2", {}, say("inbox-delivered", { day: day(delivered) })),
  threads.map(thread),
];

function thread(one) {
  const name = one.turns.find((turn) => turn.name)?.name;
  const names = { writer: say("inbox-writer"), trainer: say("inbox-you") };
  return h("article", { class: "thread" },
    talk(one.turns, names, "writer"),
    name && h("p", { class: "quiet" }, say("inbox-name", { name })),
    one.ticket ? reply(one) : h("p", { class: "quiet" }, say(one.key ? "inbox-full" : "inbox-no-reply")),
    h("button", { type: "button", class: "plain", onclick: () => show(() => sure(one)) }, say("inbox-wipe-button")));
}

const reply = (one) => (draft?.ticket === one.ticket ? replyForm() : replyButton(one));

/** One reply at a time: what was begun elsewhere moves along to where the trainer goes on. */
const replyButton = (one) =>
  h("button", { type: "button", class: "plain", onclick: () => {
    draft = { ticket: one.ticket, thread: one, text: draft?.text ?? "" };
    show(list);
    document.querySelector("#own").focus();
  } }, say("inbox-reply"));

// ---- replying ----

function replyForm() {
  const submit = (event) => {
    event.preventDefault();
    sendReply(draft);
  };
  return h("form", { novalidate: true, autocomplete: "off", onsubmit: submit },
    h("label", { class: "field", for: "own" }, say("inbox-reply-label")),
    h("p", { class: "hint", id: "hint" }, say("inbox-reply-hint")),
    ownWords({ text: draft.text, limit: inbox.limit, onwrite: (text) => { draft.text = text; } }),
    h("div", { id: "failed" }),
    h("div", { class: "steps" },
      h("button", { type: "button", class: "plain back", onclick: stop }, say("inbox-stop")),
      h("button", { class: "next", id: "send" }, say("inbox-reply-send"))));
}

function stop() {
  draft = undefined;
  show(list);
}

async function sendReply({ ticket: own, thread: to, text }) {
  const wrong = missing(text);
  if (wrong) return told(wrong);
  announce(say("input-busy"));
  try {
    await post("reply", { ticket: own, ...await sealedReply(to, inbox.own_key, text.toWellFormed().trim()) });
    return open();
  } catch (error) {
    return told(error.key ? "input-not-accepted" : "input-not-sent");
  }
}

function missing(text) {
  if (!text.trim()) return "input-text-missing";
  return length(text.trim()) > inbox.limit ? "open-too-long" : undefined;
}

function told(key) {
  announce("");
  document.querySelector("#failed").replaceChildren(failure(say(key, { limit: inbox.limit })));
}

// ---- wiping ----

function sure(one) {
  return {
    title: say("inbox-wipe-title"),
    where: [say("reading-name"), inbox.team],
    body: [
      heading(say("inbox-sure-title")),
      h("p", {}, say("inbox-sure")),
      one.unread && h("p", { class: "aside" }, say("inbox-sure-unread")),
      h("p", {}, say("inbox-sure-undo")),
      h("p", {}, say("inbox-sure-waiting")),
      h("div", { id: "failed" }),
      h("div", { class: "steps" },
        h("button", { type: "button", class: "plain back", onclick: () => show(list) }, say("back")),
        h("button", { type: "button", class: "next", onclick: () => wipe(one) }, say("inbox-sure-wipe"))),
    ],
  };
}

async function wipe(one) {
  announce(say("input-busy"));
  try {
    await post("wipe", { ticket: one.wipe_ticket });
    await open();
  } catch (error) {
    told(error.key ? "input-not-accepted" : "inbox-not-wiped");
  }
}
