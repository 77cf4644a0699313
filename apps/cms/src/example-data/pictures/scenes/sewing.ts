import { figures } from '../figures';
import { pane, room, table, tubeLamps } from '../interior';
import { tint } from '../landscape';
import { C, darker, lighter } from '../palette';
import { at, circle, line, path, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

/** A sewing machine 100 units wide, standing on 0,0. */
const machine = (colour: string): Svg =>
  rect(-50, -10, 100, 10, darker(colour, 0.24), 3) +
  path('M20-10L20-44Q20-62 6-62L-30-62Q-44-62-44-50L-44-34L-30-34L-30-44L2-44Q6-44 6-38L6-10Z', colour) +
  path('M20-10L20-44Q20-62 6-62L0-62Q14-56 13-40L13-10Z', darker(colour, 0.12)) +
  circle(24, -46, 9, C.greyDark) +
  circle(24, -46, 4, C.metal) +
  line(-37, -34, -37, -12, C.greyDark, 2) +
  rect(-4, -74, 8, 13, C.red, 2) +
  stroke('M0-74Q-20-84-36-62', C.red, 1);

const bundle = (x: number, y: number, s: number, colour: string): Svg =>
  times(4, (i) =>
    path(
      `M${x - s + i * 3} ${y - i * s * 0.24}Q${x} ${y - i * s * 0.24 - s * 0.2} ${x + s - i * 2} ${y - i * s * 0.24}L${x + s - i * 2} ${y - i * s * 0.24 - s * 0.22}Q${x} ${y - i * s * 0.24 - s * 0.44} ${x - s + i * 3} ${y - i * s * 0.24 - s * 0.22}Z`,
      i % 2 ? lighter(colour, 0.2) : colour,
    ),
  );

export const sewing: Scene = (variant, r) => {
  const p = figures(r);
  const evening = variant === 3;
  const wall = evening ? '#d9c8ae' : C.cream;
  const hall =
    room(wall, '#cdb994', 470) +
    times(4, (i) => pane(90 + i * 390, 130, 230, 210, evening ? '#e8a878' : C.bluePale)) +
    tubeLamps(3, 70);
  if (variant === 1) {
    const row = (y: number, s: number, n: number, off: number): Svg =>
      times(n, (i) =>
        p(off + i * (WIDTH / n) + 60 * s, y + 90 * s, 310 * s, 'garment', {
          legs: 'none',
          arms: 'work',
          nod: r.next() > 0.4 ? 0.8 : 0.2,
        }),
      ) +
      table(0, y, WIDTH, 120 * s, '#c79a66') +
      times(
        n,
        (i) =>
          at(off + i * (WIDTH / n) + 140 * s, y - 14 * s, machine(C.white), 1.1 * s) +
          bundle(off + i * (WIDTH / n) - 70 * s, y - 16 * s, 44 * s, i % 2 ? C.blueMid : C.redSoft),
      );
    return hall + row(560, 0.62, 7, 30) + row(720, 0.95, 5, 60) + row(960, 1.5, 3, 150);
  }
  if (variant === 2)
    return (
      hall +
      times(5, (i) => p(120 + i * 340, 700, 330, 'garment', { legs: 'none', arms: 'work', nod: 0.5 })) +
      table(0, 610, WIDTH, 90, '#c79a66') +
      times(5, (i) => at(210 + i * 340, 596, machine(C.white), 1)) +
      p(470, 1180, 800, 'garment', { legs: 'none', arms: 'work', look: 0.5, nod: 0.4, woman: true, smile: 'open' }) +
      p(1080, 1180, 800, 'garment', { legs: 'none', arms: 'work', look: -0.6, nod: 0.4, woman: true }) +
      table(-20, 860, 1660, 300, '#c79a66') +
      at(700, 842, machine(C.white), 2.2) +
      at(1370, 842, machine(C.white), 2.2) +
      bundle(200, 844, 110, C.blueLight)
    );
  return (
    hall +
    p(1240, 820, 480, 'office', { arms: 'book', look: -0.6, held: rect(-14, -126, 28, 20, C.white, 1) }) +
    times(3, (i) => p(110 + i * 190, 760, 360, 'garment', { legs: 'none', arms: 'work', nod: 0.6 })) +
    table(-10, 655, 640, 120, '#b98a5c') +
    times(3, (i) => at(190 + i * 190, 640, machine(C.white), 1)) +
    p(800, 1330, 1060, 'garment', {
      legs: 'none',
      arms: 'work',
      look: 0.3,
      nod: 0.9,
      woman: true,
      hatColour: C.yellowPale,
    }) +
    table(-20, 905, 1660, 260, '#b98a5c') +
    path('M560 900Q700 850 900 880L1130 905L1090 930L540 930Z', C.redSoft) +
    at(1080, 888, machine(C.white), 2.9) +
    tint('dusk')
  );
};
