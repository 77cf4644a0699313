import type { Hair } from './face';
import { C, SKINS } from './palette';
import type { PersonChoice, PersonOptions } from './person';
import type { Random } from './svg';

export type Role =
  | 'garment'
  | 'fisher'
  | 'farmer'
  | 'salt'
  | 'engineer'
  | 'electrician'
  | 'builder'
  | 'official'
  | 'office'
  | 'medic'
  | 'nurse'
  | 'teacher'
  | 'ao-dai'
  | 'pupil'
  | 'tapper'
  | 'player'
  | 'singer'
  | 'vendor'
  | 'patient'
  | 'old'
  | 'casual';

const DRESS: Record<Role, (r: Random) => PersonChoice> = {
  garment: (r) => ({
    woman: r.next() > 0.2,
    top: 'shirt',
    colour: r.pick([C.blueMid, C.blueMid, '#4d7fa3']),
    trousers: C.blue,
    hat: 'scarf',
    hatColour: r.pick([C.yellowPale, C.white, C.blueLight, C.redSoft]),
  }),
  fisher: (r) => ({
    woman: false,
    top: r.pick(['polo', 'shirt']),
    colour: r.pick([C.blue, C.red, '#6f8a86', C.earthPale, C.blueLight]),
    trousers: C.greyDark,
    hat: r.pick(['cap', 'bucket', 'non-la']),
    hatColour: r.pick([C.greyDark, C.blueMid, C.earth]),
  }),
  farmer: (r) => ({
    top: 'ba-ba',
    colour: r.pick(['#7d5a78', C.blueMid, C.redSoft, '#6a7f54', C.earthPale]),
    trousers: C.ink,
    hat: 'non-la',
    hatColour: r.pick([C.redSoft, C.blueLight, C.yellow]),
  }),
  salt: (r) => ({
    top: 'shirt',
    colour: r.pick([C.redSoft, C.blueLight, C.yellowPale, '#9a8aa0']),
    trousers: C.greyDark,
    hat: 'non-la',
    hatColour: r.pick([C.red, C.blueMid]),
  }),
  engineer: (r) => ({
    woman: r.next() > 0.65,
    top: 'vest',
    colour: C.bluePale,
    accent: r.pick([C.yellow, C.yellow, '#e08a3c']),
    trousers: C.blue,
    hat: 'helmet',
    hatColour: r.pick([C.white, C.white, C.yellow]),
  }),
  electrician: (r) => ({
    woman: false,
    top: 'shirt',
    colour: '#d98a3a',
    trousers: C.blue,
    hat: 'helmet',
    hatColour: r.pick([C.yellow, C.white]),
  }),
  builder: (r) => ({
    woman: r.next() > 0.75,
    top: 'vest',
    colour: r.pick([C.blueMid, '#7c8b90', C.earthPale]),
    accent: r.pick(['#e08a3c', C.yellow]),
    trousers: C.greyDark,
    hat: 'helmet',
    hatColour: r.pick([C.yellow, C.blueMid, C.yellow, C.red]),
  }),
  official: (r) => ({
    woman: r.next() > 0.55,
    top: 'shirt',
    colour: r.pick([C.white, C.bluePale, C.white]),
    trousers: C.ink,
    glasses: r.next() > 0.6,
  }),
  office: (r) => ({
    top: r.pick(['shirt', 'polo']),
    colour: r.pick([C.blueLight, C.cream, C.redSoft, C.greenPale]),
    trousers: C.blue,
    glasses: r.next() > 0.7,
  }),
  medic: (r) => ({
    top: 'coat',
    colour: C.white,
    accent: r.pick([C.blueLight, '#7fb0a4']),
    trousers: C.greyDark,
    glasses: r.next() > 0.5,
  }),
  nurse: () => ({
    woman: true,
    top: 'shirt',
    colour: '#e4f0f0',
    trousers: C.bluePale,
    hat: 'nurse',
    hatColour: C.blueMid,
    hair: 'bun',
  }),
  teacher: (r) => ({
    woman: true,
    top: 'ao-dai',
    colour: r.pick([C.blueMid, '#8a5d7c', C.greenLight, C.redSoft]),
    trousers: C.white,
  }),
  'ao-dai': (r) => ({
    woman: true,
    top: 'ao-dai',
    colour: r.pick([C.red, C.yellow, C.blueMid, '#8a5d7c', C.green]),
    trousers: C.white,
  }),
  pupil: (r) => ({
    top: 'shirt',
    colour: C.white,
    trousers: C.blue,
    hat: undefined,
    arms: r.pick(['book', 'down', 'clap']),
  }),
  tapper: (r) => ({
    top: 'shirt',
    colour: r.pick(['#5f7a52', C.blueMid, '#77705a']),
    trousers: C.greyDark,
    hat: r.pick(['bucket', 'non-la', 'cap']),
    hatColour: r.pick(['#6f8a5a', C.earth]),
  }),
  player: () => ({ woman: false, top: 'sport', colour: C.red, accent: C.yellow, trousers: C.blue, hair: 'crop' }),
  singer: (r) => ({
    woman: true,
    top: 'ao-dai',
    colour: r.pick([C.red, C.yellow, C.blueLight]),
    trousers: C.white,
    hair: 'long',
    smile: 'open',
  }),
  vendor: (r) => ({
    woman: true,
    top: 'apron',
    colour: r.pick([C.redSoft, C.blueLight, '#8f7d9a', C.yellowPale]),
    accent: r.pick([C.blue, C.green, C.earth]),
    trousers: C.ink,
    hat: r.pick(['non-la', undefined, 'bucket']),
    hatColour: C.earth,
  }),
  patient: (r) => ({
    top: 'ba-ba',
    colour: r.pick(['#c9d6c4', '#c6d3de']),
    trousers: '#c6d3de',
    arms: 'down',
    smile: 'soft',
  }),
  old: (r) => ({
    top: 'ba-ba',
    colour: r.pick(['#7d6a5c', '#8f7d9a', C.earthPale]),
    trousers: C.ink,
    old: true,
    hairColour: C.hairGrey,
  }),
  casual: (r) => ({
    top: r.pick(['polo', 'shirt', 'ba-ba']),
    colour: r.pick([C.yellow, C.blueLight, C.redSoft, C.greenLight, '#8f7d9a', C.cream]),
    trousers: r.pick([C.blue, C.greyDark, C.ink]),
  }),
};

/** A person of a trade, different each time; what `set` names is kept. */
export function cast(r: Random, role: Role, set: PersonChoice = {}): PersonOptions {
  const dress = DRESS[role](r);
  const woman = set.woman ?? dress.woman ?? r.next() > 0.5;
  const hair: Hair = woman ? r.pick(['bun', 'bob', 'long', 'tail']) : r.pick(['short', 'short', 'crop']);
  return {
    skin: r.pick([SKINS[0], SKINS[1], SKINS[1], SKINS[2], SKINS[2], SKINS[3]]),
    hair,
    hairColour: r.pick([C.hair, C.hair, '#3a2c25']),
    look: r.range(-0.8, 0.8),
    nod: 0,
    smile: r.pick(['soft', 'open', 'soft', 'calm']),
    top: 'shirt',
    colour: C.blueLight,
    accent: C.yellow,
    trousers: C.blue,
    arms: 'down',
    legs: 'stand',
    lean: 0,
    ...dress,
    ...set,
    woman,
  } as PersonOptions;
}
