/** The list of people: whose chats there are, and where something new waits. */

import { channelSign, face, h } from "./dom.js";
import { openAbout } from "./overlay.js";
import { say } from "./words.js";

const FEW = 40;
const nav = document.querySelector("#people");
const unfolded = new Set();
let wanted = "";

/**
 * Draw the list; `open(chat, beside)` is called when one is chosen. `begin` says with whom a newcomer
 * begins, {name, run}, or is false; `whole` begins a whole municipality, or is false.
 */
export function drawPeople(state, opened, { open, begin, whole }) {
  nav.setAttribute("aria-label", say("people"));
  const many = state.groups.reduce((sum, group) => sum + group.people.length, 0) > FEW;
  const again = () => drawPeople(state, opened, { open, begin, whole });
  const groups = state.groups.map((group) => drawGroup(group, state, opened, { open, many }));
  const about = h("button", { type: "button", class: "plain", onclick: openAbout }, say("about-button"));
  const scrolled = nav.scrollTop;
  const focused = document.activeElement?.dataset?.row;
  const line = h("p", { class: "line-of" }, say("line"), " ", about);
  const nobody = many && !groups.some(Boolean) && h("p", { class: "line-of", role: "status" }, say("nobody-found"));
  const parts = [line, begin && beginHere(begin, state.example), whole && beginWhole(whole), many && search(again), nobody];
  nav.replaceChildren(...[...parts, ...groups].filter(Boolean));
  nav.scrollTop = scrolled;
  const target = focused && nav.querySelector(`[data-row="${CSS.escape(focused)}"]`);
  if (!target) return;
  target.focus();
  if (focused === "search") target.setSelectionRange(wanted.length, wanted.length);
}

/** Among many people a team is folded; whoever looks for somebody sees only who fits. */
function drawGroup(group, state, opened, { open, many }) {
  const title = group.title || say(`place-${group.key}`);
  const found = group.people.filter((person) => fits(person, title, group.below));
  if (!found.length) return false;
  const rows = found.map((person) => row(person, face(person.name), person.name, say(`part-${person.part}`), opened, open));
  if (group.channel && !wanted) rows.push(channelRow(state.channel, opened, open));
  const list = h("ul", {}, rows);
  if (!many || group.key) return h("section", {}, h("h2", {}, title), list);
  const fresh = found.reduce((sum, person) => sum + person.unread, 0);
  const badge = fresh > 0 && count(fresh);
  const summary = h("summary", { "data-row": title }, h("span", { class: "who" }, h("strong", {}, title), h("small", {}, group.below)), badge);
  const details = h("details", { class: fresh ? "team fresh" : "team", open: Boolean(wanted) || unfolded.has(title) }, summary, list);
  details.addEventListener("toggle", () => {
    if (!wanted) unfolded[details.open ? "add" : "delete"](title);
  });
  return details;
}

const fits = (person, ...others) =>
  [person.name, say(`part-${person.part}`), ...others].some((text) => text.toLowerCase().includes(wanted.toLowerCase()));

function search(again) {
  const typed = ({ target }) => {
    wanted = target.value.trim();
    again();
  };
  const field = { type: "search", "data-row": "search", "aria-label": say("search"), placeholder: say("search") };
  const input = h("input", { ...field, oninput: typed });
  input.value = wanted;
  return h("p", { class: "search" }, input);
}

function beginHere({ name, run }, example) {
  const button = h("button", { type: "button", class: "main", "data-row": "begin", onclick: run }, say("begin"));
  return h("div", { class: "begin" }, button, h("p", {}, say(`begin-what-${example}`, { name })));
}

function beginWhole(run) {
  const button = h("button", { type: "button", class: "second", "data-row": "whole", onclick: run }, say("whole"));
  return h("div", { class: "begin" }, button, h("p", {}, say("whole-what")));
}

const count = (fresh) => h("span", { class: "badge" }, String(fresh), h("span", { class: "unseen" }, say("new")));

function channelRow(channel, opened, open) {
  return row(channel, channelSign(), channel.name, say("channel", { team: channel.team }), opened, open);
}

function row(entry, picture, name, below, opened, open) {
  const isOpen = opened.includes(entry.chat);
  const fresh = entry.unread > 0;
  const badge = fresh && count(entry.unread);
  const words = h("span", { class: "who" }, h("strong", {}, name), h("small", {}, below));
  const choose = h(
    "button",
    {
      type: "button",
      class: "row",
      "data-row": entry.chat,
      "aria-current": isOpen ? "true" : undefined,
      onclick: (event) => open(entry.chat, event.ctrlKey || event.metaKey),
    },
    picture,
    words,
    badge,
  );
  const title = say("beside", { name });
  const beside = h(
    "button",
    { type: "button", class: "beside", title, "aria-label": title, onclick: () => open(entry.chat, true) },
    "+",
  );
  return h("li", { class: fresh && "fresh" }, choose, !isOpen && beside);
}
