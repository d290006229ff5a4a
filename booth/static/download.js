/** The download page: one sheet, one button; the ticket goes in the body, never in an address. */

import { announce, begin, failure, h, heading, message, show } from "./frame.js";
import { say } from "./words.js";
import { fromBase64, post } from "./wire.js";

begin((ticket) => show(() => sheet(ticket)));

function sheet(ticket) {
  const result = h("div", {});
  return {
    title: say("file-title"),
    where: [say("site")],
    body: [
      heading(say("file-title")),
      h("p", {}, say("file-hint")),
      h("div", { class: "steps" },
        h("button", { class: "next", onclick: () => fetchFile(ticket, result) }, say("file-save"))),
      result,
    ],
  };
}

async function fetchFile(ticket, result) {
  announce(say("file-busy"));
  try {
    const { name, type, file } = await post("open", { ticket });
    save(new Blob([fromBase64(file)], { type }), name);
    result.replaceChildren(h("div", { class: "note", role: "status" }, h("p", {}, say("file-saved", { name }))));
  } catch (error) {
    if (error.key) show(() => message("file-expired", [say("file-expired")]));
    else result.replaceChildren(failure(say("file-failed")));
  }
}

function save(bytes, name) {
  const address = URL.createObjectURL(bytes);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
