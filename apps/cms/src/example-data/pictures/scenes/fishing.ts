import { figures } from '../figures';
import { clouds, ground, hills, sea, sky, tint } from '../landscape';
import { C } from '../palette';
import { basket, boat } from '../props';
import { at, circle, line, path, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const fishing: Scene = (variant, r) => {
  const p = figures(r);
  const hour = ({ 1: 'dawn', 2: 'day', 3: 'dusk' } as const)[variant];
  const base =
    sky(hour, variant === 3 ? 420 : 1180, variant === 2 ? 160 : 300) +
    clouds(r, 5, 150, hour === 'dusk' ? '#f0cda6' : C.white) +
    hills(r, 430, 70, hour === 'dusk' ? '#5d6d80' : '#8fa9ad') +
    sea(r, 440, hour);
  const hulls = [C.blue, C.blueMid, '#2f7a7a', C.green] as const;
  const fleet = (n: number, y: number, s: number): Svg =>
    times(n, (i) =>
      at((WIDTH / n) * (i + 0.45) + r.range(-40, 40), y + r.range(-10, 14), boat(hulls[i % 4] ?? C.blue), s),
    );
  const quay = (y: number): Svg =>
    rect(0, y, WIDTH, 24, '#d8cbb0') +
    ground(y + 20, '#bfae90') +
    times(9, (i) => line(i * 210 - 40, y + 24, i * 260 - 160, 1067, '#a39375', 2));
  if (variant === 1)
    return (
      base +
      fleet(6, 520, 0.5) +
      fleet(3, 690, 1.15) +
      quay(730) +
      times(5, (i) => basket(560 + i * 130, 900 + (i % 2) * 30, 64, 'fish')) +
      p(330, 1010, 430, 'fisher', { arms: 'hold', legs: 'walk', held: basket(0, -92, 30, 'fish') }) +
      p(1290, 1020, 450, 'fisher', { arms: 'wave', legs: 'stand', smile: 'open', look: -0.6 }) +
      p(1060, 960, 370, 'vendor', { arms: 'hold', look: -0.5, hat: 'non-la' }) +
      p(130, 940, 350, 'fisher', { arms: 'tool', legs: 'walk' }) +
      tint('dawn')
    );
  if (variant === 2)
    return (
      base +
      fleet(5, 540, 0.6) +
      at(1120, 770, boat(C.blue), 2) +
      quay(800) +
      p(300, 1270, 800, 'fisher', {
        arms: 'hold',
        look: 0.4,
        smile: 'open',
        hat: 'bucket',
        held: basket(0, -88, 34, 'fish'),
      }) +
      p(760, 1250, 760, 'vendor', { arms: 'hold', look: -0.3, hat: 'non-la' }) +
      p(1230, 1280, 810, 'fisher', { arms: 'chest', look: -0.5, hat: 'cap' }) +
      basket(980, 1090, 130, 'fish') +
      basket(60, 1090, 130, 'fish') +
      tint('day')
    );
  const net = (x: number): Svg =>
    path(`M${x} 1040Q${x + 160} 840 ${x + 420} 900Q${x + 640} 950 ${x + 760} 1040Z`, '#6f8a86', 'opacity=".5"') +
    times(13, (i) =>
      stroke(
        `M${x + 20 + i * 58} 1040Q${x + 90 + i * 48} 960 ${x + 130 + i * 42} ${905 + (i % 3) * 12}`,
        '#45625f',
        2,
        'opacity=".7"',
      ),
    ) +
    times(6, (i) =>
      stroke(
        `M${x + 40} ${1030 - i * 22}Q${x + 400} ${960 - i * 18} ${x + 720} ${1034 - i * 16}`,
        '#45625f',
        2,
        'opacity=".7"',
      ),
    ) +
    times(8, (i) => circle(x + 60 + i * 88, 1032 - (i % 3) * 40, 12, '#d9803e'));
  return (
    base +
    fleet(4, 560, 0.7) +
    at(1300, 740, boat('#2f7a7a'), 1.5) +
    quay(770) +
    p(360, 1030, 560, 'fisher', { arms: 'work', legs: 'kneel', nod: 0.8, look: 0.4 }) +
    p(1190, 1040, 560, 'fisher', {
      arms: 'work',
      legs: 'kneel',
      nod: 0.7,
      look: -0.5,
      old: true,
      hairColour: C.hairGrey,
    }) +
    net(400) +
    p(820, 930, 400, 'fisher', { arms: 'hip', look: -0.2 }) +
    tint('dusk')
  );
};
