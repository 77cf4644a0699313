import { figures } from '../figures';
import { audience, curtain, flowers } from '../interior';
import { building, ground, sky, tree } from '../landscape';
import { C, darker, lighter } from '../palette';
import { circle, line, path, polygon, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const performance: Scene = (variant, r) => {
  const p = figures(r);
  const beams = times(4, (i) =>
    polygon(
      [
        [250 + i * 370, 0],
        [310 + i * 370, 0],
        [420 + i * 330, 820],
        [90 + i * 400, 820],
      ],
      [C.yellowPale, C.blueLight, C.redSoft, C.yellowPale][i] ?? C.cream,
      'opacity=".14"',
    ),
  );
  const stage =
    rect(0, 0, WIDTH, 1067, '#1d2c47') +
    curtain(0, 40, 1600, 700, '#7f2a2a') +
    rect(0, 740, WIDTH, 60, '#9a6a42') +
    ground(790, '#4a3527') +
    beams;
  const fan =
    path('M34-188Q14-222 48-226Q78-224 66-190L46-180Z', C.yellow) +
    stroke('M46-180L40-222M46-180L54-224M46-180L68-208', C.red, 1.4);
  if (variant === 1)
    return (
      stage +
      times(5, (i) =>
        p(250 + i * 275, 790 + (i % 2) * 26, 500, 'singer', {
          arms: 'wave',
          colour: [C.yellow, C.blueLight, C.red][i % 3] ?? C.red,
          look: i < 2 ? 0.5 : -0.5,
          held: fan,
        }),
      ) +
      flowers(120, 800, 90) +
      flowers(1480, 800, 90) +
      audience(870, 128, 9, ['#2c3f5d', '#3a3347', '#24354f', '#4a3f4a'])
    );
  if (variant === 2)
    return (
      stage +
      circle(600, 420, 380, C.yellowPale, 'opacity=".12"') +
      times(3, (i) =>
        p(930 + i * 230, 900, 560, 'official', {
          woman: false,
          arms: 'hold',
          look: -0.4,
          held:
            path('M-30-96Q-34-120-16-118Q-8-124 2-116Q8-96-12-88Q-24-86-30-96Z', '#b5763c') +
            line(-6, -114, 52, -146, C.earthDark, 4),
        }),
      ) +
      p(540, 1320, 960, 'singer', {
        arms: 'phone',
        look: 0.3,
        colour: C.red,
        held: line(14, -150, 9, -164, C.ink, 4) + circle(8, -167, 5, C.metal),
      }) +
      times(20, () => circle(r.range(0, 1600), r.range(60, 700), r.range(3, 9), C.yellowPale, 'opacity=".5"'))
    );
  const star = (x: number, y: number, s: number, c: string): Svg =>
    circle(x, y, s * 1.9, C.yellowPale, 'opacity=".22"') +
    polygon(
      Array.from(
        { length: 10 },
        (_, i) =>
          [
            x + Math.sin((i * Math.PI) / 5) * s * (i % 2 ? 0.44 : 1),
            y - Math.cos((i * Math.PI) / 5) * s * (i % 2 ? 0.44 : 1),
          ] as const,
      ),
      c,
    ) +
    circle(x, y, s * 0.3, '#fff0bf') +
    circle(x, y, s * 1.04, 'none', `stroke="${C.yellow}" stroke-width="3"`);
  const lantern = line(42, -184, 44, -240, C.earth, 2.4);
  return (
    sky('night', 1180, 230) +
    circle(1180, 230, 110, C.yellowPale) +
    times(60, () => circle(r.range(0, 1600), r.range(0, 420), r.range(1, 3), C.cream)) +
    building(60, 640, 620, 240, '#5b6378', 1, 6, 'tile', true) +
    building(920, 640, 640, 220, '#525a70', 1, 6, 'tile', true) +
    ground(640, '#4b4a52') +
    times(
      6,
      (i) =>
        circle(160 + i * 260, 400 + (i % 2) * 30, 26, i % 2 ? C.yellow : C.red) +
        circle(160 + i * 260, 400 + (i % 2) * 30, 60, C.yellow, 'opacity=".16"'),
    ) +
    tree(r, 1500, 720, 380, '#33503f') +
    times(
      6,
      (i) =>
        p(180 + i * 240, 970 + (i % 2) * 60, 400 + (i % 3) * 30, 'pupil', {
          woman: i % 2 === 0,
          arms: 'wave',
          smile: 'open',
          colour: [C.red, C.yellow, C.blueLight, C.cream][i % 4] ?? C.red,
          look: 0.3,
          held: lantern,
        }) +
        star(
          180 + i * 240 + 0.22 * (400 + (i % 3) * 30),
          970 + (i % 2) * 60 - 1.27 * (400 + (i % 3) * 30),
          50,
          [C.red, C.yellow, '#d9803e'][i % 3] ?? C.red,
        ),
    ) +
    p(1490, 1050, 620, 'casual', { woman: true, arms: 'clap', look: -0.6, colour: lighter(C.blueMid, 0.1) }) +
    rect(0, 1058, WIDTH, 9, darker('#4b4a52', 0.2))
  );
};
