/**
 * The end of a form: the steps back and on, what still lacks, and the moment of sending. One press is
 * one sending, and what goes wrong is said where the person looks. What was filled in never comes here.
 */

import { announce, failure, h } from "./frame.js";
import { say } from "./words.js";

/** Back and skipping, unless there is no way, and on: by sending the form, or by what `next` says. */
export const steps = (back, label, next = { id: "send" }, skip = undefined) =>
  h("div", { class: "steps" },
    back && h("button", { type: "button", class: "plain back", onclick: back }, say("back")),
    skip && h("button", { type: "button", class: "plain skip", onclick: skip }, say("skip")),
    h("button", { class: "next", ...next }, label));

/** Back, and sending once; above them the place that says what went wrong. */
export const sender = (back, send, label = say("send")) => [
  h("div", { id: "failed" }),
  steps(back, label, { type: "button", id: "send", onclick: () => onceOnly(send) }),
];

// ---- what still lacks ----

export const missing = () => h("div", { id: "missing", role: "alert" });

/** Kindly: this still needs something. The focus goes to where it can be given. */
export function complain(words, field = "form input[type=radio], #own", place = "#missing") {
  document.querySelector(place).replaceChildren(h("div", { class: "note" }, h("p", {}, words)));
  document.querySelector(field).focus();
}

/** Not on leaving a field: that would move the button away under the pointer. */
export const content = () => document.querySelector("#missing")?.replaceChildren();

// ---- sending ----

const button = () => document.querySelector("#send");
const failed = (...notes) => document.querySelector("#failed").replaceChildren(...notes);

export function onceOnly(act) {
  if (button().getAttribute("aria-disabled") !== "true") act();
}

/** Not `disabled`: that would take the focus away from a keyboard. Nothing else can be pressed. */
export function busy(key = "input-busy") {
  button().setAttribute("aria-disabled", "true");
  holdTheRest(true);
  failed();
  announce(say(key));
}

/** Something went wrong on the way, and goes on by itself. */
export function lost(key) {
  failed(failure(say(key)));
}

/** It arrived, and we say no: `key` is the text that says why. */
export function refused(key) {
  free();
  failed(failure(say(key)));
}

/** Nothing is on its way any more: everything can be pressed again. */
export function free() {
  button().removeAttribute("aria-disabled");
  holdTheRest(false);
  announce("");
}

export const notSent = (error) => refused(error.key ? "input-not-accepted" : "input-not-sent");

function holdTheRest(held) {
  for (const one of document.querySelectorAll(".answers, .room fieldset, .back, footer")) one.inert = held;
}
