import { contrast, isColor, mixed, READABLE } from "./contrast";

const PAGE = "#faf7f2";
const DARK_PAGE = "#1e2227";
const WHITE = "#ffffff";
const BLACK = "#000000";
const STEP = 0.05;

export type Theme =
  | { readonly kind: "town"; readonly leaf: string; readonly deep: string; readonly light: string }
  | { readonly kind: "refused"; readonly color: string; readonly ratio: number };

/** The town's main colour in the shades the pages need, or why it cannot be read and Parvis' own green stays. */
export function themeOf(color: string): Theme {
  if (!isColor(color)) return { kind: "refused", color, ratio: 1 };
  const ratio = Math.min(contrast(color, PAGE), contrast(color, WHITE));
  if (ratio < READABLE) return { kind: "refused", color, ratio: Math.floor(ratio * 10) / 10 };
  return {
    kind: "town",
    leaf: color,
    deep: towards(color, BLACK, WHITE, 7),
    light: towards(color, WHITE, DARK_PAGE, 5.5),
  };
}

/** Puts the theme's shades where tokens.css reads them. By script object, not by markup: the page's policy allows it. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  if (theme.kind === "refused") {
    console.warn(
      `The territory's colour ${theme.color} is refused: contrast ${theme.ratio}, ${READABLE} needed.`,
    );
    return;
  }
  root.style.setProperty("--town-leaf", theme.leaf);
  root.style.setProperty("--town-leaf-deep", theme.deep);
  root.style.setProperty("--town-leaf-light", theme.light);
}

/** The first shade on the way from a colour to another that has the wanted contrast with a ground. */
function towards(color: string, end: string, ground: string, wanted: number): string {
  for (let share = 0.3; share < 1; share += STEP) {
    const shade = mixed(color, end, share);
    if (contrast(shade, ground) >= wanted) return shade;
  }
  return end;
}
