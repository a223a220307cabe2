// ECharts for the browser: exactly what drew the charts at build time. A chunk of its own, fetched when first needed.
export { init } from "echarts-features";
