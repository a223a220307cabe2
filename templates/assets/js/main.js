/** Starts what improves pages that already work without scripts. */
import { start as startAddress } from "./address.js";
import { start as startCopyButton } from "./copy-button.js";
import { start as startLiveChart } from "./live-chart.js";
import { start as startParallel } from "./parallel.js";
import { start as startToday } from "./today.js";

/** One component by its selector; a failure in one element never stops the others. */
const COMPONENTS = [
  ["figure.chart", startLiveChart],
  [".parallel__row", startParallel],
  ["[data-address]", startAddress],
  ["[data-today]", startToday],
  [".copy-button", startCopyButton],
];

for (const [selector, start] of COMPONENTS) {
  for (const element of document.querySelectorAll(selector)) {
    try {
      start(element);
    } catch (error) {
      console.error(error);
    }
  }
}
