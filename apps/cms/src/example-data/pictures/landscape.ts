import { C, SKIES, darker, lighter, mix, type Hour } from './palette';
import {
  at,
  circle,
  ellipse,
  gradientRect,
  HEIGHT,
  line,
  path,
  polygon,
  rect,
  stroke,
  times,
  WIDTH,
  type Random,
  type Svg,
} from './svg';

/** Sky over the whole picture, with a sun or moon at x,y. */
export function sky(hour: Hour, x = 1200, y = 260): Svg {
  const glow = hour === 'night' ? C.cream : hour === 'day' ? C.white : C.yellowPale;
  const halo = [170, 120, 84].map((r, i) => circle(x, y, r, glow, `opacity="${0.12 + i * 0.06}"`)).join('');
  return (
    gradientRect('sky', 0, 0, WIDTH, HEIGHT, SKIES[hour]) +
    halo +
    circle(x, y, hour === 'night' ? 38 : 58, glow, 'opacity=".95"')
  );
}

export const clouds = (r: Random, count: number, y: number, colour: string = C.white): Svg =>
  times(count, () => {
    const x = r.range(0, WIDTH);
    const cy = y + r.range(-70, 70);
    const w = r.range(90, 210);
    return path(
      `M${x - w} ${cy}Q${x - w * 0.7} ${cy - 34} ${x - w * 0.3} ${cy - 24}Q${x} ${cy - 66} ${x + w * 0.35} ${cy - 26}Q${x + w * 0.8} ${cy - 36} ${x + w} ${cy}Z`,
      colour,
      'opacity=".62"',
    );
  });

/** A ridge that fills everything below it. */
export function hills(r: Random, y: number, height: number, colour: string, step = 210): Svg {
  let x = -60;
  let d = `M-60 ${HEIGHT}L-60 ${y}`;
  while (x < WIDTH + 60) {
    const w = r.range(step * 0.7, step * 1.4);
    d += `Q${x + w / 2} ${y - r.range(0.3, 1) * height} ${x + w} ${y - r.range(-0.1, 0.35) * height}`;
    x += w;
  }
  return path(`${d}L${x} ${HEIGHT}Z`, colour);
}

export function sea(r: Random, y: number, hour: Hour, bottom = HEIGHT): Svg {
  const top = { dawn: '#8fb4bf', day: '#6ba0b8', dusk: '#7b7f95', night: '#233f5f' }[hour];
  const low = { dawn: '#47788f', day: '#2f6a8c', dusk: '#36496a', night: '#13253f' }[hour];
  const glints = times(46, () => {
    const gy = y + 8 + (bottom - y) * Math.pow(r.next(), 1.4);
    const w = 14 + ((gy - y) / (bottom - y)) * 90 * r.next();
    const gx = r.range(0, WIDTH);
    return line(
      gx,
      gy,
      gx + w,
      gy,
      hour === 'dawn' || hour === 'dusk' ? C.yellowPale : C.bluePale,
      2.4,
      `opacity="${(0.18 + 0.3 * r.next()).toFixed(2)}"`,
    );
  });
  return gradientRect('sea', 0, y, WIDTH, bottom - y, [top, low]) + glints;
}

export const ground = (y: number, colour: string): Svg =>
  gradientRect(`ground${Math.round(y)}`, 0, y, WIDTH, HEIGHT - y, [lighter(colour, 0.12), darker(colour, 0.1)]);

export function palm(x: number, y: number, h: number, lean = 0.12): Svg {
  const tx = x + h * lean;
  const ty = y - h;
  const leaf = (a: number, len: number, c: string): Svg =>
    at(tx, ty, path(`M0 0Q${len * 0.5} ${-len * 0.26} ${len} ${len * 0.16}Q${len * 0.5} ${-len * 0.06} 0 0Z`, c), 1, a);
  return (
    path(
      `M${x - h * 0.03} ${y}Q${x + h * lean * 0.3} ${y - h * 0.5} ${tx - 3} ${ty}L${tx + 3} ${ty}Q${x + h * (lean * 0.3 + 0.05)} ${y - h * 0.5} ${x + h * 0.035} ${y}Z`,
      C.earthDark,
    ) +
    [150, 190, 235, 280, 320, 0, 35, 110].map((a, i) => leaf(a, h * 0.42, i % 2 ? C.green : C.greenDark)).join('') +
    circle(tx - 5, ty + 8, h * 0.022, C.earth) +
    circle(tx + 7, ty + 9, h * 0.022, C.earth)
  );
}

