import { figures } from '../figures';
import { clouds, grass, palm, sea, sky, tint } from '../landscape';
import { C, darker, lighter } from '../palette';
import { boat } from '../props';
import { at, circle, path, polygon, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

const lighthouse = (x: number, y: number, h: number): Svg =>
  polygon(
    [
      [x - h * 0.13, y],
      [x + h * 0.13, y],
      [x + h * 0.08, y - h],
      [x - h * 0.08, y - h],
    ],
    C.white,
  ) +
  polygon(
    [
      [x + h * 0.03, y],
      [x + h * 0.13, y],
      [x + h * 0.08, y - h],
      [x + h * 0.02, y - h],
    ],
    '#cdd3d0',
  ) +
  [0.2, 0.5, 0.78]
    .map((t) =>
      polygon(
        [
          [x - h * (0.13 - 0.05 * t), y - h * t],
          [x + h * (0.13 - 0.05 * t), y - h * t],
          [x + h * (0.123 - 0.05 * t), y - h * (t + 0.13)],
          [x - h * (0.123 - 0.05 * t), y - h * (t + 0.13)],
        ],
        C.red,
      ),
    )
    .join('') +
  rect(x - h * 0.12, y - h * 1.04, h * 0.24, h * 0.05, C.greyDark) +
  rect(x - h * 0.06, y - h * 1.18, h * 0.12, h * 0.14, C.yellowPale) +
  path(`M${x - h * 0.09} ${y - h * 1.18}L${x} ${y - h * 1.3}L${x + h * 0.09} ${y - h * 1.18}Z`, C.blue);

export const island: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'night' } as const)[variant];
  const base =
    sky(hour, variant === 3 ? 300 : 1250, 210) +
    (hour === 'night'
      ? times(50, () => circle(r.range(0, WIDTH), r.range(0, 380), r.range(1, 2.6), C.cream))
      : clouds(r, 5, 160)) +
    sea(r, 480, hour);
  const rock = (d: string, c: string): Svg => path(d, c);
  const beam =
    hour === 'night'
      ? polygon(
          [
            [1130, 190],
            [0, 60],
            [0, 330],
          ],
          C.yellowPale,
          'opacity=".26"',
        ) +
        polygon(
          [
            [1130, 190],
            [1600, 130],
            [1600, 260],
          ],
          C.yellowPale,
          'opacity=".26"',
        )
      : '';
  const isle =
    rock(
      'M760 560Q900 430 1080 420Q1300 390 1420 470Q1560 500 1700 560L1700 620L700 620Q720 590 760 560Z',
      darker(C.green, hour === 'night' ? 0.4 : 0),
    ) +
    rock('M700 620Q760 570 860 590Q1000 560 1100 600Q1300 570 1700 610L1700 660L660 660Z', '#8d7b66') +
    lighthouse(1130, 430, 190) +
    [860, 1290, 1400].map((x) => palm(x, 560, 120)).join('');
  const shore =
    rock('M0 1067L0 760Q240 700 520 790Q900 860 1600 820L1600 1067Z', lighter(C.sand, 0.1)) +
    stroke('M0 752Q240 692 520 782Q900 852 1600 812', C.white, 9, 'opacity=".8"');
  if (variant === 1)
    return (
      base +
      isle +
      at(330, 690, boat(C.blueMid), 0.9) +
      shore +
      palm(120, 990, 520, 0.2) +
      p(620, 1030, 430, 'fisher', { arms: 'wave', smile: 'open', look: 0.4 }) +
      p(830, 1020, 400, 'teacher', { arms: 'hold' }) +
      p(1010, 1040, 430, 'office', { arms: 'down', woman: false }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      isle +
      at(430, 640, boat('#2f7a7a'), 0.7) +
      shore +
      grass(r, 960, 100, C.green, 40) +
      p(470, 1330, 900, 'fisher', { arms: 'down', look: 0.5, smile: 'soft', hat: 'bucket' }) +
      p(960, 1010, 420, 'casual', { woman: true, arms: 'hold' }) +
      p(1150, 1020, 300, 'pupil', { arms: 'wave', smile: 'open' }) +
      p(1330, 1030, 440, 'engineer', { arms: 'hip', look: -0.6 }) +
      tint(hour)
    );
  return (
    base +
    isle +
    shore +
    tint('night') +
    beam +
    circle(1130, 190, 34, C.yellowPale, 'opacity=".8"') +
    p(560, 1120, 620, 'electrician', { arms: 'point', look: 0.6 }) +
    p(290, 1140, 640, 'fisher', {
      arms: 'hold',
      look: 0.4,
      held: circle(0, -100, 30, C.yellowPale, 'opacity=".5"') + rect(-7, -112, 14, 22, C.yellow, 3),
    })
  );
};
