import { C, darker, lighter } from './palette';
import {
  circle,
  ellipse,
  gradientRect,
  HEIGHT,
  line,
  path,
  polygon,
  rect,
  stroke,
  times,
  WIDTH,
  type Svg,
} from './svg';

/** Wall, skirting and floor with boards running to a point of escape. */
export function room(wall: string, floor: string, y: number): Svg {
  const boards = times(17, (i) =>
    line(800 + (i - 8) * 70, y, 800 + (i - 8) * 300, HEIGHT, darker(floor, 0.12), 2, 'opacity=".5"'),
  );
  return (
    gradientRect('wall', 0, 0, WIDTH, y, [darker(wall, 0.08), wall]) +
    gradientRect('floor', 0, y, WIDTH, HEIGHT - y, [darker(floor, 0.08), lighter(floor, 0.1)]) +
    boards +
    rect(0, y - 14, WIDTH, 14, darker(wall, 0.16))
  );
}

export function pane(x: number, y: number, w: number, h: number, view: string = C.bluePale): Svg {
  return (
    rect(x - 10, y - 10, w + 20, h + 20, C.white, 3) +
    rect(x, y, w, h, view) +
    path(
      `M${x} ${y + h}V${y + h * 0.86}Q${x + w * 0.26} ${y + h * 0.5} ${x + w * 0.56} ${y + h * 0.82}T${x + w} ${y + h * 0.8}V${y + h}Z`,
      C.greenPale,
    ) +
    rect(x, y + h * 0.9, w, h * 0.1, C.greenLight) +
    polygon(
      [
        [x + w * 0.1, y],
        [x + w * 0.42, y],
        [x + w * 0.16, y + h],
        [x, y + h],
        [x, y + h * 0.4],
      ],
      C.white,
      'opacity=".28"',
    ) +
    rect(x + w / 2 - 4, y, 8, h, C.white) +
    rect(x, y + h * 0.42, w, 6, C.white) +
    rect(x - 18, y + h + 8, w + 36, 12, darker(C.cream, 0.12), 2)
  );
}

export const tubeLamps = (count: number, y: number, spread = 1): Svg =>
  times(count, (i) => {
    const x = 800 + (i - (count - 1) / 2) * (1500 / count) * spread;
    return (
      line(x - 60, 0, x - 60, y, C.greyDark, 2) +
      line(x + 60, 0, x + 60, y, C.greyDark, 2) +
      polygon(
        [
          [x - 96, y],
          [x + 96, y],
          [x + 190, y + 340],
          [x - 190, y + 340],
        ],
        C.white,
        'opacity=".09"',
      ) +
      rect(x - 96, y - 8, 192, 14, C.white, 5) +
      rect(x - 96, y - 14, 192, 7, C.grey, 3)
    );
  });

export function table(x: number, y: number, w: number, h: number, colour: string, cloth = false): Svg {
  if (cloth)
    return (
      rect(x, y, w, h, colour) +
      rect(x - 8, y - 14, w + 16, 18, lighter(colour, 0.14), 4) +
      times(Math.floor(w / 60), (i) =>
        path(
          `M${x + i * 60 + 12} ${y + 6}Q${x + i * 60 + 30} ${y + h / 2} ${x + i * 60 + 20} ${y + h}L${x + i * 60 + 34} ${y + h}Q${x + i * 60 + 40} ${y + h / 2} ${x + i * 60 + 26} ${y + 6}Z`,
          darker(colour, 0.14),
          'opacity=".6"',
        ),
      )
    );
  return (
    rect(x + 10, y, 16, h, darker(colour, 0.28)) +
    rect(x + w - 26, y, 16, h, darker(colour, 0.28)) +
    rect(x - 8, y - 16, w + 16, 20, colour, 4) +
    rect(x - 8, y, w + 16, 8, darker(colour, 0.16))
  );
}

export function plant(x: number, y: number, s: number): Svg {
  const leaf = (a: number): Svg =>
    `<g transform="translate(${x} ${y - s * 0.42}) rotate(${a})">${path(`M0 0Q${s * 0.16} ${-s * 0.34} 0 ${-s * 0.7}Q${-s * 0.16} ${-s * 0.34} 0 0Z`, a % 2 ? C.green : C.greenLight)}</g>`;
  return (
    [-62, -37, -14, 11, 32, 59].map(leaf).join('') +
    path(
      `M${x - s * 0.24} ${y - s * 0.44}L${x + s * 0.24} ${y - s * 0.44}L${x + s * 0.17} ${y}L${x - s * 0.17} ${y}Z`,
      C.redSoft,
    ) +
    rect(x - s * 0.27, y - s * 0.48, s * 0.54, s * 0.09, darker(C.redSoft, 0.1), 3)
  );
}

