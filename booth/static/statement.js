/** Whose data, why, how long, and which rights: what articles 13 and 14 of the GDPR ask. */

import { h } from "./frame.js";
import { say } from "./words.js";

/** `told` is what the organisation set (bot/statement.py); undefined when it cannot be fetched. */
export function statement(told) {
  const empty = say(told ? "protect-not-filled" : "protect-not-loaded");
  const filled = (value, text) => (value === undefined || value === null ? empty : text());
  const { controller, contact, legal_basis: basis, transfer, processors, keeps } = told ?? {};
  const inspects = told?.tls_inspection;
  const facts = {
    controller: filled(controller, () => say("privacy-controller-is", { controller })),
    contact: filled(contact, () => say("privacy-contact-is", { contact })),
    purpose: say("privacy-purpose-is"),
    basis: filled(basis, () => say(`privacy-basis-${basis}`)),
    source: say("privacy-source-is"),
    must: say("privacy-must-is"),
    receivers: say("privacy-receivers-are"),
    processors: filled(processors, () => processors),
    transfer: filled(transfer, () => say(`privacy-transfer-${transfer}`)),
    inspection: filled(inspects, () => say(`privacy-inspection-${inspects ? "yes" : "no"}`)),
    keep: filled(keeps, () => say("privacy-keep-are", keeps)),
    rights: say("privacy-rights-are"),
    answers: say("privacy-answers-are"),
    automatic: say("privacy-automatic-is"),
    complaint: say("privacy-complaint-is"),
  };
  return [
    h("h2", {}, say("privacy-title")),
    h("dl", { class: "facts" }, Object.entries(facts).map(([fact, said]) => [
      h("dt", {}, say(`privacy-${fact}`)),
      h("dd", {}, said),
    ])),
  ];
}
