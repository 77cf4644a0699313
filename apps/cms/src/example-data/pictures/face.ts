import { C, darker, lighter, mix } from './palette';
import { circle, ellipse, line, mirror, path, rect, stroke, type Svg } from './svg';

export type Hair = 'short' | 'crop' | 'bun' | 'bob' | 'long' | 'tail';
export type Hat = 'helmet' | 'non-la' | 'cap' | 'bucket' | 'scarf' | 'nurse';

export interface FaceOptions {
  skin: string;
  hair: Hair;
  hairColour: string;
  hat?: Hat;
  hatColour?: string;
  /** -1 looks left, 1 looks right. */
  look: number;
  /** 0 upright, 1 looks down. */
  nod: number;
  smile: 'open' | 'soft' | 'calm';
  glasses?: boolean;
  mask?: boolean;
  old?: boolean;
}

const FACE = 'M-12.6-4C-12.8-19 12.8-19 12.6-4C12.6 6 7.5 15.6 0 16.6C-7.5 15.6-12.6 6-12.6-4Z';

/** What lies behind the neck and shoulders; the centre of the head is at 0,0 and its height 34 units. */
export function hairBehind(o: FaceOptions): Svg {
  const c = darker(o.hairColour, 0.12);
  if (o.hat === 'scarf') return ellipse(0, 3, 15, 18.5, darker(o.hatColour ?? C.yellow, 0.12));
  if (o.hair === 'long') return path('M-14-6C-18 14-17 30-13 42Q0 47 13 42C17 30 18 14 14-6Z', c);
  if (o.hair === 'bob') return path('M-14.5-6C-18 6-17 15-12 18L12 18C17 15 18 6 14.5-6Z', c);
  if (o.hair === 'bun') return circle(-o.look * 6, -20.5, 6.6, c);
  if (o.hair === 'tail')
    return path(
      o.look > 0 ? 'M-8-14C-24-14-25 8-19 24C-17 12-14 4-10-2Z' : 'M8-14C24-14 25 8 19 24C17 12 14 4 10-2Z',
      c,
    );
  return '';
}

function features(o: FaceOptions): Svg {
  const s = o.look * 4;
  const v = o.nod * 3.4;
  const dark = '#2b211d';
  const shade = mix(o.skin, '#7a3d24', 0.42);
  const eye = (x: number): Svg =>
    (o.nod > 0.6
      ? stroke(`M${x - 2.3} ${-0.6 + v}Q${x} ${1.4 + v} ${x + 2.3} ${-0.6 + v}`, dark, 0.9)
      : ellipse(x + o.look * 0.3, 0 + v, 1.25, 1.55, dark) +
        stroke(`M${x - 2.4} ${-0.9 + v}Q${x} ${-2.7 + v} ${x + 2.5} ${-0.7 + v}`, dark, 0.75)) +
    stroke(`M${x - 2.8} ${-4.2 + v}Q${x} ${-6 + v} ${x + 2.8} ${-4.4 + v}`, o.old ? C.hairGrey : o.hairColour, 1);
  const nose = stroke(
    `M${s + o.look * 0.8} ${0.6 + v}L${s + 1.5 * (o.look >= 0 ? 1 : -1)} ${5 + v}Q${s + 0.3} ${6.3 + v} ${s - 1.1 * (o.look >= 0 ? 1 : -1)} ${5.6 + v}`,
    shade,
    0.8,
  );
  const y = 9.6 + v * 0.8;
  const mouth =
    o.smile === 'open'
      ? path(
          `M${s - 4} ${y - 0.6}Q${s} ${y + 0.5} ${s + 4} ${y - 0.6}Q${s} ${y + 5.4} ${s - 4} ${y - 0.6}Z`,
          '#8c3a30',
        ) +
        path(
          `M${s - 3.2} ${y - 0.1}Q${s} ${y + 0.9} ${s + 3.2} ${y - 0.1}L${s + 2.6} ${y + 1.1}Q${s} ${y + 1.8} ${s - 2.6} ${y + 1.1}Z`,
          C.white,
        )
      : stroke(`M${s - 3.2} ${y}Q${s} ${y + (o.smile === 'soft' ? 2.6 : 1)} ${s + 3.2} ${y}`, '#96463a', 1.1);
  const blush =
    ellipse(s - 7, 5.4 + v, 2.8, 1.9, '#cf6a4c', 'opacity=".22"') +
    ellipse(s + 7, 5.4 + v, 2.8, 1.9, '#cf6a4c', 'opacity=".22"');
  const wrinkles = o.old
    ? stroke(
        `M${s - 6} ${6 + v}Q${s - 5.4} ${8 + v} ${s - 5.8} ${9.6 + v}M${s + 6} ${6 + v}Q${s + 5.4} ${8 + v} ${s + 5.8} ${9.6 + v}`,
        shade,
        0.5,
      )
    : '';
  const mask = o.mask
    ? path(`M-11.8 3Q${s} ${1 + v} 11.8 3Q11 13 0 17Q-11 13-11.8 3Z`, '#dfeaec') +
      stroke(`M${-9 + s / 2} 8Q${s} ${9.4 + v / 2} ${9 + s / 2} 8`, '#b4c8cd', 0.7)
    : '';
  const glasses = o.glasses
    ? circle(s - 4.9, v, 3.5, 'none', `stroke="${C.ink}" stroke-width=".7"`) +
      circle(s + 4.9, v, 3.5, 'none', `stroke="${C.ink}" stroke-width=".7"`) +
      line(s - 1.4, v - 0.4, s + 1.4, v - 0.4, C.ink, 0.7)
    : '';
  return blush + nose + wrinkles + mouth + mask + eye(s - 4.9) + eye(s + 4.9) + glasses;
}

