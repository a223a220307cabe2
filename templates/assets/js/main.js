/** Starts what improves pages that already work without scripts. */
import { start as startAddress } from "./address.js";
import { start as startCopyButton } from "./copy-button.js";
import { start as startFigureViews } from "./figure-views.js";
import { start as startIndicatorFilter } from "./indicator-filter.js";
import { start as startLiveChart } from "./live-chart.js";
import { start as startPrintAddress } from "./print-address.js";
import { start as startPrintButton } from "./print-button.js";
import { start as startToday } from "./today.js";

/** One component by its selector; a failure in one element never stops the others. */
const COMPONENTS = [
  [".figure-views", startFigureViews],
  [".indicator-filter", startIndicatorFilter],
  [".chart", startLiveChart],
  ["[data-print-address]", startPrintAddress],
  [".print-button", startPrintButton],
  ["[data-address]", startAddress],
  ["[data-today]", startToday],
  [".copy-button", startCopyButton],
  [".search", async (element) => (await import("./search.js")).start(element)],
];

/** Start components in an element; what brings more elements into the page calls it for them. */
function improve(root, components = COMPONENTS) {
  for (const [selector, start] of components) {
    for (const element of root.querySelectorAll(selector)) {
      try {
        start(element, improve);
      } catch (error) {
        console.error(error);
      }
    }
  }
}

improve(document);
if (document.querySelector(".reading")) {
  import("./text.js").then((text) => improve(document, text.COMPONENTS));
}