export function tree(r: Random, x: number, y: number, h: number, colour: string = C.green): Svg {
  const blobs = times(7, (i) =>
    ellipse(
      x + r.range(-0.28, 0.28) * h,
      y - h * (0.55 + 0.4 * r.next()),
      h * r.range(0.14, 0.24),
      h * r.range(0.12, 0.18),
      i % 2 ? colour : darker(colour, 0.12),
    ),
  );
  return (
    path(
      `M${x - h * 0.035} ${y}L${x - h * 0.02} ${y - h * 0.6}L${x + h * 0.02} ${y - h * 0.6}L${x + h * 0.035} ${y}Z`,
      C.earthDark,
    ) +
    blobs +
    ellipse(x - h * 0.08, y - h * 0.82, h * 0.16, h * 0.1, lighter(colour, 0.16), 'opacity=".7"')
  );
}

export const grass = (r: Random, y: number, depth: number, colour: string, count = 60): Svg =>
  times(count, () => {
    const x = r.range(0, WIDTH);
    const gy = y + r.range(0, depth);
    return stroke(`M${x} ${gy}q-3-8-7-12M${x} ${gy}q1-10 1-16M${x} ${gy}q4-7 8-11`, colour, 2, 'opacity=".6"');
  });

/** A building with rows of windows; the roof is flat, tiled or a saw-tooth of a factory. */
export function building(
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  rows: number,
  columns: number,
  roof: 'flat' | 'tile' | 'saw' = 'flat',
  lit = false,
): Svg {
  const top =
    roof === 'tile'
      ? polygon(
          [
            [x - w * 0.04, y - h],
            [x + w * 0.08, y - h * 1.28],
            [x + w * 0.92, y - h * 1.28],
            [x + w * 1.04, y - h],
          ],
          C.redSoft,
        ) +
        polygon(
          [
            [x + w * 0.55, y - h],
            [x + w * 0.62, y - h * 1.28],
            [x + w * 0.92, y - h * 1.28],
            [x + w * 1.04, y - h],
          ],
          darker(C.redSoft, 0.12),
        )
      : roof === 'saw'
        ? times(
            4,
            (i) =>
              polygon(
                [
                  [x + (w / 4) * i, y - h],
                  [x + (w / 4) * i, y - h * 1.4],
                  [x + (w / 4) * (i + 1), y - h],
                ],
                darker(colour, 0.1),
              ) +
              polygon(
                [
                  [x + (w / 4) * i, y - h * 1.06],
                  [x + (w / 4) * i, y - h * 1.36],
                  [x + (w / 4) * (i + 0.14), y - h * 1.28],
                  [x + (w / 4) * (i + 0.14), y - h * 1.06],
                ],
                C.bluePale,
              ),
          )
        : rect(x - 6, y - h - 12, w + 12, 16, darker(colour, 0.14));
  const cw = w / columns;
  const rh = h / rows;
  const panes = times(rows * columns, (i) => {
    const px = x + (i % columns) * cw + cw * 0.24;
    const py = y - h + Math.floor(i / columns) * rh + rh * 0.24;
    return (
      rect(px, py, cw * 0.52, rh * 0.5, lit && (i * 7) % 3 ? C.yellowPale : mix(C.blueMid, colour, 0.35), 2) +
      rect(px, py + rh * 0.5, cw * 0.52, rh * 0.05, darker(colour, 0.2))
    );
  });
  return (
    top +
    rect(x, y - h, w, h, colour) +
    rect(x + w * 0.8, y - h, w * 0.2, h, darker(colour, 0.1), 0, 'opacity=".6"') +
    panes
  );
}

/** Tints the whole picture as the hour does; put it before lamps and other lights. */
export function tint(hour: Hour): Svg {
  const [colour, opacity] = {
    dawn: ['#f5b56a', 0.08],
    day: ['#fff4d8', 0.05],
    dusk: ['#d9703a', 0.15],
    night: ['#0f1f3a', 0.5],
  }[hour] as [string, number];
  return rect(0, 0, WIDTH, HEIGHT, colour, 0, `opacity="${opacity}"`);
}

/** Soft edge that keeps the eye in the middle; last in every picture. */
export const vignette = (): Svg =>
  `<defs><radialGradient id="edge" cx=".5" cy=".45" r=".8"><stop offset=".62" stop-color="#2a1c10" stop-opacity="0"/><stop offset="1" stop-color="#2a1c10" stop-opacity=".2"/></radialGradient></defs>${rect(0, 0, WIDTH, HEIGHT, 'url(#edge)')}`;
