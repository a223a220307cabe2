// Buttons that copy: each says with `data-copy` which of the texts it copies. Where the browser forbids it, the
// text is shown and selected instead.
import { today } from "./today.js";

/** Start the copy buttons of an element that has a place for the text and a status line. */
export function startCopying(element, texts) {
  const status = element.querySelector("[data-copied]");
  const shown = element.querySelector("[data-copy-text]");
  for (const button of element.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const text = texts[button.dataset.copy]();
      status.textContent = "";
      try {
        await navigator.clipboard.writeText(text);
        status.textContent = status.dataset.copied;
      } catch {
        shown.hidden = false;
        shown.textContent = text;
        getSelection().selectAllChildren(shown);
        status.textContent = status.dataset.failed;
      }
    });
  }
}

/** A citation with its gaps filled: the address, and today as the citation asks for it. */
export function cited(citation, address) {
  const { lang } = document.documentElement;
  return citation
    .replace(/\{(iso|long)\}/, (_, style) => today(style, lang))
    .replace("{address}", address);
}
