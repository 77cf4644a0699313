import { C, darker } from './palette';
import { circle, ellipse, line, path, polygon, rect, stroke, type Svg, times } from './svg';

/** A wooden fishing boat about 400 units long, keel at 0,0, bow to the right. */
export const boat = (hull: string): Svg =>
  path('M-190-70Q-200-30-150 0L130 0Q190-30 220-110Q150-62 60-62L-190-66Z', hull) +
  path('M-194-72Q-60-54 60-58Q150-58 220-112L222-98Q150-46 60-48Q-60-44-194-60Z', C.red) +
  path('M-168-18L146-12L130 0L-150 0Z', darker(hull, 0.3)) +
  ellipse(158, -58, 13, 8, C.white) +
  circle(161, -58, 5, C.ink) +
  rect(-150, -142, 110, 78, C.cream, 4) +
  rect(-158, -152, 128, 14, C.redSoft, 3) +
  rect(-138, -128, 30, 26, C.blueMid, 2) +
  rect(-94, -128, 30, 26, C.blueMid, 2) +
  line(20, -60, 20, -240, C.earthDark, 7) +
  line(20, -230, 190, -96, C.greyDark, 2) +
  line(20, -230, -150, -150, C.greyDark, 2) +
  polygon(
    [
      [20, -240],
      [66, -226],
      [20, -212],
    ],
    C.yellow,
  ) +
  times(5, (i) => circle(40 + i * 18, -70 - (i % 2) * 5, 10, i % 2 ? C.yellow : '#d9803e'));

export const basket = (x: number, y: number, s: number, what: 'fish' | 'salt' | 'fruit'): Svg =>
  (what === 'fish'
    ? times(5, (i) =>
        path(
          `M${x - s * 0.6 + i * s * 0.26} ${y - s * 0.62}q${s * 0.18}-${s * 0.2} ${s * 0.4} 0l${s * 0.12}-${s * 0.1}v${s * 0.22}l-${s * 0.12}-${s * 0.08}q-${s * 0.2} ${s * 0.16}-${s * 0.4} 0Z`,
          i % 2 ? '#9fb6c0' : '#c9d6d8',
        ),
      )
    : what === 'salt'
      ? ellipse(x, y - s * 0.62, s * 0.6, s * 0.34, C.white)
      : times(
          6,
          (i) =>
            ellipse(
              x - s * 0.48 + (i % 4) * s * 0.32,
              y - s * 0.66 - Math.floor(i / 4) * s * 0.2,
              s * 0.19,
              s * 0.16,
              i % 2 ? '#c9465a' : '#d9566a',
            ) +
            stroke(
              `M${x - s * 0.5 + (i % 4) * s * 0.32} ${y - s * 0.78 - Math.floor(i / 4) * s * 0.2}l4-9m2 9l8-6`,
              C.greenLight,
              3,
            ),
        )) +
  path(
    `M${x - s * 0.72} ${y - s * 0.6}L${x + s * 0.72} ${y - s * 0.6}L${x + s * 0.54} ${y}L${x - s * 0.54} ${y}Z`,
    '#c19a5f',
  ) +
  times(3, (i) =>
    line(
      x - s * 0.68 + i * 2,
      y - s * 0.48 + i * s * 0.17,
      x + s * 0.68 - i * 2,
      y - s * 0.48 + i * s * 0.17,
      '#9a7440',
      2,
    ),
  ) +
  rect(x - s * 0.76, y - s * 0.66, s * 1.52, s * 0.1, '#a97f48', 4);

export const CROWD = [C.blueMid, C.white, C.bluePale, C.redSoft, C.blue, C.cream, C.greenPale] as const;

export const pole = (x: number, y: number, h: number): Svg =>
  polygon(
    [
      [x - h * 0.022, y],
      [x + h * 0.022, y],
      [x + h * 0.014, y - h],
      [x - h * 0.014, y - h],
    ],
    '#b6ab9b',
  ) +
  [0.94, 0.84]
    .map(
      (t) =>
        rect(x - h * 0.17, y - h * t, h * 0.34, h * 0.018, C.greyDark, 2) +
        [-0.15, -0.07, 0.07, 0.15]
          .map((k) => rect(x + h * k - h * 0.008, y - h * t - h * 0.04, h * 0.016, h * 0.04, '#9c6a52', 3))
          .join(''),
    )
    .join('');
