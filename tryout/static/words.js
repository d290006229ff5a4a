/** The texts of the page in the chosen language; Dutch until somebody chooses otherwise. */

const KEY = "tryout-language";
export const language = localStorage.getItem(KEY) === "en" ? "en" : "nl";
const texts = await (await fetch(`/words/${language}`)).json();
const zone = { timeZone: "Europe/Amsterdam" };
const locale = { nl: "nl-NL", en: "en-GB" }[language];
const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: "long", day: "numeric", month: "long" });
const clock = new Intl.DateTimeFormat(locale, { ...zone, hour: "2-digit", minute: "2-digit" });

/** A text with its variables filled in. */
export function say(key, variables = {}) {
  return texts[`tryout-${key}`].replace(/\{(\w+)\}/g, (_, name) => variables[name]);
}

/** Whether this is the whole key of a text of ours, such as a note in a chat carries. */
export const note = (key) => texts[key];

export function speakOther() {
  localStorage.setItem(KEY, language === "nl" ? "en" : "nl");
  location.reload();
}

export const sayDay = (moment) => day.format(moment);
export const sayTime = (moment) =>
  language === "nl" ? clock.format(moment).replace(":", ".") : clock.format(moment);
