import { z } from 'zod';

/** UTC instant as an ISO 8601 string with milliseconds, e.g. `2018-07-09T02:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** Longer than any form lets through: lists and feeds carry it whole, and what is in them must not grow without end. */
export const lineSchema = z.string().max(10_000);
/** Calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; of a year that clocks and papers can do something with. */
export const daySchema = z.iso.date().regex(/^(?:19|20|21)\d\d-/);
/** The part of a public address that names one document. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(120);

export const GENRES = ['news_brief', 'feature', 'photo_story', 'video'] as const;
export const genreSchema = z.enum(GENRES);
export type Genre = z.infer<typeof genreSchema>;

export const UNIT_KINDS = [
  'province',
  'department',
  'affiliate',
  'district_federation',
  'sector_union',
  'zone_union',
  'commune_union',
  'grassroots_union',
] as const;
export const unitKindSchema = z.enum(UNIT_KINDS);
export type UnitKind = z.infer<typeof unitKindSchema>;
