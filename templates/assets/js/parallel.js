// Lights a figure in one language when its twin in the other is pointed at or focused.

const LIT = "figure-link--lit";

/** Watch one pair of paragraphs. */
export function start(row) {
  const links = [...row.querySelectorAll(".figure-link")];
  const light = (event) => {
    const named = event.target.closest?.(".figure-link")?.dataset.indicators;
    for (const link of links) {
      link.classList.toggle(LIT, named !== undefined && link.dataset.indicators === named);
    }
  };
  const clear = () => links.forEach((link) => link.classList.remove(LIT));
  row.addEventListener("pointerover", light);
  row.addEventListener("focusin", light);
  row.addEventListener("pointerleave", clear);
  row.addEventListener("focusout", clear);
}
