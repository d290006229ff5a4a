/** Words as people type them, and how they compare whatever their letters. */

import { TITLES } from "./vocabulary.js";

// Letters that Unicode does not take apart.
const LETTERS = {
  ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", æ: "ae", œ: "oe", þ: "th", ə: "e", ɛ: "e", ɔ: "o", ŋ: "n",
};
export const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ`´][\p{L}\p{M}]+)*/gu;
const BEGINS = /(^|[.!?:;…\n•])[\s"'“”‘’„«([*–-]*$/;

/** Small letters without accents and apostrophes. Twice: a small letter may still carry a mark. */
export const plain = (word) =>
  bare(bare(word).toLowerCase()).replace(/[^\p{L}]|ʼ/gu, "").replace(/[ßøłđðıæœþəɛɔŋ]/g, (letter) => LETTERS[letter]);

const bare = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "");

/** As `plain`, with ij and y alike. */
export const key = (word) => plain(word).replaceAll("ij", "y");

/**
 * The words of a text: how and where each is written, whether it has a capital, whether it begins
 * a sentence, and its neighbours when nothing but a space stands between.
 */
export function tokensOf(text) {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word, plain: plain(word), key: key(word), at: index, end: index + word.length,
    capital: isUpper(word[0]) && (word.length === 1 || word !== word.toUpperCase()),
  }));
  const tokens = words.filter((one) => one.plain);
  tokens.forEach((one, place) => {
    one.begins = BEGINS.test(text.slice(0, one.at)) && !abbreviates(tokens[place - 1]);
    one.next = beside(text, one, tokens[place + 1]);
    one.previous = beside(text, tokens[place - 1], one) && tokens[place - 1];
  });
  return tokens;
}

const isUpper = (letter) => letter !== letter.toLowerCase();
const abbreviates = (token) => token !== undefined && (token.plain.length === 1 || TITLES.has(token.plain));

/** The second token when only a space or hyphen stands between them, or the dot of "mevr.". */
const beside = (text, one, other) =>
  one && other && (abbreviates(one) ? /^\.?[\s-]+$/ : /^[\s-]+$/).test(text.slice(one.end, other.at)) ? other : undefined;

/** How many letters were added, left out, changed or swapped with their neighbour. */
export function distance(one, other) {
  let [before, row] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]));
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}
