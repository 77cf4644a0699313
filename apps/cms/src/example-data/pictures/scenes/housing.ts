import { figures } from '../figures';
import { flowers, plant, table } from '../interior';
import { building, clouds, grass, ground, hills, sky, tint, tree } from '../landscape';
import { C, darker } from '../palette';
import { circle, ellipse, line, path, polygon, rect, type Scene, stroke, type Svg, times } from '../svg';

export const housing: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'dusk' } as const)[variant];
  const washing = (x: number, y: number, n: number): Svg =>
    stroke(`M${x} ${y}q${n * 30} 24 ${n * 60} 0`, C.greyDark, 3) +
    times(n, (i) =>
      path(`M${x + 14 + i * 60} ${y + 8}h34v44h-34Z`, [C.redSoft, C.blueLight, C.cream, C.yellow][i % 4] ?? C.red),
    );
  if (variant === 2)
    return (
      sky('dawn', 300, 220) +
      clouds(r, 4, 150) +
      hills(r, 520, 90, '#a8ba9c') +
      building(330, 760, 820, 300, '#f1dfb6', 1, 4, 'tile') +
      rect(640, 520, 170, 240, C.blueMid) +
      rect(652, 532, 70, 228, darker(C.blueMid, 0.12)) +
      rect(560, 500, 330, 12, C.red) +
      ground(760, '#d2b98f') +
      grass(r, 780, 260, C.green, 60) +
      tree(r, 1340, 790, 460) +
      flowers(470, 790, 80) +
      flowers(990, 790, 80) +
      p(560, 1040, 540, 'official', {
        woman: false,
        arms: 'give',
        look: 0.6,
        held: circle(54, -112, 5, C.yellow) + rect(56, -113, 14, 3, C.yellow),
      }) +
      p(850, 1040, 520, 'casual', { woman: true, arms: 'take', look: -0.6, smile: 'open' }) +
      p(1030, 1045, 540, 'casual', { woman: false, arms: 'down', smile: 'open', look: -0.5 }) +
      p(960, 1050, 300, 'pupil', { woman: true, arms: 'clap', smile: 'open' }) +
      p(330, 1040, 530, 'official', { woman: true, arms: 'clap', look: 0.6 }) +
      tint('dawn')
    );
  const rooms =
    times(
      6,
      (i) =>
        rect(60 + i * 250, 400, 250, 320, i % 2 ? '#ead6ae' : '#f1e0bc') +
        rect(100 + i * 250, 500, 84, 220, [C.blueMid, C.green, C.redSoft][i % 3] ?? C.blue) +
        rect(204 + i * 250, 510, 80, 90, hour === 'dusk' ? C.yellowPale : C.blueLight, 2) +
        line(244 + i * 250, 510, 244 + i * 250, 600, C.white, 4),
    ) +
    polygon(
      [
        [20, 402],
        [110, 310],
        [1500, 310],
        [1590, 402],
      ],
      '#b9705a',
    ) +
    times(20, (i) => line(110 + i * 73, 312, 40 + i * 80, 402, '#a25f4b', 3));
  const base =
    sky(hour, 1320, 170) +
    clouds(r, 4, 120) +
    tree(r, 40, 420, 260) +
    tree(r, 1530, 430, 290) +
    rooms +
    ground(720, '#c7b596');
  if (variant === 1)
    return (
      base +
      washing(160, 440, 4) +
      washing(920, 440, 5) +
      p(270, 960, 440, 'casual', { woman: true, arms: 'hold', held: rect(-22, -110, 44, 22, C.blueLight, 6) }) +
      p(620, 1040, 500, 'official', { arms: 'book', look: 0.6, held: rect(-15, -126, 30, 24, C.white, 1) }) +
      p(860, 1030, 470, 'garment', { hat: undefined, woman: true, arms: 'chest', look: -0.6, smile: 'open' }) +
      p(1080, 1040, 280, 'pupil', { woman: false, arms: 'wave', smile: 'open' }) +
      p(1340, 990, 440, 'casual', { woman: false, arms: 'down', look: -0.5 }) +
      plant(1520, 1030, 170) +
      tint(hour)
    );
  return (
    base +
    washing(700, 450, 4) +
    tint(hour) +
    times(
      6,
      (i) => circle(130 + i * 250, 470, 30, C.yellowPale, 'opacity=".35"') + circle(130 + i * 250, 470, 9, '#fff3c9'),
    ) +
    p(480, 1040, 500, 'casual', { woman: true, arms: 'work', nod: 0.6 }) +
    table(330, 880, 420, 130, '#b98a5c') +
    ellipse(440, 866, 60, 16, C.metal) +
    ellipse(580, 864, 44, 14, C.white) +
    ellipse(580, 858, 34, 9, C.greenLight) +
    p(860, 1040, 510, 'garment', { hat: undefined, woman: false, arms: 'down', look: -0.6, smile: 'open' }) +
    p(1040, 1045, 290, 'pupil', { woman: true, arms: 'book', held: rect(-14, -120, 28, 18, C.red, 1) }) +
    p(1280, 1030, 490, 'casual', { woman: true, arms: 'hip', look: -0.4 })
  );
};
