/** Everything the page says: both languages are fetched, so that no request tells which one is read. */

const LANGUAGES = ["nl", "en"];
const LOCALES = { nl: "nl-NL", en: "en-GB" };
const ZONE = "Europe/Amsterdam";

const texts = {};
let language = "nl";

export const speaks = () => language;
export const other = () => LANGUAGES.find((one) => one !== language);

export function speak(chosen) {
  language = LANGUAGES.includes(chosen) ? chosen : "nl";
  document.documentElement.lang = language;
}

export async function loadWords() {
  await Promise.all(LANGUAGES.map(async (one) => {
    texts[one] = await (await fetch(`/prive/texts.${one}.json`)).json();
  }));
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

export const has = (key) => key in texts[language];

const spoken = (value) =>
  typeof value === "number" ? new Intl.NumberFormat(LOCALES[language]).format(value) : value;

/** "vrijdag 18 december" */
export function day(date) {
  const shape = { weekday: "long", day: "numeric", month: "long", timeZone: ZONE };
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(new Date(date)).replace(",", "");
}

/** "18 december 2026" */
export function dated(date) {
  const shape = { day: "numeric", month: "long", year: "numeric", timeZone: ZONE };
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(new Date(date));
}

/** "vrijdag 18 december om 16.30 uur" */
export function moment(date) {
  const shape = { hour: "2-digit", minute: "2-digit", timeZone: ZONE };
  const clock = new Intl.DateTimeFormat(LOCALES[language], shape).format(new Date(date));
  return language === "nl" ? `${day(date)} om ${clock.replace(":", ".")} uur` : `${day(date)} at ${clock}`;
}
