/** Where a person writes: words, a file, or one of the commands. */

import { h, menu } from "./dom.js";
import { get } from "./wire.js";
import { say } from "./words.js";

/** The form of a column; `commands` are words to try. */
export function composer(column, commands) {
  const field = h("input", {
    type: "text",
    name: "text",
    autocomplete: "off",
    "aria-label": say("write-to"),
    placeholder: say("write-to"),
    maxlength: "4000",
  });
  const send = async (text) => {
    if (!text.trim()) return;
    field.value = "";
    await column.say(text.trim());
  };
  const tries = commands.map((command) =>
    h("button", { type: "button", class: "try", onclick: () => send(command) }, command),
  );
  const line = h("div", { class: "line" }, files(column), field, h("button", { class: "main" }, say("send")));
  const submit = (event) => {
    event.preventDefault();
    send(field.value);
  };
  const who = column.chat.people && speakers(column.chat.people);
  return h("form", { class: "composer", onsubmit: submit }, h("div", { class: "tries" }, who, tries), line);
}

function speakers(people) {
  const options = people.map((person) => h("option", { value: person.id }, person.name));
  return h("label", { class: "as" }, say("speak-as"), h("select", {}, options));
}

function files(column) {
  const picker = h("input", { type: "file", accept: ".csv,.txt,.xlsx,text/csv", hidden: true });
  picker.addEventListener("change", async () => {
    const [file] = picker.files;
    picker.value = "";
    if (file) await column.sendFile(file.name, file);
  });
  const example = async () => column.sendFile("aanmelding.csv", await (await fetch("/example.csv")).blob());
  const items = [
    { label: say("file-example"), run: example },
    { label: say("file-own"), run: () => picker.click() },
    { label: say("file-download"), run: () => window.open("/example.csv", "_blank", "noopener") },
  ];
  return h("span", { class: "attach" }, picker, menu(say("file"), items));
}
