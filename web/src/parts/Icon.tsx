import type { VNode } from "preact";

/** Simple strokes on a 24 grid, drawn for Parvis. A category names one of them; an unknown name shows "other". */
const STROKES: Readonly<Record<string, string>> = {
  lamp: "M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c.8.8 1 1.5 1 2.5h6c0-1 .2-1.7 1-2.5A6 6 0 0 0 12 3z",
  pole: "M12 2v20M5 7h14M6 12h12",
  pothole: "M2 18h4l3-5 3 3 3-4 3 6h4M4 22h16M4 8h3M11 8h3M18 8h3",
  leak: "M12 3s6 6.5 6 11a6 6 0 0 1-12 0c0-4.5 6-11 6-11zM10 17a3 3 0 0 1-1-2",
  drain: "M4 6h16v12H4zM8 6v12M12 6v12M16 6v12",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6",
  dump: "M3 20h18M5 20l2-7h10l2 7M9 13l1-5h4l1 5M12 8V4",
  tree: "M12 22v-8M12 14a6 6 0 1 1 0-11 6 6 0 0 1 0 11M12 17l4-3",
  bench: "M3 10h18M3 14h18M6 14v6M18 14v6M6 10V6h12v4",
  playground: "M4 21 9 4h6l5 17M9 4l-2 8h10l-2-8M9 12v6h6v-6",
  sign: "M12 22V12M12 2l9 9H3z",
  crossing: "M4 4v16M9 4v16M14 4v16M19 4v16",
  graffiti: "M9 9h6v12H9zM10 9V6h4v3M17 4h.01M20 3h.01M20 6h.01M12 6V4",
  snow: "M12 2v20M3.5 7l17 10M20.5 7l-17 10",
  animal:
    "M5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM10 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM15 8a2 2 0 1 0 0-4M19 12a2 2 0 1 0 0-4M8 18c0-3 2-5 4-5s4 2 4 5-2 2-4 2-4 1-4-2z",
  noise: "M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
  water: "M2 8c3 0 3 2 6 2s3-2 6-2 3 2 6 2M2 14c3 0 3 2 6 2s3-2 6-2 3 2 6 2",
  road: "M8 3 4 21M16 3l4 18M12 4v3M12 11v3M12 18v3",
  pin: "M12 22s7-7.5 7-13a7 7 0 0 0-14 0c0 5.5 7 13 7 13zM12 12a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  aim: "M12 2v4M12 18v4M2 12h4M18 12h4M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12z",
  other: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 8v5M12 16.5v.01",
};

export function Icon({ name }: { name: string | undefined }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={STROKES[name ?? "other"] ?? STROKES["other"]} />
    </svg>
  );
}
