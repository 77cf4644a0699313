import type { RebuildHealth, SiteRebuild } from '@toasoan/contracts';

/**
 * How far the news of the last save has come: `waiting` or `failing` in the newsroom's outbox, `unconfirmed` with the
 * publisher that has not given its receipt, `held` with it while readers are shown an earlier release on purpose, `confirmed`
 * (or told so long ago that nothing is known of it).
 */
export type SettingsNews = 'waiting' | 'failing' | 'unconfirmed' | 'held' | 'confirmed';

/** What the Board is told: that every page shows what was saved only where nothing is under way and nothing was refused. */
export function rebuildState(news: SettingsNews, health: RebuildHealth): SiteRebuild {
  const { rebuild, wholeRebuild, journal, receiptsWaiting, quarantined } = health;
  if (rebuild !== null) return { state: 'running', done: rebuild.done, all: rebuild.all };
  if (news === 'failing' || wholeRebuild.error !== null) return { state: 'failing' };
  if (news === 'waiting' || wholeRebuild.owed) return { state: 'waiting' };
  if (quarantined.some(({ kind }) => kind === 'settings')) return { state: 'refused' };
  if (news === 'held') return { state: 'held' };
  // Without anything in the publisher's hands the receipt was lost with its disk, and its reconciliation made up for it.
  const inHand = journal.waiting > 0 || receiptsWaiting > 0;
  return { state: news === 'unconfirmed' && inHand ? 'waiting' : 'even' };
}
