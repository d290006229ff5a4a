/** The list of people: whose chats there are, and where something new waits. */

import { channelSign, face, h } from "./dom.js";
import { openAbout } from "./overlay.js";
import { say } from "./words.js";

const nav = document.querySelector("#people");

/**
 * Draw the list; `open(chat, beside)` is called when one is chosen. `begin` says with whom a newcomer
 * begins, {name, run}, or is false.
 */
export function drawPeople(state, opened, { open, begin }) {
  nav.setAttribute("aria-label", say("people"));
  const groups = state.groups.map((group) => {
    const rows = group.people.map((person) =>
      row(person, face(person.name), person.name, say(`part-${person.part}`), opened, open),
    );
    if (group.place === "team") rows.push(channelRow(state.channel, opened, open));
    return h("section", {}, h("h2", {}, say(`place-${group.place}`)), h("ul", {}, rows));
  });
  const about = h("button", { type: "button", class: "plain", onclick: openAbout }, say("about-button"));
  const scrolled = nav.scrollTop;
  const focused = document.activeElement?.dataset?.row;
  const line = h("p", { class: "line-of" }, say("line"), " ", about);
  nav.replaceChildren(...[line, begin && beginHere(begin), ...groups].filter(Boolean));
  nav.scrollTop = scrolled;
  if (focused) nav.querySelector(`[data-row="${CSS.escape(focused)}"]`)?.focus();
}

function beginHere({ name, run }) {
  const button = h("button", { type: "button", class: "main", "data-row": "begin", onclick: run }, say("begin"));
  return h("div", { class: "begin" }, button, h("p", {}, say("begin-what", { name })));
}

function channelRow(channel, opened, open) {
  return row(channel, channelSign(), channel.name, say("channel", { team: channel.team }), opened, open);
}

function row(entry, picture, name, below, opened, open) {
  const isOpen = opened.includes(entry.chat);
  const fresh = entry.unread > 0;
  const badge = fresh && h("span", { class: "badge" }, String(entry.unread), h("span", { class: "unseen" }, say("new")));
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
