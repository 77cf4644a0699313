import { figures } from '../figures';
import { flowers } from '../interior';
import { building, clouds, ground, palm, sky, tint } from '../landscape';
import { C, darker, lighter } from '../palette';
import { circle, ellipse, line, path, rect, type Scene, type Svg, times, WIDTH } from '../svg';

const lighterEdge = (): Svg =>
  ellipse(800, 1075, 900, 24, lighter(C.earth, 0.3), 'opacity=".3"') + palm(-30, 600, 300, -0.1);

export const market: Scene = (variant, r) => {
  const p = figures(r);
  const stall = (x: number, y: number, w: number, c: string, kind: number): Svg => {
    const fruit = [
      ['#d98a3a', '#e3aa3c'],
      ['#5d8458', '#86a878'],
      ['#c93f58', '#d9566a'],
      ['#9fb6c0', '#cdd8d8'],
    ][kind % 4] ?? ['#d98a3a', '#e3aa3c'];
    return (
      line(x + 14, y, x + 14, y - w * 0.9, C.earthDark, 8) +
      line(x + w - 14, y, x + w - 14, y - w * 0.9, C.earthDark, 8) +
      times(8, (i) =>
        path(
          `M${x - 24 + (i * (w + 48)) / 8} ${y - w * 0.86}l${w * 0.02 + 4}-${w * 0.2}h${w / 8}l${w * 0.02} ${w * 0.2}q-${w / 16} ${w * 0.1} -${w / 8 + 6} 0Z`,
          i % 2 ? C.cream : c,
        ),
      ) +
      rect(x - 8, y - w * 0.28, w + 16, w * 0.28, C.earth) +
      rect(x - 8, y - w * 0.28, w + 16, 10, darker(C.earth, 0.16)) +
      times(20, (i) =>
        circle(
          x + 20 + (i % 10) * (w / 10.4),
          y - w * 0.3 - Math.floor(i / 10) * w * 0.06,
          w * 0.052,
          fruit[i % 2] ?? C.yellow,
        ),
      )
    );
  };
  const hour = ({ 1: 'dawn', 2: 'day', 3: 'dusk' } as const)[variant];
  const base =
    sky(hour, 1300, 180) +
    clouds(r, 4, 120) +
    building(60, 560, 520, 240, '#e9cf95', 2, 6, 'tile') +
    building(1010, 560, 540, 210, C.bluePale, 2, 6, 'tile') +
    rect(600, 300, 390, 260, '#d9b98a') +
    path('M560 310Q795 150 1030 310Z', C.redSoft) +
    rect(680, 380, 230, 180, '#8a6a4a') +
    ground(560, '#c4b59a');
  const colours = [C.blueMid, C.red, C.green, C.yellow] as const;
  if (variant === 1)
    return (
      base +
      times(4, (i) => p(150 + i * 400, 740, 320, 'vendor', { legs: 'none', arms: 'hold' })) +
      times(4, (i) => stall(20 + i * 400, 760, 320, colours[i] ?? C.red, i)) +
      p(330, 1030, 450, 'casual', { woman: true, arms: 'hold', held: ellipse(0, -92, 22, 16, C.greenLight) }) +
      p(720, 1040, 470, 'vendor', { legs: 'walk', arms: 'hold', smile: 'open' }) +
      p(1060, 1040, 480, 'casual', { arms: 'down', legs: 'walk', look: -0.5 }) +
      p(1350, 1035, 430, 'old', { arms: 'hold', woman: true }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      stall(-30, 800, 560, C.red, 2) +
      stall(1090, 800, 560, C.blueMid, 0) +
      p(560, 1310, 880, 'vendor', {
        arms: 'give',
        look: 0.6,
        smile: 'open',
        hat: 'non-la',
        held: ellipse(50, -122, 13, 12, C.yellow),
      }) +
      p(1090, 1330, 860, 'casual', {
        woman: true,
        arms: 'hold',
        look: -0.6,
        held: rect(-18, -112, 36, 26, C.greenPale, 4),
      }) +
      rect(0, 980, WIDTH, 90, C.earth) +
      times(
        22,
        (i) =>
          circle(
            40 + i * 74,
            970 - (i % 2) * 16,
            40,
            ['#d98a3a', '#c93f58', '#86a878', '#e3aa3c'][Math.floor(i / 6) % 4] ?? C.yellow,
          ) + circle(30 + i * 74, 958 - (i % 2) * 16, 9, C.white, 'opacity=".3"'),
      ) +
      tint(hour)
    );
  return (
    base +
    times(3, (i) => stall(60 + i * 530, 800, 420, colours[(i + 1) % 4] ?? C.red, i + 1)) +
    tint(hour) +
    times(
      9,
      (i) =>
        circle(100 + i * 180, 330 + (i % 2) * 36, 44, C.yellowPale, 'opacity=".25"') +
        circle(100 + i * 180, 330 + (i % 2) * 36, 13, '#fff4cf'),
    ) +
    p(480, 1040, 560, 'vendor', {
      arms: 'hold',
      woman: true,
      smile: 'open',
      held: rect(-20, -118, 40, 26, C.redSoft, 3),
    }) +
    p(830, 1045, 580, 'engineer', { arms: 'take', look: -0.5, hat: undefined, top: 'polo' }) +
    p(1180, 1040, 550, 'casual', { woman: true, arms: 'clap', look: -0.4 }) +
    flowers(150, 1050, 110) +
    flowers(1470, 1050, 120) +
    lighterEdge()
  );
};
