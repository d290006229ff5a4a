/**
 * Does a text seem to point at a person? (anonymity.md §4) It only asks for a second look:
 * nothing leaves the page, nothing is kept, nothing is blocked. It may be wrong both ways.
 */

import { POINTING } from "./pointing.js";
import { distance, key, plain, tokensOf, WORD } from "./spelling.js";
import * as known from "./vocabulary.js";

/** Why something stood out. */
const REASON = {
  NAME: "name",
  PERHAPS_NAME: "perhaps-name",
  ROLE: "role",
  ALONE: "alone",
  SOMEONE: "someone",
  SELF: "self",
  NICKNAME: "nickname",
  ADDRESS: "address",
};
const PHRASES = Object.entries(POINTING).flatMap(([reason, patterns]) => patterns.map((pattern) => [reason, pattern]));

/**
 * What seems to point at a person: `{ reason, words }` each, with the words as they were written.
 * `names` are the display names of a team, `roles` words such as "manager".
 */
export function pointsAtPerson(text, { names = [], roles = [] } = {}) {
  const written = text.normalize("NFC");
  const tokens = tokensOf(written);
  const found = [...named(written, tokens, rosterOf(names)), ...phrased(written, tokens, roles), ...addresses(written)];
  return found.filter(({ words }, place) => found.findIndex((one) => one.words === words) === place);
}

// ---- names ----

/** How the names of a team may be written: their parts, parts written as one, and initials. */
function rosterOf(names) {
  const roster = { parts: new Set(), pairs: new Set(), initials: new Set() };
  for (const name of names) {
    const parts = [...name.replace(/\(\P{Ll}*\)/gu, "").matchAll(WORD)].map(([word]) => key(word));
    const own = parts.filter((part, place) => part.length > 1 && !isBetween(name, parts, place));
    own.forEach((part) => roster.parts.add(part));
    for (const some of [own, parts]) roster.initials.add(some.map((part) => part[0]).join(""));
    parts.forEach((_, from) => addRuns(roster, parts.slice(from)));
  }
  return { ...roster, spellings: [...roster.parts] };
}

/** A small word between the parts, such as "der"; first or last it is a name (Le, Vân). */
const isBetween = (name, parts, place) =>
  known.BETWEEN.has(parts[place]) && (name.includes(",") || (place > 0 && place < parts.length - 1));

/** "vandijk" and "van dijk", from where these parts begin. */
function addRuns({ parts, pairs }, [first, ...others]) {
  others.reduce((run, part) => {
    const longer = [...run, part];
    if (longer.some((one) => !known.BETWEEN.has(one))) parts.add(longer.join(""));
    return longer;
  }, [first]);
  if (others.length > 0 && ![first, others[0]].every((one) => known.BETWEEN.has(one))) pairs.add(`${first} ${others[0]}`);
}

function named(text, tokens, roster) {
  for (const one of tokens) {
    one.reason ??= isNamed(one, roster) ? REASON.NAME : looksNamed(one) ? REASON.PERHAPS_NAME : undefined;
    for (const part of writtenApart(one, roster)) part.reason = REASON.NAME;
  }
  return [...together(text, tokens, roster), ...initials(text, roster)];
}

/** Whether this word is a name of the team, perhaps with a typing error. */
function isNamed(one, roster) {
  const { parts, spellings } = roster;
  if (parts.has(one.key) || parts.has(one.key.replace(/s$/, ""))) {
    return !(known.EVERYDAY.has(one.plain) || known.BETWEEN.has(one.plain)) || isMeant(one, roster);
  }
  return !known.WORDS.has(one.plain) && spellings.some((part) => resembles(one.key, part));
}

