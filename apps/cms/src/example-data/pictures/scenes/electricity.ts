import { figures } from '../figures';
import { building, clouds, ground, hills, sky, tint } from '../landscape';
import { C, darker } from '../palette';
import { pole } from '../props';
import { circle, line, polygon, rect, type Scene, stroke, type Svg, times } from '../svg';

const wires = (y: number, sag: number, n: number): Svg =>
  times(n, (i) =>
    stroke(
      `M0 ${y + i * 22}Q400 ${y + sag + i * 22} 800 ${y + i * 18}T1600 ${y + i * 22}`,
      C.ink,
      2.4,
      'opacity=".75"',
    ),
  );

export const electricity: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'dusk' } as const)[variant];
  const base =
    sky(hour, 330, 250) + clouds(r, 5, 190, hour === 'dusk' ? '#eec6a2' : C.white) + hills(r, 740, 100, '#98ac9c');
  const belt =
    stroke('M-18-96Q0-88 18-96', C.earthDark, 5) +
    rect(-24, -96, 9, 16, C.red, 2) +
    rect(15, -96, 8, 14, C.earthDark, 2);
  const town = times(7, (i) =>
    building(
      30 + i * 235,
      800,
      170,
      90 + ((i * 47) % 90),
      [C.cream, '#e5c48f', C.bluePale][i % 3] ?? C.cream,
      2,
      3,
      i % 2 ? 'tile' : 'flat',
      hour === 'dusk',
    ),
  );
  if (variant === 1)
    return (
      base +
      town +
      ground(800, '#c9b790') +
      wires(230, 60, 3) +
      pole(800, 960, 860) +
      p(872, 560, 330, 'electrician', { arms: 'take', look: -0.6, lean: -8, legs: 'kneel', held: belt }) +
      stroke('M812 420Q850 470 880 430', C.red, 5) +
      polygon(
        [
          [930, 980],
          [950, 980],
          [850, 330],
          [834, 330],
        ],
        C.yellow,
      ) +
      polygon(
        [
          [1000, 980],
          [1020, 980],
          [886, 330],
          [870, 330],
        ],
        C.yellow,
      ) +
      times(12, (i) => line(846 + i * 7.4, 370 + i * 50, 888 + i * 10, 370 + i * 50, darker(C.yellow, 0.2), 6)) +
      p(430, 1040, 500, 'electrician', { arms: 'point', look: 0.6, held: belt }) +
      p(1260, 1040, 500, 'electrician', { arms: 'hip', look: -0.6, held: belt }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      town +
      ground(800, '#c9b790') +
      wires(170, 50, 3) +
      pole(1080, 1000, 930) +
      line(520, 800, 760, 560, C.blueMid, 34) +
      line(760, 560, 870, 470, C.blueLight, 24) +
      p(900, 500, 340, 'electrician', { legs: 'none', arms: 'give', look: 0.6, held: belt }) +
      rect(820, 340, 160, 130, C.white, 10) +
      rect(820, 360, 160, 20, C.red) +
      rect(180, 760, 620, 170, C.blueMid, 14) +
      rect(180, 640, 220, 180, C.white, 18) +
      rect(204, 664, 130, 90, C.blueLight, 10) +
      rect(180, 850, 620, 24, C.yellow) +
      circle(300, 940, 66, C.ink) +
      circle(300, 940, 28, C.metal) +
      circle(690, 940, 66, C.ink) +
      circle(690, 940, 28, C.metal) +
      p(1300, 1040, 520, 'electrician', { arms: 'phone', look: -0.6, held: belt }) +
      tint(hour)
    );
  return (
    base +
    town +
    ground(800, '#a98c66') +
    wires(150, 70, 2) +
    tint(hour) +
    pole(1160, 1340, 1260) +
    p(800, 1360, 1040, 'electrician', {
      arms: 'give',
      look: 0.7,
      smile: 'calm',
      hatColour: C.yellow,
      held: line(42, -116, 66, -124, C.red, 5) + line(62, -122, 74, -128, C.metal, 3),
    }) +
    p(360, 1200, 700, 'electrician', { arms: 'chest', look: 0.5, hatColour: C.white }) +
    stroke('M1100 480Q1160 520 1220 480', C.red, 12)
  );
};
