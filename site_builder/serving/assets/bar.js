// The preview's own script: the page comes back at the same place, files open, numbers light up.

const PLACE = "preview-place";
const REVIEW = "preview-review";
const AT_LINE = 204;

function keepPlace() {
  addEventListener("pagehide", () => {
    // Two saves may follow so closely that the page is left before it is back at its place.
    if (document.readyState === "complete") {
      sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, top: scrollY }));
    }
  });
  const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  const [navigation] = performance.getEntriesByType("navigation");
  if (kept?.path === location.pathname && navigation?.type === "reload") {
    history.scrollRestoration = "manual";
    const back = () => scrollTo({ top: kept.top, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }
}

async function openFile({ href, dataset }) {
  const body = new URLSearchParams({ place: dataset.previewOpen });
  const answer = await fetch("/__preview__/open", { method: "POST", body });
  if (answer.status !== AT_LINE) {
    location.assign(href); // An editor that the server has not found may still know such addresses.
  }
}

function openFiles() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-preview-open]");
    if (link) {
      event.preventDefault();
      openFile(link);
    }
  });
}

function letHide() {
  const dialog = document.querySelector("[data-preview-problems]");
  const hide = () => dialog.close();
  dialog?.querySelector("[data-preview-hide]").addEventListener("click", hide);
  document.querySelector("[data-preview-show]")?.addEventListener("click", () => dialog.open || dialog.show());
  addEventListener("keydown", (event) => event.key === "Escape" && dialog?.open && hide());
}

function review() {
  const button = document.querySelector("[data-preview-review]");
  const numbers = JSON.parse(document.getElementById("preview-numbers").textContent);
  const show = (on) => {
    button.setAttribute("aria-pressed", String(on));
    sessionStorage.setItem(REVIEW, on ? "on" : "");
    on ? light(numbers) : dim();
  };
  if (numbers.length === 0) {
    // The numbers are in the text: the button leads there, and lights them.
    button.hidden = !button.dataset.previewReview;
    button.addEventListener("click", () => {
      sessionStorage.setItem(REVIEW, "on");
      location.assign(button.dataset.previewReview);
    });
    return;
  }
  button.addEventListener("click", () => show(button.getAttribute("aria-pressed") !== "true"));
  if (sessionStorage.getItem(REVIEW)) {
    show(true);
  }
}

function light(numbers) {
  // From the last to the first, so that marks do not move what is still to be found.
  for (const { paragraph, text, nth, kind, says } of numbers.toReversed()) {
    const place = find(document.getElementById(paragraph), text, nth);
    if (place) {
      const mark = document.createElement("mark");
      mark.className = `preview-number preview-number--${kind}`;
      mark.title = says;
      place.surroundContents(mark);
    }
  }
}

function dim() {
  for (const mark of document.querySelectorAll("mark.preview-number")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

/** The range of the nth writing of a text within an element, if it lies in one piece. */
function find(element, text, nth) {
  if (!element) {
    return null;
  }
  // The number of the paragraph itself is no number of the text.
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".paragraph-mark") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let left = nth;
  while (walker.nextNode()) {
    const words = walker.currentNode.data;
    for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + 1)) {
      if (left === 0) {
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + text.length);
        return range;
      }
      left -= 1;
    }
  }
  return null;
}

keepPlace();
openFiles();
letHide();
review();
