// Puts the day of reading into citations; a page that stays the same cannot know it.

/** Today as `2024-06-30` (“iso”) or in the words of a language (“long”). */
export function today(style, lang) {
  const now = new Date();
  return style === "iso"
    ? [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
    : new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(now);
}

/** Write today's date into one element, as `2024-06-30` or in the words of its language. */
export function start(element) {
  element.textContent = today(element.dataset.today, element.closest("[lang]").lang);
}
