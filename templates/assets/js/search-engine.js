// Finds entries with Pagefind: which have all pieces of a query, and in what order.

import { facet, hasNumber, indexed, isWord, leastLikeness, likeness, pieces } from "./search-query.js";

/** What matters where it is found: a name or a figure more than running text, what is only shown not at all. */
const WEIGHTS = { names: 6, figures: 6, facets: 0, about: 0, title: 0, text: 0, title_lang: 0, text_lang: 0 };
const TWIN_WEIGHTS = { twin_title: 0, twin_text: 0, twin_title_lang: 0, twin_text_lang: 0, twin_url: 0 };

/** Pagefind at an address, ready to be asked. */
export async function load(url) {
  const { createInstance } = await import(url);
  // A worker would have to load Pagefind a second time, for searches that take some milliseconds.
  const options = { noWorker: true, ranking: { metaWeights: { ...WEIGHTS, ...TWIN_WEIGHTS } } };
  return new Engine(createInstance(options), document.documentElement.lang);
}

class Engine {
  constructor(pagefind, language) {
    this.pagefind = pagefind;
    this.language = language;
    this.members = new Map();
  }

  /**
   * What a query finds, best first, with whether it is only near to what was asked for.
   *
   * The query as it stands is tried first, then its words apart, then what has some of them; a number that is
   * nowhere is never replaced by another.
   */
  async find(query) {
    for (const finely of [false, true]) {
      const looked = await Promise.all(
        pieces(query, this.language, finely).map(async (piece) => ({ piece, ...(await this.look(piece)) })),
      );
      const all = common(looked.map(({ found }) => found));
      if (all.size) {
        return { results: ordered(all), near: looked.some(({ near }) => near) };
      }
      if (finely && looked.every(({ piece, found }) => found.size || !hasNumber(piece))) {
        const telling = looked.filter(({ piece }) => piece.length > 1 || isWord(piece));
        const some = ordered(united((telling.length ? telling : looked).map(({ found }) => found)));
        return { results: some.filter(({ score }) => score >= some[0].score / 2), near: true };
      }
    }
    return { results: [], near: false };
  }

  /** The ids of all entries with a property, such as a theme. */
  having(name, value) {
    const word = facet(name, value);
    if (!this.members.has(word)) {
      const members = this.pagefind.search(`"${word}"`).then(({ results }) => new Set(results.map(({ id }) => id)));
      this.members.set(word, members);
    }
    return this.members.get(word);
  }

  /** The entries that have a piece, by id. */
  async look(piece) {
    const [exact, loose] = await Promise.all([
      this.pagefind.search(`"${indexed(piece)}"`),
      this.pagefind.search(indexed(piece)),
    ]);
    if (!isWord(piece)) {
      const exactly = byId(exact.results);
      return { found: byId(loose.results.filter(({ id }) => exactly.has(id))), near: false };
    }
    return exact.results.length ? { found: byId(loose.results), near: false } : this.lookNear(piece[0].written);
  }

  /** The entries that have a word half typed or, failing that, one that begins like it. */
  async lookNear(word) {
    for (let length = word.length; length >= leastLikeness(word); length -= 1) {
      const { results } = await this.pagefind.search(word.slice(0, length));
      // Pagefind itself shortens a word until it finds something, be it a single letter: see what it was.
      const { meta } = results.length ? await results[0].data() : { meta: {} };
      if (likeness(word, Object.values(meta).join(" ")) >= length) {
        return { found: byId(results), near: length < word.length };
      }
    }
    return { found: new Map(), near: false };
  }
}

function byId(results) {
  return new Map(results.map((result) => [result.id, result]));
}

/** What is in all of them, with the sum of its scores. */
function common([first = new Map(), ...others]) {
  const kept = [...first.values()].filter(({ id }) => others.every((other) => other.has(id)));
  return byId(kept.map((result) => others.reduce((sum, other) => added(sum, other.get(result.id)), result)));
}

/** What is in any of them, with the sum of its scores. */
function united(maps) {
  const all = new Map();
  for (const result of maps.flatMap((map) => [...map.values()])) {
    all.set(result.id, all.has(result.id) ? added(all.get(result.id), result) : result);
  }
  return all;
}

function added(one, other) {
  return { ...one, score: one.score + other.score };
}

function ordered(results) {
  return [...results.values()].sort((one, other) => other.score - one.score);
}
