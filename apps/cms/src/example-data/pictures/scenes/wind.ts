import { figures } from '../figures';
import { clouds, grass, ground, hills, palm, sky, tint, tree } from '../landscape';
import { C, lighter } from '../palette';
import { at, circle, path, polygon, rect, type Scene, type Svg, times } from '../svg';

export const wind: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'day', 2: 'dawn', 3: 'dusk' } as const)[variant];
  const turbine = (x: number, y: number, h: number, a: number): Svg =>
    polygon(
      [
        [x - h * 0.018, y],
        [x + h * 0.018, y],
        [x + h * 0.008, y - h],
        [x - h * 0.008, y - h],
      ],
      C.white,
    ) +
    polygon(
      [
        [x + h * 0.004, y],
        [x + h * 0.018, y],
        [x + h * 0.008, y - h],
        [x + h * 0.002, y - h],
      ],
      '#c3ccd0',
    ) +
    [0, 120, 240]
      .map((b) =>
        at(
          x,
          y - h,
          path(
            `M0 0Q${h * 0.03} ${-h * 0.12} ${h * 0.006} ${-h * 0.56}L${-h * 0.006} ${-h * 0.56}Q${-h * 0.018} ${-h * 0.1} 0 0Z`,
            b === 120 ? '#dfe3e2' : C.white,
          ),
          1,
          a + b,
        ),
      )
      .join('') +
    rect(x - h * 0.016, y - h - h * 0.014, h * 0.05, h * 0.028, '#dfe3e2', 3) +
    circle(x, y - h, h * 0.017, C.grey);
  const base =
    sky(hour, variant === 2 ? 1300 : 350, 300) +
    clouds(r, 6, 170, hour === 'dusk' ? '#eec9a6' : C.white) +
    hills(r, 560, 120, '#8da7a4') +
    hills(r, 640, 70, '#9db08a');
  const low = ground(760, hour === 'dusk' ? '#b98e5f' : '#d3b882') + grass(r, 780, 280, C.green, 90);
  if (variant === 1)
    return (
      base +
      times(6, (i) => turbine(130 + i * 265, 640 - (i % 2) * 30, 330 + (i % 3) * 60, r.range(0, 120))) +
      low +
      turbine(1230, 830, 720, 24) +
      p(430, 1030, 480, 'engineer', { arms: 'point', look: 0.7 }) +
      p(690, 1035, 470, 'engineer', { arms: 'book', look: -0.5, held: rect(-18, -124, 36, 22, C.white, 1) }) +
      tint(hour)
    );
  if (variant === 2)
    return (
      base +
      times(5, (i) => turbine(90 + i * 340, 650, 420, r.range(0, 120))) +
      low +
      p(530, 1340, 920, 'engineer', { arms: 'chest', look: 0.4, smile: 'open', woman: true, hatColour: C.white }) +
      p(1080, 1350, 930, 'engineer', { arms: 'down', look: -0.4, woman: false, hatColour: C.yellow }) +
      tint(hour)
    );
  return (
    base +
    turbine(420, 760, 660, 50) +
    turbine(860, 700, 460, 10) +
    turbine(1330, 690, 400, 80) +
    low +
    tree(r, 1490, 800, 150) +
    palm(80, 830, 260) +
    rect(1030, 870, 330, 110, C.white, 12) +
    rect(1060, 812, 220, 70, C.blueLight, 16) +
    circle(1100, 984, 38, C.ink) +
    circle(1290, 984, 38, C.ink) +
    circle(1100, 984, 16, C.metal) +
    circle(1290, 984, 16, C.metal) +
    p(620, 1030, 470, 'engineer', { arms: 'wave', legs: 'walk', smile: 'open' }) +
    p(860, 1040, 450, 'engineer', { arms: 'down', legs: 'walk' }) +
    p(1460, 1030, 440, 'engineer', { arms: 'phone', look: -0.6 }) +
    tint(hour) +
    rect(0, 1060, 1600, 7, lighter(C.earthDark, 0.1))
  );
};
