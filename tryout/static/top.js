/** The top of the page: what this is, the time, and what happens to everybody at once. */

import { h, menu } from "./dom.js";
import { ask } from "./overlay.js";
import { post, Refused } from "./wire.js";
import { called, language, locale, otherLanguages, say, sayDay, sayTime, speakOther, wasChosen } from "./words.js";

const top = document.querySelector("#top");
const TICK = 1_000;
let offset = 0;
let time;
let tell;

/** Draw the top; `banner(text)` shows what went well or wrong. */
export function drawTop(banner) {
  tell = banner;
  const name = h("h1", {}, say("name"));
  const day = h("span", {});
  const hour = h("span", { class: "hour" });
  time = h("p", { class: "time" }, day, " ", hour);
  const destinations = ["working_day", "hours", "closing", "months"].map((to) => ({
    label: say(`to-${to}`),
    run: () => busy(() => moveOn(to)),
  }));
  const actions = [
    menu(say("on"), destinations, { class: "main" }),
    h("button", { type: "button", class: "second", onclick: () => busy(letAnswer) }, say("colleagues")),
    h("button", { type: "button", class: "plain rare", onclick: beginAgain }, say("fresh")),
    ...otherLanguages.map((other) =>
      h("button", { type: "button", class: "plain rare", lang: other.code, onclick: () => speakOther(other) }, other.name)),
  ];
  top.replaceChildren(name, h("div", { class: "when" }, time, actions));
  setInterval(tick, TICK);
}

/** It has become this late. */
export function setTime(now) {
  offset = new Date(now) - Date.now();
  tick();
}

function tick() {
  const now = new Date(Date.now() + offset);
  const words = [sayDay(now), sayTime(now)];
  [...time.children].forEach((part, n) => {
    if (part.textContent !== words[n]) part.textContent = words[n];
  });
}

async function moveOn(to) {
  tell(say("moving"));
  const { moved } = await post("/clock", { to });
  tell(moved ? "" : say("no-closing"));
}

async function letAnswer() {
  tell(say("answering"));
  const { answered } = await post("/colleagues");
  tell(answered ? say("answered", { count: answered }) : say("nobody-asked"));
}

async function beginAgain() {
  if (!(await ask(say("fresh-sure"), say("fresh")))) return;
  tell(say("beginning"));
  await busy(() => post("/fresh"));
}

/** After another language was chosen: the people can speak it too, when most of them do not. */
export async function offerSpeech(people) {
  const others = people.filter((person) => !person.locale.startsWith(language));
  if (!wasChosen() || others.length * 2 < people.length) return;
  const question = say("people-too", { language: called({ code: language }) });
  if (!(await ask(question, say("people-too-yes"), say("people-too-no")))) return;
  tell(say("people-changing"));
  await busy(async () => {
    await post("/locale", { locale });
    for (const person of people) person.locale = locale;
    tell("");
  });
}

async function busy(run) {
  top.setAttribute("aria-busy", "true");
  try {
    await run();
  } catch (error) {
    tell(error instanceof Refused && error.status === 409 ? say("busy") : say("lost"));
  } finally {
    top.removeAttribute("aria-busy");
  }
}
