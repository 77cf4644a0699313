import { figures } from '../figures';
import { audience, curtain, flowers, pane, plant, room, table } from '../interior';
import { C } from '../palette';
import { CROWD } from '../props';
import { circle, line, polygon, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const conference: Scene = (variant, r) => {
  const p = figures(r);
  const stage =
    room('#e9d6b4', '#a9805a', 640) +
    curtain(180, 60, 1240, 520, C.blue) +
    rect(520, 150, 560, 16, C.yellow, 4) +
    circle(800, 262, 64, C.yellow, 'opacity=".9"') +
    circle(800, 262, 50, C.red) +
    stroke('M770 272q30 24 60 0M800 236v40', C.yellowPale, 8) +
    rect(0, 580, WIDTH, 70, '#7d5638') +
    rect(0, 580, WIDTH, 10, '#a1744e');
  const rostrum = (x: number, y: number, s: number): Svg =>
    polygon(
      [
        [x - 80 * s, y - 150 * s],
        [x + 80 * s, y - 150 * s],
        [x + 62 * s, y],
        [x - 62 * s, y],
      ],
      '#9a6a42',
    ) +
    rect(x - 90 * s, y - 164 * s, 180 * s, 20 * s, '#7d5638', 4) +
    flowers(x, y - 66 * s, 56 * s) +
    line(x - 10 * s, y - 164 * s, x - 4 * s, y - 214 * s, C.ink, 4 * s) +
    circle(x - 4 * s, y - 216 * s, 7 * s, C.ink);
  if (variant === 1)
    return (
      stage +
      p(1150, 660, 420, 'official', {
        legs: 'none',
        arms: 'work',
        look: -0.5,
        woman: true,
        top: 'ao-dai',
        colour: C.redSoft,
      }) +
      rostrum(1150, 584, 1.1) +
      flowers(300, 584, 100) +
      flowers(640, 584, 90) +
      flowers(1360, 584, 80) +
      audience(720, 118, 9, CROWD) +
      audience(850, 168, 7, [...CROWD].reverse())
    );
  if (variant === 2)
    return (
      stage +
      table(420, 500, 760, 90, C.red, true) +
      times(4, (i) => p(510 + i * 190, 610, 290, 'official', { legs: 'none', arms: 'work', look: 0 })) +
      table(420, 500, 760, 90, C.red, true) +
      flowers(800, 490, 60) +
      times(6, (i) =>
        p(110 + i * 280, 1000, 430, i % 2 ? 'official' : 'office', {
          arms: 'wave',
          look: 0.2,
          held: rect(37, -196, 14, 18, C.red, 1),
        }),
      ) +
      times(5, (i) =>
        p(240 + i * 290, 1280, 640, i % 2 ? 'office' : 'official', {
          arms: 'wave',
          look: -0.2,
          smile: 'soft',
          held: rect(37, -198, 14, 20, C.red, 1),
        }),
      )
    );
  const hall =
    room('#efe2c6', '#b08a63', 520) +
    pane(90, 90, 230, 270) +
    pane(1280, 90, 230, 270) +
    rect(470, 100, 660, 300, C.white, 6) +
    polygon(
      [
        [510, 360],
        [510, 300],
        [570, 300],
        [570, 360],
      ],
      C.blueMid,
    ) +
    polygon(
      [
        [610, 360],
        [610, 250],
        [670, 250],
        [670, 360],
      ],
      C.blueLight,
    ) +
    polygon(
      [
        [710, 360],
        [710, 210],
        [770, 210],
        [770, 360],
      ],
      C.yellow,
    ) +
    polygon(
      [
        [810, 360],
        [810, 170],
        [870, 170],
        [870, 360],
      ],
      C.red,
    ) +
    stroke('M920 330L970 270L1020 290L1090 180', C.blue, 7);
  return (
    hall +
    plant(400, 560, 190) +
    plant(1210, 560, 190) +
    times(5, (i) =>
      p(260 + i * 270, 950, 460, i % 2 ? 'official' : 'office', { legs: 'none', arms: 'work', look: (i - 2) * -0.3 }),
    ) +
    table(80, 750, 1440, 120, '#b98a5c') +
    p(430, 1345, 800, 'official', {
      legs: 'none',
      arms: 'book',
      look: 0.6,
      glasses: true,
      held: rect(-20, -124, 40, 26, C.white, 1),
    }) +
    p(1110, 1350, 810, 'official', { legs: 'none', woman: true, arms: 'give', look: -0.5, smile: 'open' }) +
    table(-20, 980, 1640, 120, '#a97a4e') +
    times(4, (i) => rect(180 + i * 380, 950, 150, 14, C.white, 2) + circle(380 + i * 380, 944, 22, C.bluePale))
  );
};
