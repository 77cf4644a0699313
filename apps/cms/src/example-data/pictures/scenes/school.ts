import { figures } from '../figures';
import { pane, room, table } from '../interior';
import { building, clouds, ground, hills, sky, tint, tree } from '../landscape';
import { C } from '../palette';
import { circle, ellipse, line, path, polygon, rect, type Scene, stroke, type Svg, times } from '../svg';

export const school: Scene = (variant, r) => {
  const p = figures(r);
  const child = (x: number, y: number, h: number, girl: boolean, more: object = {}): Svg =>
    p(x, y, h, 'pupil', { woman: girl, ...more }) +
    path(
      `M${x - h * 0.05} ${y - h * 0.74}L${x} ${y - h * 0.68}L${x + h * 0.05} ${y - h * 0.74}L${x + h * 0.035} ${y - h * 0.6}L${x} ${y - h * 0.66}L${x - h * 0.035} ${y - h * 0.6}Z`,
      C.red,
    );
  if (variant === 2) {
    const board =
      rect(330, 110, 760, 330, C.earthDark, 6) +
      rect(346, 126, 728, 298, '#2f5a4c', 3) +
      stroke('M420 220q60-50 120 0t120 0M420 300h190M420 340h150', C.cream, 5, 'opacity=".75"') +
      circle(850, 270, 76, 'none', `stroke="${C.cream}" stroke-width="5" opacity=".75"`) +
      stroke('M774 270H926M850 194V346', C.cream, 4, 'opacity=".6"');
    return (
      room('#f0e2bf', '#c39a6b', 560) +
      board +
      pane(1200, 120, 260, 270) +
      pane(40, 120, 200, 270) +
      p(1130, 830, 560, 'teacher', {
        arms: 'book',
        look: -0.5,
        smile: 'open',
        held: rect(-18, -124, 36, 24, C.red, 1),
      }) +
      times(4, (i) => child(150 + i * 240, 938, 380, i % 2 === 0, { legs: 'none', arms: i === 2 ? 'wave' : 'work' })) +
      table(40, 780, 960, 90, '#c98f56') +
      times(3, (i) =>
        child(260 + i * 420, 1290, 620, i % 2 === 1, { legs: 'none', arms: i === 1 ? 'wave' : 'work', smile: 'open' }),
      ) +
      table(40, 1010, 1240, 90, '#c98f56') +
      times(3, (i) =>
        polygon(
          [
            [170 + i * 420, 990],
            [350 + i * 420, 990],
            [370 + i * 420, 1006],
            [150 + i * 420, 1006],
          ],
          C.white,
        ),
      )
    );
  }
  const yard =
    sky(variant === 3 ? 'dawn' : 'day', 1300, 190) +
    clouds(r, 5, 150) +
    hills(r, 480, 60, '#a9bda0') +
    building(240, 620, 1120, 280, '#f0dca6', 2, 11, 'tile') +
    rect(230, 470, 1140, 12, C.white) +
    ground(620, '#dcc7a0') +
    tree(r, 150, 700, 400) +
    tree(r, 1480, 700, 430, '#5d8458');
  const flag =
    line(800, 620, 800, 190, C.metal, 7) + path('M803 196Q860 180 900 200T990 200V262Q940 282 900 262T803 260Z', C.red);
  if (variant === 1)
    return (
      yard +
      times(8, (i) => child(330 + i * 130, 800, 230, i % 2 === 0)) +
      times(6, (i) => child(270 + i * 210, 960, 320, i % 2 === 1, { smile: 'open' })) +
      p(250, 1040, 560, 'teacher', { arms: 'hold', look: 0.6 }) +
      p(1360, 1040, 560, 'office', { woman: false, arms: 'clap', look: -0.6 }) +
      tint('day')
    );
  const drum =
    ellipse(1130, 800, 96, 104, C.red) +
    ellipse(1096, 800, 74, 98, '#ead3a0') +
    ellipse(1096, 800, 60, 82, '#f5e6c0') +
    line(1060, 900, 1020, 1030, C.earthDark, 14) +
    line(1180, 890, 1230, 1030, C.earthDark, 14);
  return (
    yard +
    flag +
    times(10, (i) => child(180 + i * 140, 790, 220, i % 2 === 0, { arms: 'clap' })) +
    drum +
    p(880, 1040, 570, 'official', {
      woman: false,
      arms: 'give',
      look: 0.7,
      held: line(40, -114, 72, -124, C.earth, 5) + circle(74, -124, 6, C.red),
    }) +
    p(540, 1030, 540, 'ao-dai', { arms: 'hold', smile: 'open', colour: C.yellow }) +
    times(3, (i) => child(150 + i * 130, 1040, 380, i % 2 === 1, { arms: 'wave', smile: 'open' })) +
    p(1430, 1040, 540, 'teacher', { arms: 'clap', look: -0.7 }) +
    tint('dawn')
  );
};
