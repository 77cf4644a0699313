import { figures } from '../figures';
import { clouds, ground, hills, sky, tint } from '../landscape';
import { C } from '../palette';
import { basket } from '../props';
import { ellipse, line, path, polygon, type Random, rect, type Scene, type Svg, times } from '../svg';

const pans = (r: Random, y: number): Svg =>
  times(7, (row) =>
    times(6, (i) => {
      const t0 = row / 7,
        t1 = (row + 0.88) / 7;
      const ya = y + (1067 - y) * t0 * t0,
        yb = y + (1067 - y) * t1 * t1;
      const xa = (k: number): number => 800 + (k - 3) * (170 + 330 * t0),
        xb = (k: number): number => 800 + (k - 3) * (170 + 330 * t1);
      return polygon(
        [
          [xa(i) + 6, ya],
          [xa(i + 1) - 6, ya],
          [xb(i + 1) - 9, yb],
          [xb(i) + 9, yb],
        ],
        ['#c6dde0', '#dfe9e4', '#b5d0d8', '#e9ece0'][Math.floor(r.range(0, 4))] ?? '#c6dde0',
      );
    }),
  );

const cone = (x: number, y: number, s: number): Svg =>
  ellipse(x, y + s * 0.06, s * 1.1, s * 0.16, '#8fb0ba', 'opacity=".5"') +
  path(
    `M${x - s} ${y}Q${x - s * 0.3} ${y - s * 0.5} ${x} ${y - s * 0.96}Q${x + s * 0.3} ${y - s * 0.5} ${x + s} ${y}Q${x} ${y + s * 0.2} ${x - s} ${y}Z`,
    C.white,
  ) +
  path(
    `M${x} ${y - s * 0.96}Q${x + s * 0.3} ${y - s * 0.5} ${x + s} ${y}Q${x + s * 0.5} ${y + s * 0.12} ${x + s * 0.1} ${y + s * 0.1}Q${x + s * 0.3} ${y - s * 0.4} ${x} ${y - s * 0.96}Z`,
    '#d5dedb',
  );

const rake = line(30, -150, 70, 0, C.earthDark, 3.4) + rect(50, -4, 44, 8, C.earth, 2);

export const salt: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'dusk' } as const)[variant];
  const base =
    sky(hour, variant === 2 ? 380 : 1260, 240) +
    clouds(r, 4, 170) +
    hills(r, 440, 120, '#8ba6a6') +
    hills(r, 460, 50, '#a9b594') +
    ground(460, '#c9b795') +
    pans(r, 470);
  if (variant === 1)
    return (
      base +
      times(7, (i) => cone(120 + i * 235, 560 + (i % 2) * 20, 46)) +
      times(4, (i) => cone(210 + i * 420, 800, 96)) +
      p(430, 930, 430, 'salt', { arms: 'tool', lean: 12, held: rake, nod: 0.5, look: 0.6 }) +
      p(1010, 960, 450, 'salt', { arms: 'tool', held: rake, look: 0.4, smile: 'open' }) +
      p(1380, 760, 270, 'salt', { arms: 'hip' }) +
      p(700, 690, 220, 'salt', { arms: 'tool', held: rake }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      times(6, (i) => cone(100 + i * 290, 580, 54)) +
      cone(1330, 960, 230) +
      p(520, 1360, 950, 'salt', {
        woman: true,
        arms: 'hold',
        look: 0.4,
        smile: 'open',
        colour: C.redSoft,
        held: basket(0, -86, 34, 'salt'),
      }) +
      p(1020, 1010, 480, 'salt', { arms: 'tool', held: rake, look: -0.6 }) +
      tint(hour)
    );
  const pole =
    line(-74, -148, 74, -148, C.earthDark, 4) +
    times(
      2,
      (i) =>
        line(-68 + i * 136, -148, -84 + i * 136, -70, C.earth, 1.2) +
        line(-68 + i * 136, -148, -52 + i * 136, -70, C.earth, 1.2) +
        basket(-68 + i * 136, -46, 30, 'salt'),
    );
  return (
    base +
    cone(160, 860, 190) +
    cone(1430, 840, 170) +
    p(560, 1000, 520, 'salt', { arms: 'up', legs: 'walk', held: pole, look: 0.6 }) +
    p(1060, 960, 440, 'salt', { arms: 'up', legs: 'walk', held: pole, look: 0.3, smile: 'open' }) +
    p(830, 740, 250, 'salt', { arms: 'tool', held: rake }) +
    tint(hour)
  );
};
