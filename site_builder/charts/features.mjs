// The parts of ECharts in use. The worker that draws at build time and the live chart in the browser
// import this same list: with different lists ECharts lays the same option out differently.
import { BarChart, LineChart, PictorialBarChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart,
  LineChart,
  PictorialBarChart,
  PieChart,
  ScatterChart,
  GridComponent,
  TooltipComponent,
  SVGRenderer,
]);

export { init };
