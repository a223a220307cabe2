// Lets the live ECharts take over a drawn chart when a person touches it: rests on it with the pointer, taps it or
// asks for a value with the keyboard. The drawn SVG keeps its place and its name for screen readers; the live chart
// lies over it in the same size, so nothing moves. If anything cannot be fetched, the drawn chart simply stays.

const REST = 120; // milliseconds after which a pointer is no longer just passing
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const ENDS = { Home: 0, End: Infinity };

/** Wait for the first touch of a `.chart`, then make it live and answer that touch. */
export function start(figure) {
  const drawing = figure.querySelector(".chart__drawing");
  if (drawing.role === "img") {
    // Only from now on the arrow keys do something; as an application they come here and not to the screen reader.
    drawing.tabIndex = 0;
    drawing.role = "application";
    drawing.setAttribute("aria-describedby", drawing.querySelector(".chart__keys").id);
  }
  const waiting = new AbortController();
  const on = (type, answer) => drawing.addEventListener(type, answer, { signal: waiting.signal });
  const wake = async (touch) => {
    waiting.abort();
    const chart = await load(figure);
    if (chart) {
      touch(chart);
    } else {
      // The network may be back at the next touch.
      start(figure);
    }
  };
  let rest;
  on("pointerenter", ({ pointerType }) => {
    if (pointerType !== "touch") {
      rest = setTimeout(() => wake(() => {}), REST);
    }
  });
  on("pointerleave", () => clearTimeout(rest));
  on("click", (event) => wake((chart) => chart.onTap(event)));
  on("keydown", (event) => {
    if (event.key in STEPS || event.key in ENDS) {
      event.preventDefault();
      wake((chart) => chart.onKey(event));
    }
  });
}

async function load(figure) {
  try {
    const [echarts, response] = await Promise.all([import("./echarts-live.js"), fetch(figure.dataset.options)]);
    const chart = new LiveChart(figure, echarts, await response.json());
    await chart.ready;
    return chart;
  } catch {
    return null;
  }
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
    this.drawing.addEventListener("click", (event) => this.onTap(event));
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
    this.ready = new Promise((resolve) => {
      this.chart.on("finished", () => {
        this.figure.dataset.live = "true";
        resolve();
      });
    });
    this.chart.setOption(option);
  }

  /** Tell the value whose mark is nearest to a tap: marks are smaller than fingers. */
  onTap({ clientX, clientY }) {
    const distances = this.points.map((point) => distance(this.place(point), clientX, clientY));
    this.show(distances.indexOf(Math.min(...distances)));
  }

  /** The room of a mark on the screen. */
  place({ series, datum }) {
    const mark = this.chart.getModel().getSeriesByIndex(series).getData().getItemGraphicEl(datum);
    const { x, y, width, height } = mark.getBoundingRect();
    const corners = [mark.transformCoordToGlobal(x, y), mark.transformCoordToGlobal(x + width, y + height)];
    const frame = this.box.getBoundingClientRect();
    const scale = frame.width / this.box.offsetWidth;
    const [[left, right], [top, bottom]] = [0, 1].map((axis) =>
      corners.map((corner) => corner[axis]).sort((one, other) => one - other),
    );
    return {
      left: frame.left + left * scale,
      right: frame.left + right * scale,
      top: frame.top + top * scale,
      bottom: frame.top + bottom * scale,
    };
  }

  onKey(event) {
    if (event.key === "Escape") {
      this.hide();
    } else if (event.key in STEPS) {
      this.show(this.current + STEPS[event.key]);
    } else if (event.key in ENDS) {
      this.show(ENDS[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  show(wanted) {
    if (this.points.length) {
      this.current = Math.min(this.points.length - 1, Math.max(0, wanted));
      const { series, datum, say } = this.points[this.current];
      this.chart.dispatchAction({ type: "showTip", seriesIndex: series, dataIndex: datum });
      this.status.textContent = say;
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

/** How far a place is from a rectangle; nothing within it. */
function distance({ left, right, top, bottom }, x, y) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function append(parent, name) {
  const element = document.createElement("div");
  element.className = name;
  parent.append(element);
  return element;
}
