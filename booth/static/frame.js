/** What every page has in common: its start, one screen at a time, and the line below it. */

import { followTeams } from "./host.js";
import { fromLink } from "./wire.js";
import { has, loadWords, others, say, speak, speaks } from "./words.js";

const main = document.querySelector("main");
const said = document.querySelector("#said");
let current;

/** An element with attributes (`onclick` and the like are listeners) and children. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(Boolean));
  return element;
}

/**
 * Read the address, get the words, and go on with the ticket ("" when there is none). `ask` is what
 * can be asked before the words are there: `open` gets its promise.
 */
export async function begin(open, ask) {
  const { language, ticket, hasKey } = fromLink();
  speak(language);
  const seals = !hasKey || globalThis.crypto?.subtle !== undefined;
  const asked = seals ? ask?.(ticket) : undefined;
  asked?.catch(() => {}); // whoever opens looks at it
  try {
    await loadWords();
  } catch {
    document.querySelector("#lost").classList.add("sure");
    return;
  }
  if (seals) await open(ticket, asked);
  else dead({ key: "browser" });
  await followTeams();
}

/**
 * Show what `screen()` describes: `title`, `where` (what stands at the top), `body` (elements, with
 * one h1), `promise` (at the bottom). It is called again when the reader changes language.
 */
export function show(screen) {
  current = screen;
  const { title, where = [], body, promise } = screen();
  document.title = `${title} · ${say("site")}`;
  said.textContent = "";
  main.replaceChildren(...[whereLine(where), body, footer(promise)].flat(Infinity).filter(Boolean));
  scrollTo({ top: 0, behavior: "instant" });
  main.querySelector("h1").focus();
  leaveStep();
}

// ---- the way back of the browser ----

let steps = 0;
let returning = false;

/** Each screen with a way back leaves a step in the history: its number, and nothing of what is on it. */
function leaveStep() {
  if (!returning && main.querySelector(".back")) history.pushState(steps += 1, "");
}

/** It presses our own way back; where there is none, it leaves the page. */
addEventListener("popstate", ({ state }) => {
  const back = (state ?? 0) < steps;
  steps = state ?? 0;
  const ours = main.querySelector(".back");
  returning = true;
  if (back && ours && !ours.inert) ours.click();
  returning = false;
  if (back && !ours) history.go(-steps - 1);
});

/** For a screen reader: something changed that the focus does not show. */
export function announce(text) {
  said.textContent = text;
}

export const heading = (...words) => h("h1", { tabindex: "-1" }, ...words);

export const failure = (text) => h("div", { class: "note failed", role: "alert" }, h("p", {}, text));

/** A screen that only says something: a title, sentences, quieter ones, at most one thing to do. */
export function message(key, sentences, { action, beside = [] } = {}) {
  const title = say(`${key}-title`);
  return {
    title,
    where: [say("site")],
    body: [
      heading(title),
      sentences.map((sentence) => h("p", {}, sentence)),
      beside.length > 0 && h("div", { class: "aside quiet" }, beside.map((sentence) => h("p", {}, sentence))),
      action && h("div", { class: "steps" }, h("button", { class: "next", onclick: action.go }, action.label)),
    ],
  };
}

/** Why nothing could be opened, with the way on. */
export function dead(error, again) {
  if (error.key === undefined) {
    return show(() =>
      message("unreachable", [say("unreachable")], { action: { label: say("try-again"), go: again } }));
  }
  const key = has(error.key) ? error.key : "ticket-invalid";
  return show(() => message(key, [say(key)]));
}

export function protectionLink(label) {
  const to = { href: `/bescherming#${speaks()}`, target: "_blank", rel: "noopener" };
  return h("a", to, label, h("span", { class: "unseen" }, ` ${say("new-window")}`));
}

const whereLine = (parts) =>
  parts.length > 0 && h("p", { class: "where" }, parts.map((part) => h("span", {}, part)));

function footer(promise) {
  const line = promise && h("p", {}, promise, " ", protectionLink(say("how")));
  return h("footer", {}, line, others().map(languageButton));
}

function languageButton({ code, name }) {
  const change = () => {
    speak(code);
    show(current);
  };
  return h("button", { type: "button", class: "plain", lang: code, onclick: change }, name);
}
