import { figures } from '../figures';
import { bunting, curtain, gift, pane, plant, room } from '../interior';
import { building, clouds, grass, ground, hills, sky, tint, tree } from '../landscape';
import { C } from '../palette';
import { circle, path, rect, type Scene, type Svg, times } from '../svg';

export const gifts: Scene = (variant, r) => {
  const p = figures(r);
  const box = (c: string): Svg => gift(-24, -86, 48, 30, c);
  const given = (c: string): Svg => gift(26, -102, 40, 26, c);
  if (variant === 1)
    return (
      room('#f0dfbb', '#b98f64', 600) +
      curtain(120, 40, 1360, 500, C.red) +
      circle(800, 230, 90, C.yellow, 'opacity=".9"') +
      bunting(80, 70) +
      times(5, (i) =>
        gift(
          1180 + (i % 3) * 100,
          640 - Math.floor(i / 3) * 74,
          90,
          70,
          [C.blueMid, C.cream, C.redSoft][i % 3] ?? C.blue,
        ),
      ) +
      times(5, (i) =>
        p(220 + i * 270, 980, 540, i % 2 ? 'garment' : 'casual', {
          woman: i !== 2,
          hat: undefined,
          arms: 'hold',
          smile: 'open',
          held: box([C.blueMid, C.green, C.yellow, C.redSoft, C.blueLight][i] ?? C.blue),
        }),
      ) +
      p(90, 1040, 570, 'official', { woman: false, arms: 'clap', look: 0.6 }) +
      p(1490, 1040, 560, 'official', { woman: true, arms: 'clap', look: -0.6 })
    );
  if (variant === 2)
    return (
      room('#ead9b8', '#b98f64', 620) +
      pane(140, 110, 280, 280) +
      pane(1180, 110, 280, 280) +
      plant(800, 640, 260) +
      times(4, (i) => p(560 + i * 160, 860, 430, 'office', { arms: 'clap', smile: 'open' })) +
      p(500, 1330, 930, 'official', { woman: false, arms: 'give', look: 0.7, smile: 'open', held: given(C.red) }) +
      p(1090, 1320, 890, 'garment', { woman: true, hat: undefined, arms: 'take', look: -0.7, smile: 'open' })
    );
  return (
    sky('day', 1320, 180) +
    clouds(r, 4, 130) +
    hills(r, 470, 80, '#a5b79b') +
    building(260, 720, 760, 270, '#ecd3a4', 1, 4, 'tile') +
    rect(560, 520, 130, 200, C.blueMid) +
    ground(720, '#cfb58c') +
    tree(r, 1240, 760, 460) +
    tree(r, 90, 740, 330) +
    grass(r, 760, 280, C.green, 40) +
    p(640, 1030, 560, 'official', { woman: true, arms: 'give', look: 0.6, smile: 'open', held: given(C.blueMid) }) +
    p(890, 1035, 540, 'old', { woman: true, arms: 'take', look: -0.6 }) +
    p(430, 1030, 560, 'official', {
      woman: false,
      arms: 'hold',
      look: 0.5,
      held: path('M-22-86Q-26-122-8-126L8-126Q26-122 22-86Z', C.white) + rect(-12, -112, 24, 10, C.redSoft),
    }) +
    p(1090, 1040, 380, 'pupil', { woman: false, arms: 'clap', smile: 'open', look: -0.5 }) +
    p(1270, 1030, 530, 'casual', { arms: 'hold', look: -0.5 }) +
    tint('day')
  );
};
