/** The top of the page: what this is, the time, and what happens to everybody at once. */

import { h, menu } from "./dom.js";
import { ask, choose } from "./overlay.js";
import { post, Refused } from "./wire.js";
import { called, everyLanguage, language, locale, otherLanguages, say, sayDay, sayTime, speakOther, wasChosen } from "./words.js";

const top = document.querySelector("#top");
const TICK = 1_000;
let offset = 0;
let time;
let tell;
let played;

/** Draw the top; `banner(text)` shows what went well or wrong, `state()` is what is played. */
export function drawTop(banner, state) {
  tell = banner;
  played = state;
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

/** With the same, with the other example, or with the municipality as large as a city. */
async function beginAgain() {
  const { example, opening } = played();
  const other = example === "small" ? "whole" : "small";
  const ways = [{ key: "fresh", label: say("fresh") }, { key: other, label: say(other) }];
  if (example === "whole" && !opening) ways.push({ key: "many", label: say("many") });
  const chosen = await choose(say("fresh-sure"), ways);
  if (chosen === "many") await busy(grow);
  else if (chosen) await begin(chosen === "fresh" ? example : chosen);
}

export const beginWhole = () => begin("whole");

/** An example in another language than the first is played in that language by everybody. */
async function begin(example) {
  tell(say("beginning"));
  const anew = played().example !== example && language !== everyLanguage[0].code;
  await busy(() => post("/fresh", { example, locale: anew ? locale : "" }));
}

async function grow() {
  tell(say("growing"));
  const { groups } = await post("/many");
  tell(say("grown", { count: groups }));
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
