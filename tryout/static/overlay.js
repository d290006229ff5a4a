/** Dialogs: a page of the bot in a frame over the chats, as Teams opens it. */

import { h } from "./dom.js";
import { say } from "./words.js";

const overlay = document.querySelector("#overlay");
const about = document.querySelector("#about");
const MAY = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** Open the page of a dialog; resolves when it is closed. */
export function openPage({ url, browser_url: browser, title }, person) {
  const heading = h("h2", { id: "overlay-title" }, title || say("dialog"), h("span", {}, person));
  const elsewhere = h("a", { href: browser, target: "_blank", rel: "noopener" }, say("open-browser"));
  const bar = h("div", { class: "bar" }, heading, elsewhere, closing(overlay));
  const frame = h("iframe", { src: url, title: title || say("dialog"), sandbox: MAY, referrerpolicy: "no-referrer" });
  return show(overlay, bar, frame);
}

/** What the try-out is, and what is different in Teams. */
export function openAbout() {
  const points = ["chat", "people", "time", "answers", "door"].map((point) => h("li", {}, say(`about-${point}`)));
  const bar = h("div", { class: "bar" }, h("h2", {}, say("about-title")), closing(about));
  const body = h("div", { class: "body" }, h("p", {}, say("about")), h("h3", {}, say("about-differs")), h("ul", {}, points));
  return show(about, bar, body);
}

/** Ask whether something is wanted, such as what cannot be undone; resolves to the answer. */
export async function ask(question, yes, no = say("cancel")) {
  return (await choose(question, [{ key: "yes", label: yes }], no)) === "yes";
}

/** Ask which of these is wanted, each with a `key` and a `label`; resolves to a key, or to nothing. */
export async function choose(question, ways, no = say("cancel")) {
  let wanted;
  const buttons = ways.map(({ key, label }, nth) =>
    h("button", { type: "button", class: nth ? "second" : "main", onclick: () => ((wanted = key), about.close()) }, label),
  );
  const back = h("button", { type: "button", class: "plain", onclick: () => about.close() }, no);
  await show(about, h("div", { class: "body" }, h("p", {}, question), h("p", { class: "steps" }, buttons, back)));
  return wanted;
}

function show(dialog, ...content) {
  dialog.replaceChildren(...content);
  dialog.showModal();
  return new Promise((resolve) => {
    const done = () => {
      dialog.replaceChildren();
      resolve();
    };
    dialog.addEventListener("close", done, { once: true });
  });
}

const closing = (dialog) =>
  h("button", { type: "button", class: "plain close", onclick: () => dialog.close() }, say("close"));
