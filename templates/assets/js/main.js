/** Starts what improves pages that already work without scripts. */
import { start as startCiteMenu } from "./cite-menu.js";
import { start as startFactCard } from "./fact-card.js";
import { start as startLiveChart } from "./live-chart.js";
import { start as startParallel } from "./parallel.js";
import { start as startReading } from "./reading.js";
import { start as startReadingTools } from "./reading-tools.js";

/** One component by its selector; a failure in one element never stops the others. */
const COMPONENTS = [
  ["figure.chart", startLiveChart],
  [".parallel__row", startParallel],
  [".reading", startReading],
  [".reading-tools button", startReadingTools],
  ["template[data-cite-menu]", startCiteMenu],
  ["template[data-fact-card-shell]", startFactCard],
];

/** Start every component in an element; what brings more elements into the page calls it for them. */
function improve(root) {
  for (const [selector, start] of COMPONENTS) {
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
