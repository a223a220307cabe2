// Chart or table: one choice for every figure of the site, kept in this browser. display-settings.js puts the kept
// one on the root element before the first paint, and figure.css shows what is chosen.

const KEY = "display-figures";
const root = document.documentElement;

/** Let the two buttons of a figure choose for all figures. */
export function start(group) {
  show(group);
  group.addEventListener("click", ({ target }) => {
    const choice = target.closest("button")?.value;
    if (choice) {
      const before = group.getBoundingClientRect().top;
      root.dataset.figures = choice;
      showAll();
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

function showAll() {
  document.querySelectorAll(".figure-views").forEach(show);
}

function keep(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // It holds for this page.
  }
}

// Another tab has chosen, or chose while this page lay in the browser's history.
new MutationObserver(showAll).observe(root, { attributeFilter: ["data-figures"] });
