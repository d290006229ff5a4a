/** One chat in a column: its messages, its cards, and the place to write. */

import { draw } from "./cards.js";
import { composer } from "./composer.js";
import { channelSign, face, h, menu } from "./dom.js";
import { openPage } from "./overlay.js";
import { get, post, send } from "./wire.js";
import { called, everyLanguage, note, say, sayDay, sayTime } from "./words.js";

const BOT = "bot";
const NOTE = "note";
const ending = (name) => name.split(".").at(-1).toUpperCase();

/** `chat` says who: {chat, name, below, person?, people?}; `actions` are what its header offers. */
export class Column {
  constructor(chat, { close, focus, commands, names }) {
    this.chat = chat;
    this.names = names;
    this.path = `/chats/${encodeURIComponent(chat.chat)}`;
    this.log = h("div", { role: "log", "aria-label": say("messages") });
    this.scroll = h("div", { class: "log", tabindex: "0" }, this.log);
    this.told = h("p", { class: "told", role: "status", hidden: true });
    this.writing = composer(this, commands);
    const back = h("button", { type: "button", class: "plain back", onclick: close }, say("back"));
    const words = h("span", { class: "who" }, h("h2", {}, chat.name), h("small", {}, chat.below));
    const shut = h("button", { type: "button", class: "plain shut", "aria-label": say("close-chat", { name: chat.name }), onclick: close }, "×");
    const header = h("header", {}, back, chat.person ? face(chat.name) : channelSign(), words, chat.person && this.choices(), shut);
    this.element = h("section", { class: "column", "aria-label": chat.name }, header, this.scroll, this.told, this.writing);
    this.element.addEventListener("focusin", focus);
    this.element.addEventListener("pointerdown", focus);
  }

  /** Language of the client, and the app that can be removed and added. */
  choices() {
    const { person } = this.chat;
    const speak = (locale) => async () => {
      await post(`/people/${person.id}/locale`, { locale });
      person.locale = locale;
      this.tell(say("locale-changed"));
    };
    const app = (added) => () => this.act(post(`/people/${person.id}/app`, { added }));
    return menu(
      "⋯",
      [
        ...everyLanguage.map((one) => ({ label: say("client", { language: called(one) }), run: speak(one.locale) })),
        { label: say("app-remove"), run: app(false) },
        { label: say("app-add"), run: app(true) },
      ],
      { class: "more", "aria-label": say("more", { name: this.chat.name }) },
    );
  }

  load() {
    this.loaded = get(this.path).then((messages) => messages.forEach((message) => this.put(message)));
    return this.loaded;
  }

  /** News: a message that came, or one that changed. What is new, or answers a button, is in view. */
  show(message) {
    const known = this.find(message.id);
    const element = this.put(message);
    if (!known) this.bring(element, "end");
    else if (this.pressed === message.id) this.bring(element, "nearest");
  }

  /** Scroll to a message; of one that is too long the beginning is in view. */
  bring(element, block) {
    const tall = element.offsetHeight > this.scroll.clientHeight;
    element.scrollIntoView({ block: tall ? "start" : block });
  }

  /** Show what to press first: the first button of the newest card. */
  point() {
    const button = [...this.log.querySelectorAll(".sheet")].at(-1)?.querySelector("button");
    button?.scrollIntoView({ block: "nearest" });
    button?.focus({ focusVisible: true });
  }

  put(message) {
    const old = this.find(message.id);
    const element = this.draw(message);
    if (!old) this.dayBefore(message);
    if (!old) this.log.append(element);
    const held = old?.contains(document.activeElement);
    old?.replaceWith(element);
    if (held) element.focus({ preventScroll: true });
    return element;
  }

  gone(id) {
    this.find(id)?.remove();
  }

  find(id) {
    return this.log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  dayBefore(message) {
    const day = sayDay(new Date(message.at));
    if (day === this.day && this.log.childElementCount) return;
    this.day = day;
    this.log.append(h("p", { class: "day" }, day));
  }

  draw(message) {
    const attributes = { "data-id": message.id, tabindex: "-1" };
    if (message.author === NOTE) return h("p", { class: "said", ...attributes }, note(message.text));
    const mine = message.author !== BOT;
    const time = h("time", { datetime: message.at }, sayTime(new Date(message.at)));
    const name = mine ? this.names.get(message.author) : "Cultuurtraject";
    const changed = message.edited && h("span", {}, say("edited"));
    const line = h("p", { class: "by" }, name, time, changed);
    return h("article", { class: mine ? "mine" : "theirs", ...attributes }, line, this.body(message));
  }

  body(message) {
    if (message.card) return h("div", { class: "sheet" }, draw(message.card, (action) => this.press(message, action)));
    if (message.file) return h("p", { class: "bubble file", "data-kind": ending(message.file) }, message.file);
    return h("p", { class: "bubble" }, message.text);
  }

  async press(message, action) {
    if (action.type === "Action.OpenUrl") return void window.open(action.url, "_blank", "noopener");
    const element = this.find(message.id);
    this.pressed = message.id; // news of what it did may come before the answer, or after it
    element.setAttribute("aria-busy", "true");
    const person = this.speaker();
    await this.act(post(`${this.path}/press`, { person, message: message.id, action }));
    element.removeAttribute("aria-busy");
    return undefined;
  }

  say(text) {
    return this.act(post(`${this.path}/say`, { person: this.speaker(), text }));
  }

  sendFile(name, file) {
    const query = new URLSearchParams({ person: this.speaker(), name });
    return this.act(send(`${this.path}/file?${query}`, file));
  }

  speaker() {
    return this.chat.person?.id ?? this.writing.querySelector("select").value;
  }

  /** Wait for what an act brings, and show it. */
  async act(going) {
    this.tell("");
    this.element.classList.add("waiting");
    try {
      await this.follow(await going);
    } catch {
      this.tell(say("lost"));
    } finally {
      this.element.classList.remove("waiting");
    }
  }

  async follow(outcome) {
    if (outcome.result === "told") this.tell(outcome.text);
    if (outcome.result === "failed") this.tell(say("bot-silent"));
    if (outcome.result !== "dialog") return;
    this.element.classList.remove("waiting");
    await openPage(outcome, this.chat.name);
  }

  tell(text) {
    this.told.textContent = text;
    this.told.hidden = !text;
  }
}
