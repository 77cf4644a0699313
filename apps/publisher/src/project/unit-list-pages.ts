import { address, monthPages, type SiteLookup } from '@toasoan/site-plan';

/** The pages that the lists of these units make: front, feed and months, as the site is now. */
export function unitListPages(ids: Iterable<string>, site: SiteLookup): string[] {
  return [...ids].flatMap((id) => {
    const slug = site.slugOf('unit', id);
    if (slug === null) return [];
    return [address.unit(slug), address.unitFeed(slug), ...monthPages(site, 'unit', id, slug)];
  });
}
