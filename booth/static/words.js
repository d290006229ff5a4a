/** Everything the page says: every language is in one file, so that no request tells which one is read. */

const LANGUAGES = document.documentElement.dataset.languages.split(" ");
const ZONE = "Europe/Amsterdam";

let texts = {};
let [language] = LANGUAGES;

export const speaks = () => language;

/** Every language but the one that is read: its code, and what it is called in itself. */
export const others = () =>
  LANGUAGES.filter((one) => one !== language).map((code) => ({ code, name: texts[code].language.name }));

/** What is known of the language that is read: `locale`, `direction`, and how moments are written. */
const speech = () => texts[language].language;

export function speak(chosen) {
  language = LANGUAGES.includes(chosen) ? chosen : LANGUAGES[0];
  document.documentElement.lang = language;
  document.documentElement.dir = texts[language]?.language.direction ?? "ltr";
}

export async function loadWords() {
  texts = await (await fetch(document.querySelector("#words").href)).json();
  speak(language);
}

/** A text of the page; `{ $number }` in it is filled from `values`. */
export function say(key, values = {}) {
  return texts[language][key].replace(/\{ \$(\w+) \}/g, (_, name) => spoken(values[name]));
}

/** The same key in every language, for what does not depend on who reads. */
export const inAll = (key) => LANGUAGES.map((one) => texts[one][key]);

/** Words of an instrument, which come in every language. */
export const choose = (words) => words[language];

/** Where somebody can go for support: `name` and `contact` of each. */
export const support = () => texts[language]["support-routes"];

/** What the code of conduct says about a theme, in own words; nothing when it says nothing. */
export const conductOn = (theme) => texts[language].conduct[theme];

export const has = (key) => key in texts[language];

/** The keys that begin so, in the order in which the texts stand. */
export const keysFrom = (begin) => Object.keys(texts[language]).filter((key) => key.startsWith(begin));

/** Characters as the server counts them, not as JavaScript does. */
export const length = (text) => [...text].length;

/** How many such letters fit in `room` bytes of a sheet, at most `limit`: fewer where a letter takes more. */
export function letters(text, limit, room = Infinity) {
  const bytes = new TextEncoder().encode(JSON.stringify(text.toWellFormed())).length - 2;
  return bytes > 0 ? Math.min(limit, Math.floor(length(text) * room / bytes)) : limit;
}

const spoken = (value) =>
  typeof value === "number" ? new Intl.NumberFormat(speech().locale).format(value) : value;

/** "vrijdag 18 december" */
export function day(date) {
  const shape = { weekday: "long", day: "numeric", month: "long", timeZone: ZONE };
  return new Intl.DateTimeFormat(speech().locale, shape).format(new Date(date)).replace(",", "");
}

/** "18 december 2026" */
export function dated(date) {
  const shape = { day: "numeric", month: "long", year: "numeric", timeZone: ZONE };
  return new Intl.DateTimeFormat(speech().locale, shape).format(new Date(date));
}

/** "vrijdag 18 december om 16.30 uur" */
export function moment(date) {
  const shape = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: ZONE };
  const parts = new Intl.DateTimeFormat(speech().locale, shape).formatToParts(new Date(date));
  const { hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const time = speech().time.replaceAll("'", "").replace("HH", hour).replace("mm", minute);
  return speech().moment.replace("{day}", day(date)).replace("{time}", time);
}
