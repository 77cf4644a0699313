import { figures } from '../figures';
import { bunting } from '../interior';
import { clouds, ground, hills, sky, tint, tree } from '../landscape';
import { C } from '../palette';
import { CROWD } from '../props';
import { circle, ellipse, line, path, polygon, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const sport: Scene = (variant, r) => {
  const p = figures(r);
  const blue = { colour: C.blueMid, accent: C.white, trousers: C.cream } as const;
  const red = { colour: C.red, accent: C.yellow, trousers: C.blue } as const;
  const field =
    sky('day', 1280, 170) +
    clouds(r, 5, 130) +
    tree(r, 90, 560, 300) +
    tree(r, 330, 540, 240) +
    tree(r, 1280, 540, 260) +
    tree(r, 1520, 560, 320) +
    rect(0, 430, WIDTH, 120, '#a99a86') +
    times(
      26,
      (i) =>
        ellipse(30 + i * 63, 452 + (i % 3) * 20, 17, 20, ['#d9a678', '#c58d62', '#e8c196'][i % 3] ?? '#d9a678') +
        ellipse(30 + i * 63, 440 + (i % 3) * 20, 17, 13, C.hair) +
        rect(8 + i * 63, 472 + (i % 3) * 20, 46, 60, CROWD[i % 7] ?? C.blue, 16),
    ) +
    rect(0, 520, WIDTH, 46, C.blue) +
    times(10, (i) => rect(i * 160 + 40, 530, 80, 26, [C.yellow, C.cream, C.redSoft][i % 3] ?? C.yellow, 3));
  const ball = (x: number, y: number, s: number): Svg =>
    circle(x, y, s, C.white) +
    path(
      `M${x} ${y - s * 0.4}l${s * 0.4} ${s * 0.3}l-${s * 0.15} ${s * 0.45}h-${s * 0.5}l-${s * 0.15}-${s * 0.45}Z`,
      C.ink,
    ) +
    circle(x, y, s, 'none', `stroke="${C.greyDark}" stroke-width="2"`);
  const turf = times(8, (i) =>
    polygon(
      [
        [i * 230 - 120, 566],
        [i * 230 - 5, 566],
        [i * 330 - 300, 1067],
        [i * 330 - 470, 1067],
      ],
      '#7ea06c',
      'opacity=".5"',
    ),
  );
  if (variant === 1)
    return (
      field +
      ground(566, '#6f9460') +
      turf +
      stroke('M0 700H1600M800 566Q900 700 780 1067', C.white, 5, 'opacity=".8"') +
      p(230, 820, 320, 'player', { ...blue, arms: 'run', legs: 'run', look: 0.6 }) +
      p(1380, 800, 310, 'player', { ...red, arms: 'run', legs: 'walk', look: -0.6 }) +
      p(600, 1000, 540, 'player', { ...red, arms: 'run', legs: 'run', look: 0.7, lean: 6, smile: 'open' }) +
      p(1060, 1010, 530, 'player', { ...blue, arms: 'run', legs: 'run', look: -0.5 }) +
      ball(760, 980, 34) +
      p(1010, 770, 260, 'player', { ...red, arms: 'hip' }) +
      tint('day')
    );
  if (variant === 2)
    return (
      field +
      ground(566, '#cf9a6a') +
      stroke('M60 1000L260 620H1340L1540 1000Z', C.white, 7) +
      times(3, (i) =>
        p(380 + i * 420, 880 - (i % 2) * 40, 400, 'player', {
          ...blue,
          woman: true,
          hair: (['tail', 'bob', 'bun'] as const)[i] ?? 'bun',
          arms: i === 1 ? 'up' : 'hold',
          legs: i === 1 ? 'walk' : 'stand',
          look: 0.3 - i * 0.3,
          smile: 'open',
        }),
      ) +
      rect(150, 400, 16, 560, C.greyDark, 4) +
      rect(1434, 400, 16, 560, C.greyDark, 4) +
      times(42, (i) => line(170 + i * 30.5, 424, 170 + i * 30.5, 560, C.white, 1.6, 'opacity=".8"')) +
      times(5, (i) => line(166, 450 + i * 27, 1434, 450 + i * 27, C.white, 1.6, 'opacity=".8"')) +
      rect(160, 414, 1280, 14, C.white) +
      p(560, 1050, 580, 'player', { ...red, woman: true, hair: 'bun', arms: 'up', legs: 'walk', look: 0.5 }) +
      p(1010, 1055, 560, 'player', {
        ...red,
        woman: true,
        hair: 'tail',
        arms: 'hold',
        legs: 'kneel',
        look: -0.5,
        smile: 'open',
      }) +
      ball(720, 290, 30) +
      tint('day')
    );
  return (
    sky('dusk', 420, 260) +
    clouds(r, 4, 140, '#f0cfa8') +
    hills(r, 520, 90, '#7d8a7e') +
    bunting(110, 90) +
    times(9, (i) => p(60 + i * 185, 690, 270, 'casual', { arms: i % 2 ? 'clap' : 'wave', smile: 'open' })) +
    ground(640, '#c9a574') +
    stroke('M40 800Q800 830 1560 800', '#8a6a3e', 15) +
    rect(792, 790, 16, 80, C.red) +
    times(4, (i) =>
      p(140 + i * 170, 1010 - i * 10, 500, 'player', {
        ...blue,
        arms: 'tool',
        legs: 'walk',
        lean: -22,
        look: 0.6,
        woman: i % 2 === 1,
        smile: 'open',
        hair: 'bun',
      }),
    ) +
    times(4, (i) =>
      p(960 + i * 170, 980 + i * 10, 500, 'player', {
        ...red,
        arms: 'take',
        legs: 'walk',
        lean: 22,
        look: -0.6,
        woman: i % 2 === 0,
        smile: 'open',
        hair: 'tail',
      }),
    ) +
    tint('dusk')
  );
};
