import uPlot from "uplot";
import { alone, type Drawing } from "./drawing";
import { ticksOf } from "./ticks";
import type { Scale, SpotWords } from "./words";

interface Wish {
  readonly drawing: Drawing;
  readonly scale: Scale;
  readonly words: SpotWords;
  readonly width: number;
  readonly choose: (spot: number | undefined) => void;
}

const HEIGHT = 280;
const BAR_SHARE = 0.8;
const WIDEST_BAR = 60;

/** What uPlot draws: x as they are, values in the unit that people read. */
export function columnsOf({ spots }: Drawing, scale: Scale): uPlot.AlignedData {
  return [spots.map(({ x }) => x), spots.map(({ value }) => (value === null ? null : scale.scaled(value)))];
}

/** How uPlot draws it. Colours are the page's tokens, read when the chart is made. */
export function chartOptions({ drawing, scale, words, width, choose }: Wish): uPlot.Options {
  const colour = (token: string): string =>
    getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const font = `13px ${getComputedStyle(document.body).fontFamily}`;
  const axis = {
    font,
    stroke: colour("--quiet"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
  };
  const ticks = ticksOf(drawing, words, width);
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: {
      y: false,
      drag: { setScale: false, x: false, y: false },
      points: { size: 12, fill: colour("--card"), stroke: colour("--leaf"), width: 3 },
    },
    hooks: { setCursor: [(chart) => chosenBy(chart, choose)] },
    scales: { x: { time: false, range: () => [...drawing.range] }, y: { range: rangeOf(drawing, scale) } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        splits: () => ticks.map(({ x }) => x),
        values: () => ticks.map(({ label }) => label),
        size: 32,
      },
      { ...axis, ...levels(drawing, scale), size: (_, labels) => widest(labels) },
    ],
    series: [{}, stroke(drawing, colour("--leaf"), colour("--leaf-tint"))],
  };
}

/** A point that is chosen by the keyboard is told by the page itself. */
function chosenBy(chart: uPlot, choose: (spot: number | undefined) => void): void {
  const { idx, left = -1 } = chart.cursor;
  if (left >= 0 && idx !== null && idx !== undefined) choose(idx);
}

function stroke({ shape, spots }: Drawing, line: string, tint: string): uPlot.Series {
  const paths = uPlot.paths;
  if (shape === "bars") {
    return {
      fill: line,
      stroke: line,
      width: 0,
      points: { show: false },
      paths: paths.bars!({ size: [BAR_SHARE, WIDEST_BAR] }),
    };
  }
  if (shape === "steps") {
    return {
      stroke: line,
      fill: tint,
      width: 2,
      points: { show: false },
      paths: paths.stepped!({ align: 1 }),
    };
  }
  // A line needs two ends: what stands between gaps is a dot.
  const dots = { show: true, size: 8, fill: line, filter: () => alone(spots) };
  return { stroke: line, width: 2, spanGaps: false, points: dots };
}

/** Bars begin at zero, states stand apart, levels fill the height. */
function rangeOf({ shape }: Drawing, scale: Scale): uPlot.Range.Function {
  return (_, low, high) => {
    if (shape === "steps" && scale.isState) return [-0.1, 1.1];
    if (shape === "bars") return [Math.min(0, low ?? 0), Math.max(1e-9, high ?? 0) * 1.08];
    return uPlot.rangeNum(low ?? 0, high ?? 1, 0.1, true);
  };
}

function levels({ shape }: Drawing, scale: Scale): uPlot.Axis {
  if (shape === "steps" && scale.isState) {
    return { splits: () => [0, 1], values: () => [scale.state(0), scale.state(1)] };
  }
  const locale = scale.language === "fr" ? "fr-FR" : "en-GB";
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return { values: (_, splits) => splits.map((level) => format.format(level)) };
}

function widest(labels: readonly string[] | null): number {
  const letters = (labels ?? []).reduce((most, label) => Math.max(most, label.length), 1);
  return 18 + letters * 7.5;
}
