// What a text of the report needs beside what every page has. A chunk of its own, fetched where there is such a text.
import { start as startCiteMenu } from "./cite-menu.js";
import { start as startFactCard } from "./fact-card.js";
import { start as startParallel } from "./parallel.js";
import { start as startReading } from "./reading.js";
import { start as startReadingTools } from "./reading-tools.js";

/** Components of a text, like those of every page. */
export const COMPONENTS = [
  [".reading", startReading],
  [".parallel__row", startParallel],
  [".reading-tools button", startReadingTools],
  ["template[data-cite-menu]", startCiteMenu],
  ["template[data-fact-card-shell]", startFactCard],
];
