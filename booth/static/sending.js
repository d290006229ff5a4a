/**
 * The moment of sending, for every screen with a button `#send` and a place `#failed`: one press is
 * one sending, and what goes wrong is said where the person looks.
 */

import { announce, failure } from "./frame.js";
import { say } from "./words.js";

const sender = () => document.querySelector("#send");
const failed = (...notes) => document.querySelector("#failed").replaceChildren(...notes);

export function onceOnly(act) {
  if (sender().getAttribute("aria-disabled") !== "true") act();
}

/** Not `disabled`: that would take the focus away from a keyboard. */
export function busy(key = "input-busy") {
  sender().setAttribute("aria-disabled", "true");
  failed();
  announce(say(key));
}

/** Something went wrong on the way, and goes on by itself. */
export function lost(key) {
  failed(failure(say(key)));
}

/** It arrived, and we say no: `key` is the text that says why. */
export function refused(key) {
  sender().removeAttribute("aria-disabled");
  announce("");
  failed(failure(say(key)));
}

export const notSent = (error) => refused(error.key ? "input-not-accepted" : "input-not-sent");
