import { figures } from '../figures';
import { clouds, grass, ground, hills, sky, tint } from '../landscape';
import { C } from '../palette';
import { basket } from '../props';
import { at, circle, ellipse, line, type Random, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

/** A dragon-fruit plant on its post, 100 units high, foot at 0,0. */
function cactus(r: Random, fruit: boolean): Svg {
  const arms = times(11, (i) => {
    const a = -78 + i * 15.6 + r.range(-5, 5);
    const dx = Math.sin((a * Math.PI) / 180) * r.range(34, 50);
    const drop = r.range(18, 46);
    return (
      stroke(
        `M0-78Q${dx * 0.6} ${-104 - r.range(0, 8)} ${dx} ${-78 + drop * 0.3}Q${dx * 1.1} ${-66 + drop * 0.6} ${dx} ${-60 + drop}`,
        i % 2 ? C.green : '#5d8458',
        6.5,
      ) +
      (fruit && i % 3 === 1
        ? ellipse(dx, -54 + drop, 6.6, 8, '#c93f58') +
          stroke(`M${dx - 4} ${-50 + drop}l-4 6m6-4l0 7m3-8l5 5`, C.greenLight, 1.8)
        : '')
    );
  });
  return rect(-5, -82, 10, 82, '#a89a86') + stroke('M-3 0Q-9-40-1-80M4 0Q9-36 2-80', C.greenDark, 5) + arms;
}

export const dragonFruit: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'night' } as const)[variant];
  const base =
    sky(hour, 330, 230) +
    (hour === 'night'
      ? times(40, () => circle(r.range(0, WIDTH), r.range(0, 340), r.range(1, 2.4), C.cream))
      : clouds(r, 5, 150)) +
    hills(r, 430, 150, hour === 'night' ? '#2c4157' : '#87a3a2') +
    hills(r, 455, 40, hour === 'night' ? '#2a4038' : '#7d9a74') +
    ground(455, hour === 'night' ? '#6b5b46' : '#c99f6f') +
    grass(r, 480, 580, hour === 'night' ? '#4f6648' : C.greenLight, 130);
  const row = (y: number, s: number, n: number, lit: boolean): Svg =>
    times(n, (i) => at((WIDTH / n) * (i + 0.5) + r.range(-8, 8), y, cactus(r, true), s)) +
    (lit
      ? line(0, y - 128 * s, WIDTH, y - 132 * s, C.ink, 2) +
        times(
          n,
          (i) =>
            circle((WIDTH / n) * i, y - 116 * s, 60 * s, C.yellowPale, 'opacity=".2"') +
            circle((WIDTH / n) * i, y - 116 * s, 9 * s, '#fff3c4'),
        )
      : '');
  const night = variant === 3;
  const garden = row(510, 0.7, 20, night) + row(570, 1.15, 13, night) + row(670, 1.9, 9, night);
  if (variant === 1)
    return (
      base +
      garden +
      row(870, 3.2, 5, false) +
      p(480, 1010, 440, 'farmer', { arms: 'reach', look: 0.4, woman: true, smile: 'open' }) +
      p(1110, 1010, 450, 'farmer', { arms: 'hold', woman: false, held: basket(0, -90, 30, 'fruit') }) +
      basket(720, 1030, 80, 'fruit') +
      basket(880, 1040, 80, 'fruit') +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      garden +
      p(440, 1330, 920, 'farmer', {
        arms: 'hold',
        woman: true,
        smile: 'open',
        look: 0.35,
        held: basket(0, -86, 36, 'fruit'),
      }) +
      p(1010, 1010, 470, 'farmer', { arms: 'reach', woman: false, look: 0.5 }) +
      at(1290, 1040, cactus(r, true), 5) +
      basket(840, 1050, 90, 'fruit') +
      tint(hour)
    );
  return (
    base +
    row(510, 0.7, 20, false) +
    tint('night') +
    row(510, 0.7, 20, true) +
    row(575, 1.15, 13, true) +
    row(690, 1.9, 9, true) +
    row(890, 3.1, 5, true) +
    p(560, 1040, 450, 'farmer', { arms: 'reach', look: 0.5, woman: false }) +
    p(1060, 1050, 440, 'farmer', { arms: 'hip', look: -0.5, woman: true })
  );
};
