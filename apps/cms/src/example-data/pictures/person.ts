import { type Top, torso } from './clothes';
import { type FaceOptions, hairBehind, head } from './face';
import { arm, type Arms, legs, type Legs } from './limbs';
import { mix } from './palette';
import { at, ellipse, path, type Svg } from './svg';

export interface PersonOptions extends FaceOptions {
  woman: boolean;
  top: Top;
  colour: string;
  /** Second colour: trousers' partner, vest, apron or scarf. */
  accent: string;
  trousers: string;
  arms: Arms;
  legs: Legs;
  /** Degrees the upper body bends; positive to the right. */
  lean: number;
  /** Drawn in the person's own units (200 high, feet at 0,0) behind the hands. */
  held?: Svg;
}

/** What a scene fixes about a person; the rest is cast. */
export type PersonChoice = { [K in keyof PersonOptions]?: PersonOptions[K] | undefined };

/** A person standing at x,y (the feet), h pixels tall. Twenty units of the 200 are the shoes and hair. */
export function person(x: number, y: number, h: number, o: PersonOptions): Svg {
  const neck = path('M-5.600-168L-6.800-153Q0-147 6.800-153L5.600-168Z', mix(o.skin, '#7a3a1e', 0.14));
  const dx = Math.sin((o.lean * Math.PI) / 180) * 2;
  const headPart = `<g transform="translate(${dx} -178) rotate(${-o.lean * 0.35 + o.look * 2})">`;
  const behind = o.arms === 'hip' || o.arms === 'down' || o.arms === 'run';
  const arms = arm(o, -1) + arm(o, 1);
  const upper = `${headPart}${hairBehind(o)}</g>${behind ? arms : ''}${torso(o)}${neck}${headPart}${head(o)}</g>${o.held ?? ''}${behind ? '' : arms}`;
  const drop = o.legs === 'kneel' ? 38 : 0;
  const shadow = o.legs === 'none' ? '' : ellipse(4, 0, 34, 5, '#1c2430', 'opacity=".16"');
  return at(
    x,
    y,
    `${shadow}<g transform="translate(0 ${drop})">${legs(o)}<g transform="rotate(${o.lean} 0 -93)">${upper}</g></g>`,
    h / 200,
  );
}
