import type { PinnedRelease } from '@toasoan/contracts';

/** What a receipt says of when readers first got something. */
export interface SeenIn {
  release: number | null;
  at: Date | string;
}

/**
 * Whether readers, who are shown an earlier release on purpose, do not get what was published: no receipt names that release
 * or an earlier one. Times count beside numbers, which begin anew where a publisher's folder was lost; what has no receipt
 * (any more) counts by when it was published.
 */
export function heldByPin(pinned: PinnedRelease, seen: readonly SeenIn[], publishedAt: Date | string): boolean {
  const made = Date.parse(pinned.createdAt);
  if (seen.length === 0) return new Date(publishedAt).getTime() > made;
  return !seen.some(({ release, at }) => (release ?? 0) <= pinned.release || new Date(at).getTime() <= made);
}
