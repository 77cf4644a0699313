import { figures } from '../figures';
import { grass, ground, sky, tint } from '../landscape';
import { C } from '../palette';
import { circle, ellipse, line, path, rect, type Scene, stroke, type Svg, times, WIDTH } from '../svg';

export const rubber: Scene = (variant, r) => {
  const p = figures(r);
  const night = variant === 3;
  const trunk = (x: number, y: number, h: number): Svg =>
    path(
      `M${x - h * 0.045} ${y}Q${x - h * 0.03} ${y - h * 0.5} ${x - h * 0.032 + h * 0.02} ${y - h}L${x + h * 0.045} ${y - h}Q${x + h * 0.03} ${y - h * 0.5} ${x + h * 0.05} ${y}Z`,
      '#a49482',
    ) +
    path(
      `M${x + h * 0.01} ${y}L${x + h * 0.02} ${y - h}L${x + h * 0.045} ${y - h}Q${x + h * 0.03} ${y - h * 0.5} ${x + h * 0.05} ${y}Z`,
      '#8a7a69',
    ) +
    times(5, (i) =>
      ellipse(x + ((i % 2) - 0.5) * h * 0.03, y - h * (0.1 + i * 0.16), h * 0.014, h * 0.006, '#cfc3b0'),
    ) +
    stroke(
      `M${x - h * 0.036} ${y - h * 0.32}L${x + h * 0.034} ${y - h * 0.27}L${x + h * 0.034} ${y - h * 0.24}`,
      '#6d4d38',
      h * 0.008,
    ) +
    stroke(
      `M${x - h * 0.034} ${y - h * 0.312}L${x + h * 0.032} ${y - h * 0.264}L${x + h * 0.032} ${y - h * 0.225}`,
      C.white,
      h * 0.004,
    ) +
    path(`M${x + h * 0.012} ${y - h * 0.222}h${h * 0.044}l-${h * 0.01} ${h * 0.03}h-${h * 0.024}Z`, '#7a4632');
  const leaves = times(70, () =>
    ellipse(
      r.range(-40, 1640),
      r.range(-60, 210),
      r.range(60, 140),
      r.range(30, 66),
      r.pick([C.green, C.greenDark, '#5d8458', C.greenLight]),
      'opacity=".9"',
    ),
  );
  const depth = (y: number, h: number, n: number): Svg => times(n, (i) => trunk((WIDTH / n) * (i + 0.5), y, h));
  const fog = (y: number): Svg => rect(0, 0, WIDTH, y, night ? '#2b4a4a' : '#e6e3c2', 0, 'opacity=".36"');
  const base =
    sky(night ? 'night' : 'dawn', 800, 330) +
    rect(0, 300, WIDTH, 220, night ? '#23403f' : '#c8cf9f') +
    ground(500, night ? '#3d4634' : '#9c8f5f') +
    depth(530, 520, 22) +
    fog(560) +
    depth(590, 640, 13) +
    fog(600) +
    grass(r, 560, 500, night ? '#44603f' : C.green, 150) +
    depth(720, 900, 7);
  const knife = line(34, -130, 58, -122, C.metal, 3.4) + line(26, -134, 36, -129, C.earthDark, 4.6);
  const pail = rect(-16, -104, 32, 30, C.metal, 3) + ellipse(0, -104, 16, 5, C.white);
  if (variant === 1)
    return (
      base +
      leaves +
      trunk(1180, 1010, 1300) +
      p(1010, 1020, 540, 'tapper', { arms: 'give', look: 0.8, nod: 0.4, held: knife }) +
      p(420, 960, 420, 'tapper', { arms: 'hold', legs: 'walk', held: pail, woman: true }) +
      tint('dawn')
    );
  if (variant === 2)
    return (
      base +
      leaves +
      trunk(1250, 1300, 2100) +
      p(780, 1370, 1000, 'tapper', {
        arms: 'give',
        look: 0.7,
        nod: 0.3,
        held: knife,
        woman: true,
        smile: 'open',
        hat: 'non-la',
      }) +
      tint('dawn')
    );
  const lamp = (x: number, y: number, s: number): Svg =>
    circle(x, y, 190 * s, C.yellowPale, 'opacity=".16"') +
    circle(x, y, 90 * s, C.yellowPale, 'opacity=".22"') +
    circle(x, y, 9 * s, '#fff6d2');
  return (
    base +
    leaves +
    tint('night') +
    p(420, 1000, 500, 'tapper', { arms: 'hold', legs: 'walk', held: pail, hat: 'cap' }) +
    lamp(420, 540, 1) +
    p(860, 1040, 540, 'tapper', { arms: 'hold', held: pail, woman: true, hat: 'cap', smile: 'open' }) +
    lamp(860, 540, 1.1) +
    p(1240, 930, 400, 'tapper', { arms: 'tool', held: knife, hat: 'cap' }) +
    lamp(1240, 560, 0.8)
  );
};
