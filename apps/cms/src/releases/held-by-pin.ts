import type { OutboxItem, PinnedRelease, Receipt } from '@toasoan/contracts';

/** What a receipt says of when readers first got something. */
export interface SeenIn {
  release: number | null;
  at: Date | string;
  outcome: Receipt['outcome'];
}

/**
 * Whether an event is one that a pin can hold: the publisher has taken it, and it comes with a release. What is withdrawn is
 * gone at once, in every release, and a redirect answers beside them all.
 */
export const waitsForRelease = ({ state, kind, type }: Pick<OutboxItem, 'kind' | 'state' | 'type'>): boolean =>
  state === 'delivered' && kind !== 'redirect' && type.includes('.published.');

/**
 * Whether readers, who are shown an earlier release on purpose, do not get what was published: no receipt names that release
 * or an earlier one as seen. Times count beside numbers, which begin anew where a publisher's folder was lost; what has no such
 * receipt (any more) counts by when it was published.
 */
export function heldByPin(pinned: PinnedRelease, seen: readonly SeenIn[], publishedAt: Date | string): boolean {
  const made = Date.parse(pinned.createdAt);
  const told = seen.filter(({ outcome }) => outcome !== 'quarantined');
  if (told.length === 0) return new Date(publishedAt).getTime() > made;
  return !told.some(({ release, at }) => (release ?? 0) <= pinned.release || new Date(at).getTime() <= made);
}