export function flowers(x: number, y: number, s: number): Svg {
  const spots = [
    [-0.5, -0.5],
    [-0.2, -0.8],
    [0.15, -0.6],
    [0.5, -0.46],
    [0.32, -0.9],
    [-0.36, -0.2],
    [0.05, -0.3],
  ] as const;
  return (
    ellipse(x, y - s * 0.34, s * 0.66, s * 0.4, C.green) +
    spots
      .map(
        ([dx, dy], i) =>
          circle(x + dx * s, y + dy * s, s * 0.17, [C.yellow, C.red, C.white][i % 3] ?? C.red) +
          circle(x + dx * s, y + dy * s, s * 0.06, C.yellowPale),
      )
      .join('') +
    rect(x - s * 0.4, y - s * 0.12, s * 0.8, s * 0.16, C.earth, 4)
  );
}

/** A stage curtain with folds. */
export const curtain = (x: number, y: number, w: number, h: number, colour: string): Svg =>
  rect(x, y, w, h, colour) +
  times(Math.ceil(w / 64), (i) => gradientFold(x + i * 64, y, Math.min(64, w - i * 64), h, colour)) +
  rect(x, y, w, 34, darker(colour, 0.2)) +
  times(12, (i) => path(`M${x + (i * w) / 12} ${y + 30}q${w / 24} 56 ${w / 12} 0Z`, darker(colour, 0.12)));

const gradientFold = (x: number, y: number, w: number, h: number, colour: string): Svg =>
  rect(x, y, w * 0.36, h, darker(colour, 0.16), 0, 'opacity=".55"') +
  rect(x + w * 0.6, y, w * 0.16, h, lighter(colour, 0.16), 0, 'opacity=".4"');

export const bunting = (y: number, drop: number): Svg =>
  stroke(`M0 ${y}Q400 ${y + drop} 800 ${y}Q1200 ${y + drop} 1600 ${y}`, C.greyDark, 3) +
  times(25, (i) => {
    const x = 32 + i * 64;
    const t = (x % 800) / 800;
    const cy = y + drop * 2 * t * (1 - t);
    return polygon(
      [
        [x - 22, cy],
        [x + 22, cy],
        [x, cy + 46],
      ],
      [C.red, C.yellow, C.blueMid, C.cream][i % 4] ?? C.red,
    );
  });

/** Backs of heads along the lower edge: an audience seen from behind. */
export const audience = (y: number, size: number, count: number, colours: readonly string[]): Svg =>
  times(count, (i) => {
    const x = (WIDTH / (count - 0.6)) * (i + 0.2) + (i % 2 ? 14 : -10);
    const c = colours[i % colours.length] ?? C.blue;
    const up = (i % 3) * size * 0.09;
    return (
      path(
        `M${x - size * 0.82} ${y + size * 2.2}Q${x - size * 0.86} ${y + size * 0.62 - up} ${x - size * 0.2} ${y + size * 0.46 - up}L${x + size * 0.2} ${y + size * 0.46 - up}Q${x + size * 0.86} ${y + size * 0.62 - up} ${x + size * 0.82} ${y + size * 2.2}Z`,
        c,
      ) +
      rect(x - size * 0.14, y + size * 0.24 - up, size * 0.28, size * 0.3, '#b98a64') +
      ellipse(x, y - up, size * 0.36, size * 0.43, i % 4 === 3 ? '#6d655e' : C.hair) +
      ellipse(x - size * 0.37, y + size * 0.05 - up, size * 0.05, size * 0.1, '#c9976c') +
      ellipse(x + size * 0.37, y + size * 0.05 - up, size * 0.05, size * 0.1, '#c9976c') +
      (i % 3 === 1 ? circle(x, y - size * 0.3 - up, size * 0.17, '#3a322d') : '')
    );
  });

/** A wrapped present with a ribbon; also as something held, in a person's units. */
export const gift = (x: number, y: number, w: number, h: number, colour: string, ribbon: string = C.yellow): Svg =>
  rect(x, y - h, w, h, colour, 2) +
  rect(x + w * 0.7, y - h, w * 0.3, h, darker(colour, 0.14), 2) +
  rect(x + w * 0.42, y - h, w * 0.16, h, ribbon) +
  rect(x, y - h * 0.6, w, h * 0.16, ribbon) +
  ellipse(x + w * 0.38, y - h - h * 0.08, w * 0.16, h * 0.12, ribbon) +
  ellipse(x + w * 0.62, y - h - h * 0.08, w * 0.16, h * 0.12, ribbon);