function hairFront(o: FaceOptions): Svg {
  const c = o.hairColour;
  const side = o.look >= 0 ? 1 : -1;
  const crown = 'M-14.2 1C-17.2-26.5 17.2-26.5 14.2 1L12.2-1C12.4-8 10-10.5';
  const fringe =
    o.hair === 'crop'
      ? `${crown} 6-11.5C0-12.4-6-11.6-10-9C-11.6-6-11.8-4-12.2-1Z`
      : `${crown} 7-12.5C2-8.6-6-7.6-10.4-8.8C-12-6-11.8-4-12.2-1Z`;
  const sides =
    o.hair === 'long' || o.hair === 'bob'
      ? path('M-13.8-2C-15.6 6-14.4 12-12 15C-12.6 8-12.6 3-12-4ZM13.8-2C15.6 6 14.4 12 12 15C12.6 8 12.6 3 12-4Z', c)
      : '';
  const cut = path(fringe, c) + sides;
  const shine = stroke('M-7-16Q-1-18.6 5-16.8', lighter(c, 0.22), 1.1, 'opacity=".6"');
  return (side > 0 ? cut : mirror(cut)) + shine;
}

function hat(o: FaceOptions): Svg {
  const c = o.hatColour ?? C.yellow;
  const shadow = path('M-12.6-5Q0-1 12.6-5L12.4 0Q0 3.4-12.4 0Z', '#5b2f1a', 'opacity=".2"');
  switch (o.hat) {
    case 'helmet':
      return (
        shadow +
        path('M-15.6-6C-16.4-26.5 16.4-26.5 15.6-6Z', c) +
        path('M3-21.3C14-20 16.2-12 15.6-6L8-6C9-12 8-18 3-21.3Z', darker(c, 0.16)) +
        rect(-17.6, -8.4, 35.2, 3.6, darker(c, 0.08), 1.8) +
        path('M-3.2-8.4L-2.8-22Q0-23.4 2.8-22L3.2-8.4Z', lighter(c, 0.35)) +
        stroke('M-12.4-4Q-12 11-2 16.8M12.4-4Q12 11 2 16.8', C.greyDark, 0.8)
      );
    case 'non-la':
      return (
        shadow +
        stroke('M-12.5-6Q-11 14 0 18Q11 14 12.5-6', o.hatColour ?? C.redSoft, 1.5) +
        `<g transform="translate(0 -8)">` +
        path('M0-33Q2-32 34-3Q17 4 0 4Q-17 4-34-3Q-2-32 0-33Z', '#ead7a6') +
        path('M0-33Q2-32 34-3Q22 2.4 8 3.6Q10-16 0-33Z', '#cdb27a', 'opacity=".75"') +
        stroke('M-22.5-12Q0-5.4 22.5-12M-13-21Q0-16.6 13-21M-29-7Q0 .6 29-7', '#b99a61', 0.6) +
        '</g>'
      );
    case 'cap':
      return (
        shadow +
        path('M-14.6-5C-15.6-24 15.6-24 14.6-5Z', c) +
        path(o.look >= 0 ? 'M-4-7Q12-10 22-4Q12-3 1-3.2Z' : 'M4-7Q-12-10-22-4Q-12-3-1-3.2Z', darker(c, 0.22)) +
        circle(0, -19.6, 1.1, darker(c))
      );
    case 'bucket':
      return (
        shadow +
        path('M-13.6-10C-13-28 13-28 13.6-10Z', c) +
        path('M-13.6-12Q0-9 13.6-12L20-4Q0 0-20-4Z', darker(c, 0.14))
      );
    case 'scarf':
      return (
        path('M-14.4 6C-17.5-23 17.5-23 14.4 6C12.5-2 12-9.5 0-10.5C-12-9.5-12.5-2-14.4 6Z', c) +
        path('M-14.4 5Q-15 16-7 21L7 21Q15 16 14.4 5Q10 16 0 17Q-10 16-14.4 5Z', darker(c, 0.1)) +
        stroke('M-12-8Q0-14 12-8', darker(c, 0.2), 0.8)
      );
    case 'nurse':
      return (
        path('M-11.6-11C-11-22 11-22 11.6-11Q0-16-11.6-11Z', C.white, `stroke="${C.bluePale}" stroke-width=".8"`) +
        line(-6, -16.2, 6, -16.2, c, 1.4)
      );
    default:
      return '';
  }
}

/** Head with ears, face, hair and hat, centred on 0,0. */
export function head(o: FaceOptions): Svg {
  const ear = mix(o.skin, '#8a452a', 0.16);
  const ears = ellipse(-12.8, 1, 2.4, 3.6, ear) + ellipse(12.8, 1, 2.4, 3.6, ear);
  const half = path(
    o.look >= 0
      ? 'M-12.6-4C-12.8-14-8-16-4-16.5C-9-8-8 8 0 16.6C-7.5 15.6-12.6 6-12.6-4Z'
      : 'M12.6-4C12.8-14 8-16 4-16.5C9-8 8 8 0 16.6C7.5 15.6 12.6 6 12.6-4Z',
    '#7a3a1e',
    'opacity=".11"',
  );
  const hair = o.hat === 'scarf' ? '' : hairFront(o);
  return (o.hat === 'scarf' ? '' : ears) + path(FACE, o.skin) + half + features(o) + hair + hat(o);
}
