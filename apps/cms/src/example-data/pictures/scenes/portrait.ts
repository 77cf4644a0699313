import { figures } from '../figures';
import { flowers, pane, room, table } from '../interior';
import { clouds, sea, sky, tint } from '../landscape';
import { C } from '../palette';
import { boat } from '../props';
import { at, rect, type Scene, times, WIDTH } from '../svg';

export const portrait: Scene = (variant, r) => {
  const p = figures(r);
  if (variant === 1)
    return (
      room('#d9e2e0', '#b9b4a6', 760) +
      pane(1120, 130, 330, 330) +
      times(
        3,
        (i) =>
          rect(70, 190 + i * 130, 420, 12, C.earth) +
          times(
            6,
            (k) =>
              rect(
                84 + k * 68,
                120 + i * 130,
                46,
                70,
                [C.blueLight, C.redSoft, C.yellow, C.cream][(k + i) % 4] ?? C.cream,
                6,
              ) + rect(96 + k * 68, 112 + i * 130, 22, 86, C.earthPale, 3),
          ),
      ) +
      rect(0, 600, WIDTH, 160, '#a7b3b3') +
      times(6, (i) => rect(60 + i * 270, 540, 160, 80, [C.blueMid, C.yellow, C.redSoft][i % 3] ?? C.blue, 6)) +
      rect(0, 0, WIDTH, 1067, C.cream, 0, 'opacity=".25"') +
      p(760, 1900, 1700, 'engineer', {
        legs: 'none',
        woman: true,
        arms: 'chest',
        look: 0.35,
        smile: 'open',
        hair: 'bob',
        hatColour: C.yellow,
        accent: '#e08a3c',
        skin: '#e3b288',
      })
    );
  if (variant === 2)
    return (
      sky('dusk', 1180, 420) +
      clouds(r, 4, 170, '#f2d3ae') +
      sea(r, 560, 'dusk') +
      at(380, 640, boat(C.blue), 0.9) +
      at(1330, 720, boat('#2f7a7a'), 1.2) +
      p(800, 1960, 1760, 'fisher', {
        legs: 'none',
        arms: 'down',
        look: -0.4,
        smile: 'soft',
        old: true,
        hairColour: C.hairGrey,
        hat: 'bucket',
        hatColour: '#7d7a5c',
        colour: C.blue,
        top: 'shirt',
        skin: '#b97f55',
      }) +
      tint('dusk')
    );
  return (
    room('#efe2c6', '#b98f64', 780) +
    rect(130, 130, 560, 360, '#2f5a4c', 6) +
    rect(116, 116, 588, 388, 'none', 6, `stroke="${C.earthDark}" stroke-width="16"`) +
    pane(1080, 120, 350, 340) +
    table(-20, 860, 1640, 120, '#b98a5c') +
    times(6, (i) =>
      rect(1200 - i * 5, 826 - i * 26, 240, 24, [C.red, C.blueMid, C.yellow, C.green][i % 4] ?? C.red, 3),
    ) +
    flowers(250, 850, 140) +
    p(760, 1900, 1680, 'teacher', {
      legs: 'none',
      arms: 'hold',
      look: 0.3,
      smile: 'open',
      colour: C.blueMid,
      hair: 'long',
      skin: '#f0c8a0',
    })
  );
};
