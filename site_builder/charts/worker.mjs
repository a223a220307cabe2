// Draws charts: reads one JSON object {id, width, height, option} a line, answers {id, svg} or {id, error}.
import { createInterface } from "node:readline";
import { init } from "./features.mjs";

function draw({ width, height, option }) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    // Not renderToSVGString: it adds a style sheet and class names that differ from run to run.
    return chart.getZr().painter.renderToString({ cssEmphasis: false, cssAnimation: false, useViewBox: true });
  } finally {
    chart.dispose();
  }
}

function answer(line) {
  const request = JSON.parse(line);
  try {
    return { id: request.id, svg: draw(request) };
  } catch (error) {
    return { id: request.id, error: String(error?.stack ?? error) };
  }
}

// ECharts reports mistakes in an option on the console; standard output belongs to the answers.
console.log = console.error;

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
