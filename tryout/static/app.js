/** The try-out: the people, up to three chats beside each other, and news as it comes. */

import { Column } from "./chat.js";
import { drawPeople } from "./people.js";
import { beginWhole, drawTop, offerSpeech, setTime } from "./top.js";
import { get, listen, post } from "./wire.js";
import { direction, language, say } from "./words.js";

const MOST = 3;
const PHONE = matchMedia("(max-width: 47.9rem)");
const OPENED = "tryout-opened";
const chats = document.querySelector("#chats");
const banner = document.querySelector("#banner");
const columns = new Map();
let state;
let active;
let opened = [];
let know;
const known = new Promise((resolve) => {
  know = resolve;
});

function tell(text) {
  banner.textContent = text;
  banner.hidden = !text;
}

async function begin() {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.title = `${say("name")} · Cultuurtraject`;
  chats.setAttribute("aria-label", say("chats"));
  chats.dataset.empty = say("no-chats");
  drawTop(tell, () => state);
  await listen({ told, lost: () => tell(say("lost")), back: () => location.reload() });
  state = await get("/state");
  know();
  setTime(state.now);
  await openRemembered();
  document.body.dataset.view = "people";
  drawList();
  if (living()) return tell(say("living"));
  await offerSpeech(people());
}

function remembered() {
  if (PHONE.matches) return [];
  const known = JSON.parse(localStorage.getItem(OPENED) ?? "[]").filter(entry);
  return known.length ? known : state.open;
}

/** All at once: who leaves half-way, as when everything begins again, leaves no half of them behind. */
async function openRemembered() {
  await Promise.all(remembered().map((chat) => open(chat, true)));
  if (opened.length) activate(opened.at(-1));
}

const people = () => state.groups.flatMap((group) => group.people);
const entry = (chat) => [...people(), state.channel].find((one) => one.chat === chat);

/** Who a chat is with, as a column wants it. */
function described(chat) {
  const one = entry(chat);
  if (one === state.channel) {
    const inRoster = people().filter((person) => one.people.includes(person.id));
    return { chat, name: one.name, below: say("channel", { team: one.team }), people: inRoster };
  }
  return { chat, name: one.name, below: say(`part-${one.part}`), person: one };
}

/** Open a chat: in the place of the active one, or beside the others. */
async function open(chat, beside = false) {
  document.body.dataset.view = "chat";
  if (!columns.has(chat)) await add(chat, leaving(beside));
  activate(chat);
  drawList();
}

/** The chats that make room for another. */
function leaving(beside) {
  if (PHONE.matches) return opened;
  return beside && opened.length < MOST ? [] : opened.filter((chat) => chat === (active ?? opened[0]));
}

async function add(chat, leave) {
  const one = entry(chat);
  const names = new Map(people().map((person) => [person.id, person.name]));
  const commands = state.commands[one.part ?? "channel"][language];
  const on = { close: () => close(chat), focus: () => activate(chat) };
  const column = new Column(described(chat), { ...on, commands, names });
  columns.set(chat, column);
  opened = leave.length ? opened.flatMap((old) => (old === leave[0] ? chat : leave.includes(old) ? [] : old)) : [...opened, chat];
  arrange();
  await column.load();
}

function close(chat) {
  opened = opened.filter((one) => one !== chat);
  active = opened.at(-1);
  document.body.dataset.view = "people";
  arrange();
  drawList();
}

/** Put the columns as `opened` says. */
function arrange() {
  for (const [chat, column] of columns) {
    if (opened.includes(chat)) continue;
    column.element.remove();
    columns.delete(chat);
  }
  chats.append(...opened.map((chat) => columns.get(chat).element));
  localStorage.setItem(OPENED, JSON.stringify(opened));
}

function activate(chat) {
  active = chat;
  for (const [one, column] of columns) column.element.classList.toggle("active", one === chat);
  markRead(chat);
}

/** Open the chat with which a newcomer begins, and show what to press there. */
async function openFirst() {
  await open(state.first);
  columns.get(state.first).point();
}

/** Whether what happened until today is still being played. */
const living = () => state.opening && state.example === "whole";

let drawing;

/** Once a frame: while a year is lived a thousand messages come in. */
function drawSoon() {
  drawing ??= requestAnimationFrame(drawList);
}

function drawList() {
  drawing = undefined;
  const begun = state.touched.includes(state.first);
  document.body.classList.toggle("begun", begun);
  const begin = !begun && !living() && { name: entry(state.first).name, run: openFirst };
  const whole = state.example === "small" && !state.touched.length && beginWhole;
  drawPeople(state, opened, { open, begin, whole });
}

async function markRead(chat) {
  if (document.hidden || !entry(chat).unread) return;
  entry(chat).unread = 0;
  await post(`/chats/${encodeURIComponent(chat)}/read`);
}

const heard = {
  message({ message, unread }) {
    const column = columns.get(message.chat);
    entry(message.chat).unread = unread;
    if (column) column.loaded.then(() => column.show(message));
    if (column) markRead(message.chat);
    drawSoon();
  },
  gone({ chat, id, unread }) {
    const column = columns.get(chat);
    entry(chat).unread = unread;
    column?.loaded.then(() => column.gone(id));
    drawSoon();
  },
  read({ chat }) {
    entry(chat).unread = 0;
    drawSoon();
  },
  touched({ chat }) {
    state.touched.push(chat);
    drawSoon();
  },
  opened() {
    if (state.example === "whole") location.reload();
  },
  clock({ now }) {
    setTime(now);
  },
  fresh() {
    localStorage.removeItem(OPENED);
    location.reload();
  },
};

/** News can come before the state that it changes; that everything begins again waits for nothing. */
const told = (news) => (news.kind === "fresh" ? heard.fresh() : known.then(() => isOfHere(news) && heard[news.kind](news)));

/** Of a chat that is not here somebody writes in the example that begins: this page goes in a moment. */
function isOfHere(news) {
  const chat = news.chat ?? news.message?.chat;
  return !chat || entry(chat) !== undefined;
}

document.addEventListener("visibilitychange", () => columns.forEach((_, chat) => markRead(chat)));
begin().catch(() => tell(say("lost")));
