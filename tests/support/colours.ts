/** Measuring colours: contrast by WCAG 2, distance as CIE76 delta-E in CIELAB (D65), also as colour-blind eyes see it. */
type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

// Machado, Oliveira and Fernandes 2009, severity 1.0, applied to linear RGB.
const sights = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} satisfies Record<string, Matrix>;

export type Sight = keyof typeof sights;
export const everySight = Object.keys(sights) as Sight[];

export type Palette = Record<string, string>;

/** The colours of both themes in a stylesheet; the dark one falls back on the light one. */
export function palettes(css: string): { light: Palette; dark: Palette } {
  const [day = "", night = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
  return { light: colours(day), dark: { ...colours(day), ...colours(night) } };
}

/** Contrast between two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far two colours are apart for one kind of sight; about 2 is just visible. */
export function distance(a: string, b: string, sight: Sight): number {
  const from = lab(seen(a, sight));
  const to = lab(seen(b, sight));
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

function colours(css: string): Palette {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = "", value = ""]) => [name, value]),
  );
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  return matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as Triple;
}

function linear(hex: string): Triple {
  return [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Triple;
}

function luminance(hex: string): number {
  const [red, green, blue] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function seen(hex: string, sight: Sight): Triple {
  return times(sights[sight], linear(hex)).map((part) => Math.min(1, Math.max(0, part))) as Triple;
}

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

function lab(rgb: Triple): Triple {
  const [x, y, z] = times(toXyz, rgb);
  const [fx, fy, fz] = [curve(x / 0.95047), curve(y), curve(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function curve(part: number): number {
  return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
}
