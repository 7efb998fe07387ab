import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { chartOptions, columnsOf } from "./chartOptions";
import type { Drawing } from "./drawing";
import type { Scale, SpotWords } from "./words";

interface Props {
  readonly drawing: Drawing;
  readonly scale: Scale;
  readonly words: SpotWords;
  readonly label: string;
  readonly chosen: number | undefined;
  readonly choose: (spot: number | undefined) => void;
}

/** The chart of a drawing. A finger, a mouse or the arrow keys choose a point; what it says stands under the chart. */
export default function Chart({ drawing, scale, words, label, chosen, choose }: Props): VNode {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const width = useWidth(box);
  const scheme = useScheme();
  /** The keyboard goes from one measured point to the next: neither into gaps nor into what has not come. */
  const stops = drawing.spots.flatMap(({ value }, i) => (value === null ? [] : [i]));
  const last = stops.length - 1;

  useEffect(() => {
    const place = box.current;
    if (!place || width === 0) return;
    const options = chartOptions({ drawing, scale, words, width, choose });
    const drawn = new uPlot(options, columnsOf(drawing, scale), place);
    chart.current = drawn;
    return () => drawn.destroy();
  }, [drawing, scale, words, width, scheme]);

  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from =
      chosen === undefined ? (step > 0 ? -1 : stops.length) : stops.findLastIndex((i) => i <= chosen);
    const to = stops[Math.max(0, Math.min(last, from + step))]!;
    const at = chart.current?.valToPos(drawing.spots[to]!.x, "x") ?? -1;
    chart.current?.setCursor({ left: at, top: 0 });
    choose(to);
  };
  const spot = chosen === undefined ? undefined : drawing.spots[chosen];
  return (
    <div
      class="chart"
      ref={box}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={drawing.spots.length - 1}
      aria-valuenow={chosen ?? 0}
      aria-valuetext={spot ? words.whole(spot) : label}
      onKeyDown={press}
    />
  );
}

/** The width that the page gives, followed as it changes. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    setWidth(element.clientWidth);
    return () => watch.disconnect();
  }, []);
  return width;
}

/** A canvas keeps the colours it was drawn with: it is drawn anew for the dark, and for paper. */
function useScheme(): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const queries = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));
    const look = (): void => setRound((before) => before + 1);
    queries.forEach((query) => query.addEventListener("change", look));
    return () => queries.forEach((query) => query.removeEventListener("change", look));
  }, []);
  return round;
}
