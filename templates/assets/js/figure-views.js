// Chart or table: one choice for every figure of the site, kept in this browser; figure.css shows what is chosen.
// Where nothing can be kept (some private windows), the choice lasts as long as the page.

const KEY = "display-figures";
const root = document.documentElement;

/** Let the two buttons of a figure choose for all figures. */
export function start(group) {
  root.dataset.figures ??= kept();
  show(group);
  group.addEventListener("click", ({ target }) => {
    const choice = target.closest("button")?.value;
    if (choice) {
      const before = group.getBoundingClientRect().top;
      root.dataset.figures = choice;
      document.querySelectorAll(".figure-views").forEach(show);
      keep(choice);
      // Figures above have changed their height; the button stays under the finger.
      scrollBy({ top: group.getBoundingClientRect().top - before, behavior: "instant" });
    }
  });
}

function show(group) {
  const choice = root.dataset.figures;
  for (const button of group.children) {
    button.setAttribute("aria-pressed", String(button.value === choice));
  }
  group.closest("figure").querySelector(".figure__table").open = choice === "table";
}

function kept() {
  try {
    return localStorage.getItem(KEY) === "table" ? "table" : "chart";
  } catch {
    return "chart";
  }
}

function keep(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The page itself goes on showing what was chosen.
  }
}
