import { figures } from '../figures';
import { clouds, ground, hills, sky, tint } from '../landscape';
import { C, darker } from '../palette';
import { circle, line, path, polygon, rect, type Scene, stroke, type Svg, times } from '../svg';

const bricksHeld = (): Svg =>
  times(6, (i) => rect(-24 + (i % 2) * 24, -96 - Math.floor(i / 2) * 10, 23, 9, i % 3 ? '#c46f50' : '#d4876a', 1));

export const construction: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'dusk' } as const)[variant];
  const frame = (x: number, y: number, w: number, floors: number, bays: number): Svg =>
    times(floors + 1, (f) => rect(x - 14, y - f * 130, w + 28, 20, '#b3ab9c')) +
    times(bays + 1, (b) => rect(x + (w / bays) * b - 11, y - floors * 130, 22, floors * 130, '#a39a8a')) +
    times(floors * bays, (i) =>
      i % 3 === 0
        ? rect(x + (w / bays) * (i % bays) + 11, y - Math.floor(i / bays) * 130 - 110, w / bays - 22, 110, '#c9876a') +
          times(5, (k) =>
            line(
              x + (w / bays) * (i % bays) + 12,
              y - Math.floor(i / bays) * 130 - 18 - k * 20,
              x + (w / bays) * ((i % bays) + 1) - 12,
              y - Math.floor(i / bays) * 130 - 18 - k * 20,
              '#e0b59b',
              2,
            ),
          )
        : '',
    ) +
    times(bays + 2, (b) =>
      line(x + (w / bays) * b - 8, y - floors * 130, x + (w / bays) * b - 8, y - floors * 130 - 50, '#7d6a58', 4),
    );
  const crane = (x: number, y: number, h: number): Svg =>
    rect(x - 12, y - h, 24, h, C.yellow) +
    times(Math.floor(h / 40), (i) =>
      stroke(`M${x - 12} ${y - i * 40}l24-40M${x + 12} ${y - i * 40}l-24-40`, darker(C.yellow, 0.25), 3),
    ) +
    rect(x - 150, y - h - 22, 620, 20, C.yellow) +
    rect(x - 150, y - h - 4, 80, 46, C.greyDark) +
    line(x, y - h - 80, x + 450, y - h - 20, C.greyDark, 3) +
    line(x, y - h - 80, x - 140, y - h - 20, C.greyDark, 3) +
    polygon(
      [
        [x - 12, y - h - 20],
        [x + 12, y - h - 20],
        [x, y - h - 86],
      ],
      C.yellow,
    ) +
    line(x + 340, y - h, x + 340, y - h + 190, C.ink, 3) +
    rect(x + 290, y - h + 190, 100, 18, '#a39a8a');
  const base =
    sky(hour, 300, 230) +
    clouds(r, 5, 150, hour === 'dusk' ? '#eec6a2' : C.white) +
    hills(r, 640, 60, '#a2b09c') +
    ground(720, '#c9ad82');
  const bricks = (x: number, y: number, n: number, s: number): Svg =>
    times(n * 4, (i) =>
      rect(
        x + (i % n) * s * 2.1 + (Math.floor(i / n) % 2) * s * 0.5,
        y - Math.floor(i / n) * s * 1.06,
        s * 2,
        s,
        i % 3 ? '#c46f50' : '#d4876a',
        2,
      ),
    );
  if (variant === 1)
    return (
      base +
      crane(330, 740, 580) +
      frame(620, 760, 800, 4, 5) +
      p(770, 240, 140, 'builder', { arms: 'tool' }) +
      p(1180, 370, 140, 'builder', { arms: 'hip' }) +
      bricks(1180, 1010, 5, 36) +
      p(420, 1040, 480, 'engineer', { arms: 'point', look: 0.6 }) +
      p(660, 1045, 460, 'builder', {
        arms: 'book',
        look: -0.4,
        held: polygon(
          [
            [-26, -124],
            [26, -124],
            [22, -96],
            [-22, -96],
          ],
          C.bluePale,
        ),
      }) +
      p(1010, 1020, 440, 'builder', {
        arms: 'tool',
        legs: 'walk',
        held: line(0, -140, 54, -30, C.earthDark, 4) + path('M44-40l24 10l-10 26l-20-8Z', C.metal),
      }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      frame(900, 720, 700, 4, 4) +
      p(560, 1330, 930, 'builder', {
        legs: 'none',
        arms: 'work',
        look: 0.5,
        nod: 0.5,
        hatColour: C.yellow,
        held: polygon(
          [
            [14, -100],
            [36, -92],
            [30, -84],
          ],
          C.metal,
        ),
      }) +
      p(1140, 1010, 520, 'builder', { arms: 'hold', look: -0.6, woman: true, smile: 'open', held: bricksHeld() }) +
      bricks(120, 1040, 9, 66) +
      tint(hour)
    );
  return (
    base +
    crane(1150, 760, 540) +
    frame(160, 760, 760, 3, 4) +
    tint(hour) +
    times(9, (i) => line(1010 + i * 60, 1000, 1010 + i * 60, 780, '#6d5a4a', 7)) +
    line(980, 850, 1540, 850, '#6d5a4a', 7) +
    line(980, 930, 1540, 930, '#6d5a4a', 7) +
    p(500, 1040, 580, 'builder', { arms: 'wave', smile: 'open', hatColour: C.yellow }) +
    p(740, 1050, 560, 'builder', { arms: 'down', look: -0.4, hatColour: C.red }) +
    p(270, 1040, 540, 'builder', { woman: true, arms: 'hold', look: 0.4 }) +
    p(1260, 1040, 480, 'builder', { arms: 'work', legs: 'kneel', nod: 0.7 }) +
    circle(1310, 880, 40, C.yellowPale, 'opacity=".6"') +
    circle(1310, 880, 13, C.white)
  );
};
