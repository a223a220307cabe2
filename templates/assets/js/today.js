// Puts the day of reading into citations; a page that stays the same cannot know it.

/** Write today's date into one element, as `2024-06-30` or in the words of its language. */
export function start(element) {
  const today = new Date();
  const lang = element.closest("[lang]").lang;
  element.textContent =
    element.dataset.today === "iso"
      ? [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
      : new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(today);
}
