/** The texts of the page in the chosen language; Dutch until somebody chooses otherwise. */

const KEY = "tryout-language";
const CHOSEN = "tryout-language-chosen";
const { language: speech, languages, ...texts } = await (await fetch(`/words/${localStorage.getItem(KEY) ?? "nl"}`)).json();
export const language = speech.code;
export const { direction } = speech;
const zone = { timeZone: "Europe/Amsterdam" };
export const { locale } = speech;
const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: "long", day: "numeric", month: "long" });
const clock = new Intl.DateTimeFormat(locale, { ...zone, hour: "2-digit", minute: "2-digit" });

/** As a language writes it: 1.500 or 1,500. */
const written = (value) => (typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value);

/** A text with its variables filled in. */
export function say(key, variables = {}) {
  return texts[`tryout-${key}`].replace(/\{(\w+)\}/g, (_, name) => written(variables[name]));
}

/** Whether this is the whole key of a text of ours, such as a note in a chat carries. */
export const note = (key) => texts[key];

/** Every language, with its `code`, its `locale` and what it is called in itself. */
export const everyLanguage = languages;

/** What a language is called in the language of the page: "Engels". */
export const called = ({ code }) => new Intl.DisplayNames([locale], { type: "language" }).of(code);

export const otherLanguages = languages.filter(({ code }) => code !== language);

export function speakOther({ code }) {
  localStorage.setItem(KEY, code);
  sessionStorage.setItem(CHOSEN, code);
  location.reload();
}

/** Whether the page was loaded because somebody chose its language; asked once. A page that is just being left for
 * another language asks too, and was not. */
export function wasChosen() {
  const chosen = sessionStorage.getItem(CHOSEN) === language;
  if (chosen) sessionStorage.removeItem(CHOSEN);
  return chosen;
}

export const sayDay = (moment) => day.format(moment);
export const sayTime = (moment) =>
  clock.format(moment).replace(":", speech.clock.replaceAll(/[Hm]/g, ""));
