type Rgb = readonly [red: number, green: number, blue: number];

/** Contrast that WCAG 2.2 asks for text of usual size (success criterion 1.4.3). */
export const READABLE = 4.5;

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour brought so far towards another: 0 is itself, 1 the other. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [rgb(from), rgb(to)];
  return "#" + a.map((c, i) => hex(c + (b[i as 0 | 1 | 2] - c) * share)).join("");
}

export function isColor(color: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(color);
}

function rgb(color: string): Rgb {
  const n = parseInt(color.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

function hex(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, "0");
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
