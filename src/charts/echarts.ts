/**
 * The parts of ECharts that Sundial draws with, and no others. Everything that draws imports them
 * from here, at the last moment: it is as heavy as all the rest of a page together.
 */
import { BarChart, LineChart, SankeyChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  // Hides the labels that would stand on others.
  LabelLayout,
  SVGRenderer,
]);

export { init };
