import { figures } from '../figures';
import { pane, plant, room, table, tubeLamps } from '../interior';
import { building, clouds, ground, sky, tint, tree } from '../landscape';
import { C } from '../palette';
import { circle, line, path, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

const bed = (x: number, y: number, w: number): Svg =>
  rect(x, y - 150, 14, 190, C.metal, 5) +
  rect(x + w - 14, y - 100, 14, 140, C.metal, 5) +
  rect(x, y - 40, w, 44, C.white, 8) +
  rect(x + 20, y - 76, 120, 44, C.cream, 18) +
  path(
    `M${x + 150} ${y - 48}Q${x + w * 0.6} ${y - 96} ${x + w - 20} ${y - 50}L${x + w - 14} ${y + 16}L${x + 150} ${y + 10}Z`,
    C.blueLight,
  ) +
  circle(x + 20, y + 46, 9, C.greyDark) +
  circle(x + w - 20, y + 46, 9, C.greyDark);

const cross = (x: number, y: number, s: number): Svg =>
  rect(x - s, y - s / 3, s * 2, s * 0.66, C.red) + rect(x - s / 3, y - s, s * 0.66, s * 2, C.red);

export const hospital: Scene = (variant, r) => {
  const p = figures(r);
  if (variant === 3)
    return (
      sky('dawn', 1320, 220) +
      clouds(r, 4, 140) +
      building(200, 600, 1200, 380, C.cream, 4, 14) +
      rect(690, 160, 220, 90, C.white, 6) +
      cross(800, 205, 30) +
      rect(620, 440, 360, 20, C.blueMid) +
      rect(660, 460, 280, 140, '#dfe9ea') +
      rect(796, 460, 8, 140, C.metal) +
      ground(600, '#cfc8b4') +
      tree(r, 110, 660, 300) +
      tree(r, 1500, 660, 320) +
      rect(1130, 560, 300, 140, C.white, 14) +
      path('M1130 640h300v34h-300Z', C.redSoft) +
      rect(1350, 580, 66, 50, C.blueLight, 6) +
      cross(1230, 604, 20) +
      circle(1190, 704, 32, C.ink) +
      circle(1370, 704, 32, C.ink) +
      p(440, 1040, 560, 'medic', { arms: 'chest', look: 0.4, smile: 'open' }) +
      p(690, 1050, 540, 'nurse', { arms: 'hold', smile: 'soft' }) +
      p(930, 1040, 570, 'medic', { woman: true, arms: 'down', look: -0.3 }) +
      p(220, 1030, 500, 'nurse', { arms: 'book', held: rect(-12, -126, 24, 30, C.white, 1) }) +
      p(1180, 1040, 540, 'medic', { arms: 'hip', look: -0.6, woman: false }) +
      tint('dawn')
    );
  const ward = room('#e1ebe8', '#bcc7c2', 540) + rect(0, 380, WIDTH, 10, C.blueLight) + tubeLamps(3, 50);
  if (variant === 1)
    return (
      ward +
      pane(120, 110, 280, 230) +
      rect(1220, 110, 260, 330, C.white, 6) +
      times(8, (i) => rect(1250, 140 + i * 36, 200 - i * 14, 10, i % 2 ? C.greyDark : C.blueMid, 4)) +
      cross(760, 190, 40) +
      p(440, 1190, 760, 'medic', {
        legs: 'none',
        arms: 'give',
        look: 0.6,
        glasses: true,
        woman: false,
        held:
          stroke('M-9-152Q-14-130 0-128Q14-130 9-152M0-128Q6-112 26-114', C.greyDark, 1.8) +
          circle(28, -114, 4, C.metal),
      }) +
      p(1010, 1195, 740, 'garment', { legs: 'none', arms: 'work', look: -0.6, woman: true, hat: undefined }) +
      p(1400, 1020, 560, 'nurse', { arms: 'book', look: -0.6, held: rect(-13, -126, 26, 30, C.white, 2) }) +
      table(60, 880, 1150, 230, '#d7b98c') +
      rect(560, 838, 130, 26, C.blueMid, 4) +
      rect(220, 842, 120, 22, C.red, 4) +
      plant(120, 870, 110)
    );
  return (
    ward +
    pane(160, 90, 300, 240) +
    pane(1130, 90, 300, 240) +
    bed(140, 780, 520) +
    bed(980, 780, 520) +
    p(330, 905, 420, 'patient', { legs: 'none', look: 0.6, old: true, hairColour: C.hairGrey }) +
    rect(150, 700, 500, 90, C.blueLight, 18) +
    p(770, 1030, 620, 'nurse', { arms: 'give', look: 0.5, smile: 'open', held: rect(40, -122, 24, 8, C.yellow, 2) }) +
    p(1120, 1020, 580, 'patient', { arms: 'take', look: -0.6, woman: true }) +
    line(700, 780, 700, 380, C.metal, 6) +
    rect(684, 390, 32, 56, C.bluePale, 8) +
    p(540, 1060, 600, 'medic', { arms: 'chest', look: -0.5 })
  );
};
