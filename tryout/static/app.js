/** The try-out: the people, up to three chats beside each other, and news as it comes. */

import { Column } from "./chat.js";
import { drawPeople } from "./people.js";
import { drawTop, setTime } from "./top.js";
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
  drawTop(tell);
  state = await get("/state");
  setTime(state.now);
  for (const chat of remembered()) await open(chat, true);
  document.body.dataset.view = "people";
  drawList();
  listen({ told, lost: () => tell(say("lost")), back: () => location.reload() });
}

function remembered() {
  if (PHONE.matches) return [];
  const known = JSON.parse(localStorage.getItem(OPENED) ?? "[]").filter(entry);
  const lead = people().find((person) => person.part === "programme_lead");
  const manager = people().find((person) => person.part === "manager");
  return known.length ? known : [lead.chat, manager.chat];
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

const drawList = () => drawPeople(state, opened, open);

async function markRead(chat) {
  if (document.hidden || !entry(chat).unread) return;
  entry(chat).unread = 0;
  await post(`/chats/${encodeURIComponent(chat)}/read`);
}

const heard = {
  message({ message }) {
    const column = columns.get(message.chat);
    if (message.author === "bot" && !message.edited) entry(message.chat).unread += 1;
    if (column) column.loaded.then(() => column.show(message));
    if (column) markRead(message.chat);
    drawList();
  },
  gone({ chat, id }) {
    columns.get(chat)?.gone(id);
  },
  read({ chat }) {
    entry(chat).unread = 0;
    drawList();
  },
  clock({ now }) {
    setTime(now);
  },
  fresh() {
    localStorage.removeItem(OPENED);
    location.reload();
  },
};

const told = (news) => heard[news.kind](news);

document.addEventListener("visibilitychange", () => columns.forEach((_, chat) => markRead(chat)));
begin().catch(() => tell(say("lost")));
