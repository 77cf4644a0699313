import { figures } from '../figures';
import { room, tubeLamps } from '../interior';
import { building, clouds, ground, hills, sky, tint, tree } from '../landscape';
import { C } from '../palette';
import { circle, ellipse, line, path, polygon, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const factory: Scene = (variant, r) => {
  const p = figures(r);
  if (variant === 1)
    return (
      sky('dawn', 300, 250) +
      clouds(r, 5, 170) +
      hills(r, 620, 90, '#9fb39a') +
      rect(1180, 250, 46, 400, '#c7b299') +
      rect(1180, 270, 46, 30, C.red) +
      rect(1270, 310, 40, 340, '#b9a58d') +
      building(520, 690, 900, 250, '#dcd3c0', 2, 12, 'saw') +
      building(160, 690, 330, 190, C.bluePale, 2, 5) +
      ground(690, '#c9bda4') +
      path('M640 1067L900 690L1010 690L1400 1067Z', '#a9a294') +
      times(3, (i) => tree(r, 80 + i * 170, 720, 170)) +
      times(6, (i) =>
        p(640 + i * 105, 850 + (i % 3) * 45, 230 + (i % 3) * 34, 'garment', {
          legs: 'walk',
          hat: i % 2 ? 'cap' : undefined,
          hatColour: C.blue,
        }),
      ) +
      p(340, 1040, 470, 'engineer', { arms: 'wave', legs: 'walk', smile: 'open' }) +
      p(1240, 1050, 480, 'garment', { legs: 'walk', woman: true, hat: undefined, arms: 'hold' }) +
      tint('dawn')
    );
  const hall =
    room('#dfe3dd', '#b7b3a4', 520) +
    times(6, (i) =>
      polygon(
        [
          [i * 300, 0],
          [i * 300 + 24, 0],
          [i * 300 + 24, 500],
          [i * 300, 500],
        ],
        '#b5bcb8',
      ),
    ) +
    tubeLamps(4, 60) +
    rect(0, 250, WIDTH, 12, C.yellow) +
    rect(640, 262, 10, 80, C.greyDark) +
    path('M620 342h50l-14 44h-22Z', C.yellow);
  const belt = (y: number, h: number): Svg =>
    rect(0, y, WIDTH, h, C.greyDark) +
    rect(0, y - 12, WIDTH, 20, C.metal) +
    times(
      12,
      (i) =>
        circle(70 + i * 140, y + h * 0.5, h * 0.24, C.metal) + circle(70 + i * 140, y + h * 0.5, h * 0.1, C.greyDark),
    );
  const box = (x: number, y: number, s: number, i: number): Svg =>
    rect(x, y - s, s * 1.4, s, i % 3 ? '#c99b65' : C.blueLight, 3) +
    rect(x + s * 0.6, y - s, s * 0.2, s, '#e7cfa2') +
    rect(x + s, y - s, s * 0.4, s, '#1c2430', 0, 'opacity=".1"');
  if (variant === 2)
    return (
      hall +
      building(1050, 520, 460, 220, C.blueLight, 1, 3) +
      circle(1140, 410, 52, C.cream) +
      circle(1140, 410, 40, C.blueMid) +
      times(5, (i) =>
        p(160 + i * 320, 900, 440, 'engineer', { legs: 'none', arms: i % 2 ? 'work' : 'hold', nod: 0.5 }),
      ) +
      belt(760, 70) +
      times(7, (i) => box(40 + i * 235, 750, 84, i)) +
      p(420, 1360, 840, 'engineer', {
        arms: 'book',
        look: 0.5,
        nod: 0.5,
        held: rect(-16, -128, 32, 22, C.white, 2) + line(-10, -120, 10, -120, C.grey, 1.4),
      })
    );
  return (
    hall +
    times(
      3,
      (i) =>
        rect(940 + i * 200, 330, 170, 200, i % 2 ? C.green : C.blueMid, 8) +
        circle(1025 + i * 200, 420, 46, C.metal) +
        circle(1025 + i * 200, 420, 20, C.greyDark),
    ) +
    p(520, 1230, 900, 'engineer', { arms: 'point', look: 0.7, woman: false, hatColour: C.white }) +
    p(1090, 1240, 860, 'engineer', { arms: 'chest', look: -0.5, woman: true, hatColour: C.yellow, smile: 'open' }) +
    belt(1010, 70) +
    times(5, (i) => box(30 + i * 340, 1000, 110, i)) +
    stroke('M40 420Q120 380 150 460T250 500', C.yellow, 7) +
    ellipse(800, 1080, 900, 26, '#1c2430', 'opacity=".2"')
  );
};
