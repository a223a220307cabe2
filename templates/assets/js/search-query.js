// Cuts a query into pieces by the rule that cut the texts (attachments/search_words.py), and finds them in a text.

const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const HAN = "\\u3007\\u3400-\\u9fff\\uf900-\\ufaff";
const WORD = new RegExp(`\\d+(?:\\.\\d+)?|%|[${HAN}]|(?:(?![${HAN}])\\p{L})+`, "gu");
const JOINTS = /^[&'’-]$/;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/**
 * The pieces of a query that must all be found, each a list of words that stand together.
 *
 * Signs and numbers that touch are one piece, as is a number with the word after it (126.48 billion). Cut finely,
 * only what a dictionary takes for a word stands together, and a number with what touches it.
 */
export function pieces(query, language, finely) {
  const text = plain(query);
  const cuts = new Set(finely ? segmentStarts(text, language) : []);
  const found = [];
  let last;
  for (const match of text.matchAll(WORD)) {
    const word = { written: match[0], kind: kindOf(match[0]), end: match.index + match[0].length };
    if (last && joins(last, word, text.slice(last.end, match.index), cuts.has(match.index))) {
      found.at(-1).push(word);
    } else {
      found.push([word]);
    }
    last = word;
  }
  return found;
}

function joins(last, word, between, cut) {
  if (last.kind === "number") {
    return between === "" || (between.trim() === "" && !cut && word.kind !== "number");
  }
  if (last.kind === "letters" && word.kind === "letters") {
    return JOINTS.test(between);
  }
  return between === "" && !cut && (last.kind === word.kind || word.kind === "number");
}

/** Where a dictionary cuts; where the browser has none, at every character. */
function segmentStarts(text, language) {
  if (!("Segmenter" in Intl)) {
    return text.split("").keys();
  }
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return [...segments].map(({ index }) => index);
}

/** The words of a piece, as the index holds them. */
export function indexed(piece) {
  return piece.map(({ written }) => (written === "%" ? "percent" : written.replace(".", "p"))).join(" ");
}

/** A property of an entry, such as its theme, as the index holds it. */
export function facet(name, value) {
  return `qz${name}${value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")}`;
}

/** Whether a piece says a number. */
export function hasNumber(piece) {
  return piece.some(({ kind }) => kind === "number");
}

/** Whether a piece is one word in letters, which may be inflected and half typed. */
export function isWord(piece) {
  return piece.length === 1 && piece[0].kind === "letters";
}

/** How many letters a word has in common with the beginning of some word of a text. */
export function likeness(word, text) {
  const found = plain(text).match(/\p{L}+/gu) ?? [];
  return Math.max(0, ...found.map((other) => sharedLength(word, other)));
}

/** How many letters two words must share to be near in spelling. */
export function leastLikeness(word) {
  return Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
}

/** Where pieces stand in a text, as a pattern; a word is found in its inflections too. */
export function pattern(query, texts) {
  const sources = pieces(query, "", false).map((piece) => {
    const whole = piece.map(({ written, kind }) => source(written, kind)).join("[\\s,&'’-]*");
    if (!isWord(piece) || texts.some((text) => new RegExp(whole, "iu").test(text))) {
      return whole;
    }
    return source(piece[0].written.slice(0, leastLikeness(piece[0].written)), "letters");
  });
  return sources.length ? new RegExp(sources.join("|"), "giu") : null;
}

function source(written, kind) {
  if (kind === "number") {
    return `(?<![\\d.])${written.replace(/\d(?=\d)/g, "$&,?").replace(".", "\\.")}(?!\\d|\\.\\d)`;
  }
  if (kind === "letters") {
    return `(?<!\\p{Script=Latin})${written}\\p{Script=Latin}*`;
  }
  return written === "%" ? "(?:[%％]|percent)" : written;
}

function plain(text) {
  return text.normalize("NFKC").toLowerCase().replace(THOUSANDS, "");
}

function kindOf(written) {
  if (/^\d/.test(written)) {
    return "number";
  }
  return /^\p{L}/u.test(written) && !new RegExp(`^[${HAN}]`).test(written) ? "letters" : "sign";
}

function sharedLength(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) {
    length += 1;
  }
  return length;
}
