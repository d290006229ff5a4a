/** Making elements, and what they say. */

/** An element with attributes (`onclick` and the like are listeners) and children. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== false && child !== undefined));
  return element;
}

/** Initials in a circle; decoration, the name stands beside it. */
export function face(name) {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = [words[0], words.at(-1)].map((word) => word?.[0] ?? "").join("");
  return h("span", { class: "face", "aria-hidden": "true" }, initials);
}

export const channelSign = () => h("span", { class: "face square", "aria-hidden": "true" }, "#");

/** A button that opens a short list of things to do; one at a time, Escape closes it. */
export function menu(label, items, attributes = {}) {
  const close = (run) => async () => {
    details.open = false;
    summary.focus();
    await run();
  };
  const summary = h("summary", attributes, label);
  const list = items.map((item) => h("button", { type: "button", onclick: close(item.run) }, item.label));
  const details = h("details", { class: "menu", name: "menu" }, summary, h("div", {}, list));
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    details.open = false;
    summary.focus();
  });
  return details;
}

addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.menu[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
