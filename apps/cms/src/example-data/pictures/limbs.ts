import { C, darker, mix } from './palette';
import type { PersonOptions } from './person';
import { at, circle, ellipse, path, type Point, polygon, stroke, type Svg } from './svg';

export type Legs = 'stand' | 'walk' | 'run' | 'kneel' | 'none';

export type Arms = keyof typeof ARMS;

/** Elbow and hand on the left, elbow and hand on the right, in the person's units. */
export const ARMS = {
  down: [
    [-30, -118],
    [-31, -92],
    [30, -118],
    [31, -92],
  ],
  hold: [
    [-31, -117],
    [-11, -107],
    [31, -117],
    [11, -107],
  ],
  chest: [
    [-31, -119],
    [-8, -124],
    [31, -119],
    [8, -124],
  ],
  clap: [
    [-30, -120],
    [-3, -131],
    [30, -120],
    [3, -130],
  ],
  give: [
    [-12, -116],
    [26, -112],
    [36, -122],
    [52, -114],
  ],
  take: [
    [-36, -122],
    [-52, -114],
    [12, -116],
    [-26, -111],
  ],
  work: [
    [-31, -119],
    [-15, -97],
    [31, -119],
    [15, -97],
  ],
  hip: [
    [-41, -121],
    [-20, -101],
    [30, -118],
    [31, -92],
  ],
  point: [
    [-30, -118],
    [-31, -92],
    [42, -140],
    [64, -152],
  ],
  wave: [
    [-30, -118],
    [-31, -92],
    [40, -152],
    [42, -184],
  ],
  up: [
    [-36, -166],
    [-26, -196],
    [36, -166],
    [26, -196],
  ],
  reach: [
    [-31, -119],
    [-15, -105],
    [36, -164],
    [44, -194],
  ],
  tool: [
    [-14, -118],
    [14, -104],
    [38, -120],
    [34, -130],
  ],
  run: [
    [-38, -128],
    [-32, -150],
    [34, -120],
    [14, -104],
  ],
  phone: [
    [-30, -118],
    [-31, -92],
    [34, -122],
    [17, -150],
  ],
  book: [
    [-30, -117],
    [-9, -113],
    [30, -117],
    [9, -113],
  ],
} as const satisfies Record<string, readonly [Point, Point, Point, Point]>;

function limb(a: Point, b: Point, c: Point, w: readonly [number, number, number], fill: string): Svg {
  const piece = (p: Point, q: Point, wp: number, wq: number): Svg => {
    const d = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    const nx = -(q[1] - p[1]) / d;
    const ny = (q[0] - p[0]) / d;
    return polygon(
      [
        [p[0] + nx * wp, p[1] + ny * wp],
        [q[0] + nx * wq, q[1] + ny * wq],
        [q[0] - nx * wq, q[1] - ny * wq],
        [p[0] - nx * wp, p[1] - ny * wp],
      ],
      fill,
    );
  };
  return (
    circle(a[0], a[1], w[0], fill) +
    piece(a, b, w[0], w[1]) +
    circle(b[0], b[1], w[1], fill) +
    piece(b, c, w[1], w[2]) +
    circle(c[0], c[1], w[2], fill)
  );
}

function hand(elbow: Point, p: Point, skin: string): Svg {
  const angle = (Math.atan2(p[1] - elbow[1], p[0] - elbow[0]) * 180) / Math.PI;
  const turned = Math.cos((angle * Math.PI) / 180) < 0 ? -1 : 1;
  const drawn =
    ellipse(2.6, 0, 6, 4.3, skin) +
    stroke('M1-3Q4-6.4 7-5.4', skin, 2.6) +
    stroke('M4.4 1.6L8 1.2M4.6-.6L8.2-.8', mix(skin, '#8a452a', 0.3), 0.5);
  return at(p[0], p[1], `<g transform="rotate(${angle.toFixed(1)}) scale(1 ${turned})">${drawn}</g>`);
}

export function arm(o: PersonOptions, side: -1 | 1): Svg {
  const [le, lh, re, rh] = ARMS[o.arms];
  const shoulder: Point = [side * (o.woman ? 17 : 20.5), -142.5];
  const elbow: Point = side < 0 ? le : re;
  const wrist: Point = side < 0 ? lh : rh;
  const sleeve = side < 0 ? darker(o.colour, 0.1) : darker(o.colour, 0.05);
  const w = o.woman ? 0.9 : 1;
  const skin = side < 0 ? mix(o.skin, '#7a3a1e', 0.08) : o.skin;
  if (o.top === 'polo' || o.top === 'sport') {
    const mid: Point = [shoulder[0] + (elbow[0] - shoulder[0]) * 0.72, shoulder[1] + (elbow[1] - shoulder[1]) * 0.72];
    return (
      limb(shoulder, elbow, wrist, [6.4 * w, 5.2 * w, 3.9 * w], skin) +
      hand(elbow, wrist, skin) +
      limb(shoulder, [(shoulder[0] + mid[0]) / 2, (shoulder[1] + mid[1]) / 2], mid, [8 * w, 8 * w, 7.8 * w], sleeve)
    );
  }
  const cuff: Point = [elbow[0] + (wrist[0] - elbow[0]) * 0.86, elbow[1] + (wrist[1] - elbow[1]) * 0.86];
  return (
    hand(elbow, wrist, skin) +
    limb(elbow, cuff, wrist, [4.6, 4, 3.8], skin) +
    limb(shoulder, elbow, cuff, [7.8 * w, 6.8 * w, 5.4 * w], sleeve) +
    stroke(`M${elbow[0] - 3} ${elbow[1] - 3}l4 4`, darker(sleeve, 0.2), 0.6)
  );
}

export function legs(o: PersonOptions): Svg {
  const far = darker(o.trousers, 0.14);
  const w: readonly [number, number, number] = o.woman ? [8.8, 7.4, 6] : [9.6, 8, 6.2];
  const shoe = (x: number, y: number, dir: number): Svg =>
    path(
      `M${x - 6.5} ${y - 4}Q${x} ${y - 7} ${x + 6.5} ${y - 4}L${x + 7 + dir * 4} ${y + 3}L${x - 7 + dir * 2} ${y + 3}Z`,
      C.ink,
    );
  const both = (a: readonly [Point, Point, Point], b: readonly [Point, Point, Point]): Svg =>
    shoe(a[2][0], a[2][1] + 4, -1) +
    limb(a[0], a[1], a[2], w, far) +
    shoe(b[2][0], b[2][1] + 4, 1) +
    limb(b[0], b[1], b[2], w, o.trousers);
  switch (o.legs) {
    case 'none':
      return '';
    case 'stand':
      return both(
        [
          [-9, -93],
          [-10, -50],
          [-11, -8],
        ],
        [
          [9, -93],
          [10, -50],
          [11, -8],
        ],
      );
    case 'walk':
      return both(
        [
          [-7, -93],
          [-14, -52],
          [-26, -12],
        ],
        [
          [7, -93],
          [18, -52],
          [18, -6],
        ],
      );
    case 'run':
      return both(
        [
          [-7, -93],
          [-24, -62],
          [-56, -58],
        ],
        [
          [7, -93],
          [32, -66],
          [42, -24],
        ],
      );
    case 'kneel':
      return both(
        [
          [-10, -93],
          [-20, -58],
          [-36, -46],
        ],
        [
          [10, -93],
          [30, -72],
          [28, -42],
        ],
      );
  }
}
