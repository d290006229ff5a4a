/**
 * Does a text seem to point at a person? (anonymity.md §4) It only asks for a second look:
 * nothing leaves the page, nothing is kept, nothing is blocked.
 */

// Letters that Unicode does not take apart.
const LETTERS = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", æ: "ae", œ: "oe", þ: "th" };
// Parts of a name that are also small words: they count only with a capital inside a sentence.
const SMALL = new Set("a al an as de del den der do door een el en het in is la le me of on op so te ten ter to van von was we wil zal".split(" "));
const FOUND = [/[\w.+-]+@[\w-]+\.[\w.-]+/g, /\+?\d[\d ().-]{6,}\d/g, /\p{N}+/gu];

/** What catches the eye in `text`, as it is written there, each once. */
export function pointsAt(text, names, phrases) {
  const parts = new Set(names.flatMap(wordsOf).map(({ word }) => fold(word)).filter((part) => part.length > 1));
  const found = [
    ...wordsOf(text).filter((one) => isName(one, parts)).map(({ word }) => word),
    ...phrases.filter((phrase) => ` ${spaced(text)} `.includes(` ${spaced(phrase)} `)),
    ...numbers(text),
  ];
  return [...new Set(found)];
}

const fold = (word) =>
  word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/[ßøłđðıæœþ]/g, (letter) => LETTERS[letter]);

const wordsOf = (text) =>
  [...text.normalize("NFC").matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => ({
    word: match[0],
    starts: /(^|[.!?:\n])\s*$/.test(text.slice(0, match.index)),
  }));

const spaced = (text) => wordsOf(text).map(({ word }) => fold(word)).join(" ");

function isName({ word, starts }, parts) {
  const folded = fold(word);
  if (!parts.has(folded) && !parts.has(folded.replace(/s$/, ""))) return false;
  return !SMALL.has(folded) || (!starts && word[0] !== word[0].toLowerCase());
}

/** Addresses and telephone numbers first, so that their digits are not named again. */
function numbers(text) {
  const found = [];
  for (const pattern of FOUND) {
    text = text.replace(pattern, (match) => {
      found.push(match);
      return " ";
    });
  }
  return found;
}
