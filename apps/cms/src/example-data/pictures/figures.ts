import { cast, type Role } from './cast';
import { person, type PersonChoice } from './person';
import type { Random, Svg } from './svg';

export type Figure = (x: number, y: number, h: number, role: Role, set?: PersonChoice) => Svg;

/** Draws people who are cast from one row of seeded numbers. */
export const figures =
  (r: Random): Figure =>
  (x, y, h, role, set = {}) =>
    person(x, y, h, cast(r, role, set));
