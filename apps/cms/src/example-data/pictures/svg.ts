/** Small builders for SVG text. Coordinates are pixels of the 1600 × 1067 picture unless a function says otherwise. */
export const WIDTH = 1600;
export const HEIGHT = 1067;

export type Svg = string;
export type Point = readonly [number, number];

const f = (n: number): string => String(Math.round(n * 10) / 10);

export const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 0, extra = ''): Svg =>
  `<rect x="${f(x)}" y="${f(y)}" width="${f(w)}" height="${f(h)}" rx="${f(radius)}" fill="${fill}" ${extra}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra = ''): Svg =>
  `<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(rx)}" ry="${f(ry)}" fill="${fill}" ${extra}/>`;

export const circle = (x: number, y: number, r: number, fill: string, extra = ''): Svg =>
  ellipse(x, y, r, r, fill, extra);

export const path = (d: string, fill: string, extra = ''): Svg => `<path d="${d}" fill="${fill}" ${extra}/>`;

export const stroke = (d: string, colour: string, width: number, extra = ''): Svg =>
  path(
    d,
    'none',
    `stroke="${colour}" stroke-width="${f(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}`,
  );

export const line = (x1: number, y1: number, x2: number, y2: number, colour: string, width: number, extra = ''): Svg =>
  stroke(`M${f(x1)} ${f(y1)}L${f(x2)} ${f(y2)}`, colour, width, extra);

export const polygon = (points: readonly Point[], fill: string, extra = ''): Svg =>
  `<polygon points="${points.map(([x, y]) => `${f(x)},${f(y)}`).join(' ')}" fill="${fill}" ${extra}/>`;

export const at = (x: number, y: number, content: Svg, scale = 1, rotate = 0): Svg =>
  `<g transform="translate(${f(x)} ${f(y)}) scale(${scale}) rotate(${f(rotate)})">${content}</g>`;

export const mirror = (content: Svg): Svg => `<g transform="scale(-1 1)">${content}</g>`;

/** A vertical gradient that fills a rectangle; `id` must be unique in the picture. */
export const gradientRect = (id: string, x: number, y: number, w: number, h: number, stops: readonly string[]): Svg => {
  const list = stops
    .map((c, i) => `<stop offset="${f(i / Math.max(1, stops.length - 1))}" stop-color="${c}"/>`)
    .join('');
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${list}</linearGradient></defs>${rect(x, y, w, h, `url(#${id})`)}`;
};

/** Calls `make` for 0 … count-1 and joins what it returns. */
export const times = (count: number, make: (i: number) => Svg): Svg =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Seeded numbers (mulberry32): the same key always gives the same picture. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  range(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }
}

export type Variant = 1 | 2 | 3;
/** One family of pictures: a function of the variant and of seeded numbers. */
export type Scene = (variant: Variant, r: Random) => Svg;