/** Whether an everyday word is meant as a name here. */
const isMeant = (one, { pairs }) =>
  (one.capital && !one.begins) ||
  /['’]s$/.test(one.word) ||
  known.TITLES.has(one.previous?.plain) ||
  acts(one) ||
  pairs.has(`${one.previous?.key} ${one.key}`) ||
  pairs.has(`${one.key} ${one.next?.key}`);

function acts({ next }) {
  const doing = known.ADVERBS.has(next?.plain) ? next.next : next;
  return known.DOINGS.has(doing?.plain) || known.OFTEN_DOINGS.has(doing?.plain);
}

/**
 * One error in a name of up to seven letters, two in a longer one. A short name begins with its
 * own letter, and of two letters only one may be typed twice: anything else is another name.
 */
function resembles(word, part) {
  if (Math.abs(word.length - part.length) > 3) return false;
  const most = part.length < 8 ? 1 : 2;
  if (part.length < 5 && word[0] !== part[0]) return false;
  if (part.length < 3) return single(word) === part;
  return [word, word.replace(/s$/, "")].some((one) => one.length > 1 && distance(one, part) <= most);
}

const single = (word) => word.replace(/(.)\1+/gu, "$1");

/** "Xiao Ming" for Xiaoming, "tjon a fat" for tjonafat: these words, when there are any. */
function writtenApart(one, { parts }) {
  const run = [one];
  while (run.at(-1).next && run.length < 4) {
    run.push(run.at(-1).next);
    const whole = run.map((part) => part.key).join("");
    if (whole.length > 4 && parts.has(whole)) return run;
  }
  return [];
}

/** Whether this word looks like a name, though nobody of the team has it. */
function looksNamed(one) {
  const { plain: word, previous, capital } = one;
  if (known.TITLES.has(previous?.plain)) return capital || !(known.WORDS.has(word) || known.BETWEEN.has(word));
  if (!capital || known.THINGS.has(word)) return false;
  if (previous?.reason || (isSurnamePart(previous) && !known.BETWEEN.has(word))) return true;
  if (word.length < 2 || known.BETWEEN.has(word) || known.THING_ENDINGS.test(word)) return false;
  if (one.begins) return !known.WORDS.has(word) && known.DOINGS.has(one.next?.plain);
  return known.WORDS.has(word) ? acts(one) : !known.BEFORE_THINGS.has(previous?.plain);
}

/** The "De" in "met De Boer". */
const isSurnamePart = (token) => token && token.capital && !token.begins && known.BETWEEN.has(token.plain);

/** Parts that stand together are shown together, with the small words between them. */
function together(text, tokens, { pairs }) {
  const found = [];
  let begin;
  for (const one of tokens) {
    const small = known.BETWEEN.has(one.plain) && pairs.has(`${one.key} ${one.next?.key}`);
    if (!one.reason && !small) { begin = undefined; continue; }
    begin = one.previous && begin ? begin : one;
    if (!one.reason) continue;
    if (found.at(-1)?.begin === begin) found.pop();
    found.push({ begin, reason: one.reason, words: text.slice(begin.at, one.end) });
  }
  return found.map(({ reason, words }) => ({ reason, words }));
}

const initials = (text, roster) =>
  [...text.matchAll(/(?<!\p{L})(?:\p{Lu}\.\s?){2,}/gu)]
    .map(([words]) => words.trim())
    .filter((words) => roster.initials.has(plain(words)))
    .map((words) => ({ reason: REASON.NAME, words }));

// ---- roles, and what is said of one person only ----

/** `roles` and phrases, found among words without capitals and accents; a bar is punctuation. */
function phrased(text, tokens, roles) {
  const line = tokens.map((one) => one.plain + (one.next ? " " : " | ")).join("");
  const places = [...line.matchAll(/\p{L}+/gu)].map(({ index }) => index);
  const asRole = roles.map((role) => [...role.matchAll(WORD)].map(([word]) => plain(word)).join(" "));
  const patterns = [[REASON.ROLE, asRole.join("|")], ...PHRASES].filter(([, pattern]) => pattern);
  const found = patterns.flatMap(([reason, pattern]) =>
    [...line.matchAll(new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "gu"))].map(({ 0: match, index }) => {
      const first = places.indexOf(index);
      const last = first + match.match(/\p{L}+/gu).length - 1;
      return { reason, at: tokens[first].at, end: tokens[last].end };
    }));
  return found
    .filter(({ at, end }, place) => !found.slice(0, place).some((one) => at < one.end && one.at < end))
    .map(({ reason, at, end }) => ({ reason, words: text.slice(at, end) }));
}

// ---- addresses and numbers ----

const ADDRESSES = [
  /[\w.+-]+@[\w-]+\.[\w.-]*\w/g, // e-mail
  /(?<!\d)(?:\+|00)?\d(?:[ ().-]{0,2}\d){8,14}(?!\d)/g, // telephone
  /(?<!\d)\d{6,}(?!\d)/g, // staff number
  /(?<!\d)(?!19|20)\d{4} ?[A-Z]{2}\b/g, // postal code, which a year and an abbreviation are not
];

/** Each once: the digits of a telephone number are no staff number too. */
const addresses = (text) =>
  ADDRESSES.flatMap((pattern) => text.match(pattern) ?? [])
    .filter((words, place, all) => !all.slice(0, place).some((one) => one.includes(words)))
    .map((words) => ({ reason: REASON.ADDRESS, words }));
