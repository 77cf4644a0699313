import type { Core } from '@strapi/strapi';
import { isFreeSlug, numbered } from '../editorial/assign-slug';

/** Wanted slug → the number after the last one that this run gave to it: three thousand items may be called "Thông báo". */
export type SlugNumbers = Map<string, number>;

/** The first of `wanted`, `wanted-2` … that nobody has. `taken`: what a dry run would have given away. */
export async function chooseSlug(
  strapi: Core.Strapi,
  wanted: string,
  numbers: SlugNumbers,
  taken?: Set<string>,
): Promise<string> {
  for (let number = numbers.get(wanted) ?? 1; ; number += 1) {
    const slug = numbered(wanted, number);
    if (taken?.has(slug) === true || !(await isFreeSlug(strapi, '', slug))) continue;
    numbers.set(wanted, number + 1);
    taken?.add(slug);
    return slug;
  }
}
