// Shows where a query stands in a text.

const LEAD = 30;
const LENGTH = { han: 110, letters: 240 };

/** Put a text into an element, what the pattern finds marked. */
export function show(element, text, pattern, lang) {
  element.replaceChildren(...marked(text, pattern));
  if (lang) {
    element.lang = lang;
  }
}

/** The part of a text that has most of what the pattern finds. */
export function excerpt(text, pattern) {
  const length = /\p{Script=Han}/u.test(text) ? LENGTH.han : LENGTH.letters;
  const place = pattern ? densest([...text.matchAll(pattern)], length - LEAD) : 0;
  const start = text.length <= length || place <= LEAD ? 0 : atWord(text, Math.min(place - LEAD, text.length - length));
  const end = text.length <= start + length ? text.length : atWord(text, start + length);
  return (start ? "…" : "") + text.slice(start, end).trim() + (end < text.length ? "…" : "");
}

/** Whether the pattern finds anything in a text. */
export function has(text, pattern) {
  return Boolean(pattern) && text.search(pattern) >= 0;
}

/** Where the stretch of a length begins that has most different matches. */
function densest(matches, length) {
  let [most, place] = [0, 0];
  for (const { index } of matches) {
    const within = matches.filter((match) => match.index >= index && match.index < index + length);
    const different = new Set(within.map((match) => match[0].toLowerCase())).size;
    if (different > most) {
      [most, place] = [different, index];
    }
  }
  return place;
}

function* marked(text, pattern) {
  let position = 0;
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const mark = document.createElement("mark");
    mark.textContent = match[0];
    yield text.slice(position, match.index);
    yield mark;
    position = match.index + match[0].length;
  }
  yield text.slice(position);
}

/** The next place at or after this one that is not within a word in letters. */
function atWord(text, place) {
  const rest = /[^\p{Script=Latin}\d,.]/u.exec(text.slice(place));
  return rest && rest.index < LEAD ? place + rest.index : place;
}
