import { figures } from '../figures';
import { building, clouds, ground, hills, sky, tint } from '../landscape';
import { C, darker } from '../palette';
import { at, circle, line, path, polygon, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const dryLand: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dusk', 3: 'dawn' } as const)[variant];
  const base =
    sky(hour, 1230, 230) +
    clouds(r, 3, 150) +
    hills(r, 450, 160, '#a59a86') +
    hills(r, 480, 60, '#b9a985') +
    ground(480, '#d6b583');
  const cracks = times(26, () => {
    const x = r.range(0, WIDTH),
      y = r.range(560, 1040);
    return stroke(
      `M${x} ${y}l${r.range(20, 60)} ${r.range(-8, 12)}l${r.range(8, 40)} ${r.range(6, 26)}m-30-14l${r.range(-30, 10)} 22`,
      '#a98656',
      2.4,
      'opacity=".65"',
    );
  });
  const canal = (x: number): Svg =>
    polygon(
      [
        [x, 480],
        [x + 46, 480],
        [x + 520, 1067],
        [x - 160, 1067],
      ],
      '#b9b2a1',
    ) +
    polygon(
      [
        [x + 8, 480],
        [x + 38, 480],
        [x + 410, 1067],
        [x - 70, 1067],
      ],
      '#6ea3b5',
    ) +
    times(12, (i) => line(x + 14 + i * 9, 520 + i * 44, x + 40 + i * 30, 522 + i * 44, C.white, 3, 'opacity=".5"'));
  const cow = (x: number, y: number, s: number, c: string): Svg =>
    at(
      x,
      y,
      path('M-46-52Q-40-66 0-62Q40-68 50-52Q56-34 46-24L-42-24Q-54-36-46-52Z', c) +
        path('M44-56L66-70Q76-60 72-46L56-40Z', darker(c, 0.08)) +
        stroke('M60-70L54-80M68-70L74-80', C.cream, 3) +
        times(4, (i) => rect(-40 + i * 25, -28, 9, 30, darker(c, 0.16), 3)) +
        stroke('M-47-50Q-58-40-54-20', darker(c, 0.2), 3),
      s,
    );
  const spiky = (x: number, y: number, s: number): Svg =>
    at(x, y, stroke('M0 0V-70M0-34Q-24-34-24-58M0-24Q22-26 22-50', C.green, 15), s);
  if (variant === 1)
    return (
      base +
      cracks +
      canal(700) +
      times(5, (i) => spiky(90 + i * 90, 560 + i * 12, 0.6)) +
      cow(1260, 640, 1.1, '#c99a6a') +
      cow(1430, 690, 1.3, '#a8744a') +
      p(430, 1020, 470, 'engineer', { arms: 'point', look: 0.7 }) +
      p(1240, 1030, 450, 'farmer', { arms: 'hip', look: -0.6 }) +
      p(230, 980, 400, 'farmer', { arms: 'down', look: 0.5 }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      cracks +
      times(7, (i) =>
        cow(
          140 + i * 170,
          640 + (i % 3) * 36,
          0.9 + (i % 3) * 0.2,
          ['#c99a6a', '#a8744a', '#e0c59c'][i % 3] ?? '#c99a6a',
        ),
      ) +
      spiky(1470, 760, 2) +
      spiky(70, 800, 1.7) +
      p(520, 1030, 500, 'farmer', { arms: 'tool', legs: 'walk', held: line(30, -150, 60, -10, C.earthDark, 3) }) +
      p(980, 1330, 880, 'farmer', { arms: 'chest', look: -0.4, woman: true, smile: 'soft' }) +
      tint(hour)
    );
  const green = times(9, (i) =>
    polygon(
      [
        [0, 560 + i * 58],
        [700 - i * 30, 540 + i * 58],
        [680 - i * 34, 562 + i * 58],
        [0, 588 + i * 58],
      ],
      i % 2 ? C.greenLight : C.green,
    ),
  );
  return (
    base +
    green +
    canal(900) +
    building(1200, 560, 240, 110, C.cream, 1, 3, 'tile') +
    rect(1010, 640, 200, 16, C.greyDark) +
    rect(1050, 570, 18, 90, C.blueMid) +
    circle(1059, 566, 26, 'none', `stroke="${C.red}" stroke-width="8"`) +
    p(1240, 1040, 560, 'engineer', { arms: 'work', nod: 0.6, look: -0.5 }) +
    p(500, 1030, 500, 'farmer', { arms: 'hold', smile: 'open', look: 0.5 }) +
    p(270, 980, 400, 'farmer', { arms: 'tool', held: line(30, -150, 60, -10, C.earthDark, 3) }) +
    tint(hour)
  );
};
