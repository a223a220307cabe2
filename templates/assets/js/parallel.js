// Lights a figure in one language when its twin in the other is pointed at or focused.
import { indicatorsOf } from "./facts.js";

const LIT = "figure-link--lit";

const named = (link) => indicatorsOf(link).join(" ");

/** Watch one pair of paragraphs. */
export function start(row) {
  const links = [...row.querySelectorAll(".figure-link")];
  const light = (event) => {
    const pointed = event.target.closest?.(".figure-link");
    for (const link of links) {
      link.classList.toggle(LIT, Boolean(pointed) && named(link) === named(pointed));
    }
  };
  const clear = () => links.forEach((link) => link.classList.remove(LIT));
  row.addEventListener("pointerover", light);
  row.addEventListener("focusin", light);
  row.addEventListener("pointerleave", clear);
  row.addEventListener("focusout", clear);
}
