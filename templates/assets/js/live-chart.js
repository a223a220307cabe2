// Lets the live ECharts take over a drawn chart when a person touches it. The drawn SVG keeps its place and its
// name for screen readers; the live chart lies over it in the same size, so nothing moves. If anything cannot be
// fetched, the drawn chart simply stays.

const TOUCHES = ["pointerenter", "touchstart", "focusin"];
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Wait for the first touch of a `figure.chart`, then make it live. */
export function start(figure) {
  const touched = new AbortController();
  const wake = () => {
    touched.abort();
    wakeUp(figure);
  };
  for (const touch of TOUCHES) {
    figure.addEventListener(touch, wake, { passive: true, signal: touched.signal });
  }
}

async function wakeUp(figure) {
  try {
    const [echarts, options] = await Promise.all([import("./echarts-live.js"), load(figure.dataset.options)]);
    new LiveChart(figure, echarts, options);
  } catch {
    // The network may be back at the next touch.
    start(figure);
  }
}

async function load(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${response.status} ${url}`);
  }
  return response.json();
}

class LiveChart {
  constructor(figure, echarts, options) {
    this.figure = figure;
    this.echarts = echarts;
    this.options = options;
    this.drawing = figure.querySelector(".chart__drawing");
    this.status = append(figure, "chart__status");
    this.status.setAttribute("role", "status");
    this.box = append(this.drawing, "chart__live");
    // The drawn SVG below goes on speaking to screen readers.
    this.box.setAttribute("aria-hidden", "true");
    this.drawing.addEventListener("keydown", (event) => this.onKey(event));
    this.drawing.addEventListener("focusout", () => this.hide());
    new ResizeObserver(() => this.fit()).observe(this.drawing);
    this.fit();
  }

  /** Draw the width whose drawn SVG is visible, and lie exactly over it. */
  fit() {
    const drawn = [...this.drawing.querySelectorAll(".chart__svg")].find((svg) => svg.getClientRects().length);
    if (!drawn) {
      return;
    }
    const form = drawn.closest(".chart__narrow") ? "narrow" : "wide";
    if (form !== this.form) {
      this.form = form;
      this.draw();
    }
    const place = drawn.getBoundingClientRect();
    const frame = this.drawing.getBoundingClientRect();
    const [width] = this.options[`${form}Size`];
    this.box.style.left = `${place.left - frame.left}px`;
    this.box.style.top = `${place.top - frame.top}px`;
    this.box.style.transform = `scale(${place.width / width})`;
  }

  draw() {
    const option = this.options[this.form];
    const [width, height] = this.options[`${this.form}Size`];
    this.chart?.dispose();
    this.box.style.width = `${width}px`;
    this.box.style.height = `${height}px`;
    this.chart = this.echarts.init(this.box, null, { renderer: "svg", width, height });
    this.points = readingOrder(option);
    this.current = -1;
    this.chart.on("finished", () => {
      this.figure.dataset.live = "true";
    });
    this.chart.setOption(option);
  }

  onKey(event) {
    const last = this.points.length - 1;
    if (event.key === "Escape") {
      this.hide();
    } else if (event.key in STEPS) {
      this.show(Math.min(last, Math.max(0, this.current + STEPS[event.key])));
    } else if (event.key === "Home" || event.key === "End") {
      this.show(event.key === "Home" ? 0 : last);
    } else {
      return;
    }
    event.preventDefault();
  }

  show(index) {
    const point = this.points[index];
    if (point) {
      this.current = index;
      this.chart.dispatchAction({ type: "showTip", seriesIndex: point.series, dataIndex: point.datum });
      this.status.textContent = point.say;
    }
  }

  hide() {
    this.current = -1;
    this.chart.dispatchAction({ type: "hideTip" });
    this.status.textContent = "";
  }
}

/** The data that have something to say, in the order of the report. */
function readingOrder(option) {
  const points = option.series.flatMap(({ data }, series) =>
    data.flatMap((item, datum) => (item.say ? [{ series, datum, say: item.say, order: item.order }] : [])),
  );
  return points.sort((one, other) => one.order - other.order);
}

function append(parent, name) {
  const element = document.createElement("div");
  element.className = name;
  parent.append(element);
  return element;
}
