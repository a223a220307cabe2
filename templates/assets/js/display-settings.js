// Colours, text size, and chart or table, as this reader has chosen them: put on the root element before the first
// paint, which is why this is a classic script of its own, and kept for every page. Without it the style sheet
// follows the system.
{
  const UNCHOSEN = { theme: "system", text: "normal", figures: "chart" };
  const SCHEMES = { light: "light", dark: "dark" };
  const root = document.documentElement;
  const scheme = document.querySelector("meta[name='color-scheme']");

  // Storage may be closed, as for a file opened from a folder: then a choice holds for this page.
  const stored = (name) => {
    try {
      return localStorage.getItem(`display-${name}`);
    } catch {
      return null;
    }
  };

  const store = (name, value) => {
    try {
      localStorage.setItem(`display-${name}`, value);
    } catch {
      // It holds for this page.
    }
  };

  const apply = (name, value) => {
    root.dataset[name] = value;
    scheme.content = SCHEMES[root.dataset.theme] ?? "light dark";
    const choice = document.querySelector(`.display-settings input[name="${name}"][value="${CSS.escape(value)}"]`);
    if (choice) {
      choice.checked = true;
    }
  };

  const recall = () => {
    for (const [name, unchosen] of Object.entries(UNCHOSEN)) {
      apply(name, stored(name) ?? root.dataset[name] ?? unchosen);
    }
  };

  recall();
  addEventListener("DOMContentLoaded", recall);
  // Another tab has chosen, or chose while this page lay in the browser's history.
  addEventListener("storage", recall);
  addEventListener("pageshow", recall);
  addEventListener("change", ({ target }) => {
    if (target.closest(".display-settings")) {
      store(target.name, target.value);
      apply(target.name, target.value);
    }
  });
}
