import type { ArticleState } from '@toasoan/contracts';

/** People of the small newsroom who try things; its unit's flow is one stage, reviewed by its own approvers. */
export const ACTORS = ['writer', 'approver', 'colleague', 'board', 'stranger'] as const;
export type ActorName = (typeof ACTORS)[number];

export const TRIES = [
  'save',
  'submit',
  'take_back',
  'claim',
  'release',
  'reassign',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'emergency_publish',
  'ratify',
  'correct',
  'cancel_correction',
  'withdraw',
  'schedule_withdrawal',
  'unschedule_withdrawal',
  'archive',
  'restore',
  'comment',
] as const;
export type TryName = (typeof TRIES)[number];

/** What an article is to the model: written down anew, apart from the code under test. */
export interface ModelArticle {
  state: ArticleState;
  live: boolean;
  revision: number;
  publishedRevision: number | null;
  holder: ActorName | null;
  lastEditor: ActorName;
  editors: ActorName[];
  emergencyBy: ActorName | null;
  /** Who set the time at which it comes off the site. */
  goesBy: ActorName | null;
  /** Waited at its desk past the due time: open to the level above as well, which here is the Board. */
  late: boolean;
}

export const NEW_ARTICLE: ModelArticle = {
  state: 'draft',
  live: false,
  revision: 1,
  publishedRevision: null,
  holder: null,
  lastEditor: 'writer',
  editors: [],
  emergencyBy: null,
  goesBy: null,
  late: false,
};

const WORKERS: readonly ActorName[] = ['writer', 'approver', 'colleague', 'board'];
const DESK: readonly ActorName[] = ['approver', 'colleague'];
/** Approved: the words are no longer anybody's own, and no emergency is open. */
const SETTLED: Pick<ModelArticle, 'emergencyBy' | 'editors'> = { emergencyBy: null, editors: [] };
const IN_HAND: readonly ArticleState[] = ['draft', 'returned'];

/** The article after the try; null where it has to be refused. `to` is whom a `reassign` names. */
export function expected(article: ModelArticle, by: ActorName, act: TryName, to: ActorName): ModelArticle | null {
  if (by === 'stranger') return null;
  const { state, live, holder } = article;
  const next = (change: Partial<ModelArticle>): ModelArticle => ({
    ...article,
    holder: null,
    revision: article.revision + 1,
    late: false,
    ...change,
  });
  const works = WORKERS.includes(by);
  const seated = DESK.includes(by) || holder === by || (article.late && by === 'board');
  const atDesk = state === 'in_review' && seated;
  const free = atDesk && (holder === null || holder === by);
  const ownWords = by === 'writer' || article.lastEditor === by || article.editors.includes(by);
  const settled = article.emergencyBy === null || article.emergencyBy !== by;
  const publisher = DESK.includes(by) || by === 'board';
  const goesLive = { live: true, publishedRevision: article.revision + 1 } as const;
  switch (act) {
    case 'save': {
      if (state === 'in_review' ? !atDesk : !works || ![...IN_HAND, 'withdrawn'].includes(state)) return null;
      return next({ holder, late: article.late, lastEditor: by, editors: [...new Set([...article.editors, by])] });
    }
    case 'submit':
      return works && [...IN_HAND, 'withdrawn'].includes(state) ? next({ state: 'in_review' }) : null;
    case 'take_back':
      return by === 'writer' && state === 'in_review' && holder === null ? next({ state: 'draft' }) : null;
    case 'claim':
      return atDesk && holder !== by ? { ...article, holder: by } : null;
    case 'release':
      return state === 'in_review' && holder && (holder === by || by === 'board') ? { ...article, holder: null } : null;
    case 'reassign':
      if (state !== 'in_review' || !(atDesk || by === 'board') || !(DESK.includes(to) || to === 'board')) return null;
      return { ...article, holder: to };
    case 'return':
      return free ? next({ state: 'returned' }) : null;
    case 'approve':
      return free && !ownWords && settled ? next({ state: 'published', ...goesLive, ...SETTLED }) : null;
    case 'schedule':
      return free && !ownWords && settled ? next({ state: 'scheduled' }) : null;
    case 'unschedule':
      return state === 'scheduled' && publisher ? next({ state: 'in_review' }) : null;
    case 'emergency_publish':
      if (by !== 'board' || article.emergencyBy || ![...IN_HAND, 'in_review'].includes(state)) return null;
      return next({ state: 'published', ...goesLive, emergencyBy: by });
    case 'ratify':
      return state === 'published' && article.emergencyBy && publisher && settled && !ownWords
        ? { ...article, emergencyBy: null }
        : null;
    case 'correct':
      return state === 'published' && works ? next({ state: 'draft' }) : null;
    case 'cancel_correction':
      return live && IN_HAND.includes(state) && works ? next({ state: 'published' }) : null;
    case 'withdraw':
      return live && publisher ? withdrawn(article) : null;
    case 'schedule_withdrawal':
      return live && publisher && article.goesBy === null ? { ...article, goesBy: by } : null;
    case 'unschedule_withdrawal':
      return live && publisher && article.goesBy !== null ? { ...article, goesBy: null } : null;
    case 'archive':
      return works && !live && [...IN_HAND, 'withdrawn'].includes(state) ? next({ state: 'archived' }) : null;
    case 'restore':
      return works && state === 'archived' ? next({ state: 'draft' }) : null;
    case 'comment':
      return article;
  }
}

/** What the clock does to a scheduled article. */
export const published = (article: ModelArticle): ModelArticle => ({
  ...article,
  state: 'published',
  live: true,
  holder: null,
  late: false,
  revision: article.revision + 1,
  publishedRevision: article.revision + 1,
  ...SETTLED,
});

/** What a withdrawal makes of an article, a person's or the clock's. */
export const withdrawn = (article: ModelArticle): ModelArticle => ({
  ...article,
  state: 'withdrawn',
  live: false,
  holder: null,
  late: false,
  revision: article.revision + 1,
  publishedRevision: article.revision + 1,
  emergencyBy: null,
  goesBy: null,
});

/** What the clock finds waiting, and makes of it. */
export const CLOCK = {
  publishAllDue: { waits: ({ state }) => state === 'scheduled', done: published, hours: 2 },
  withdrawAllDue: { waits: ({ goesBy }) => goesBy !== null, done: withdrawn, hours: 2 },
  escalateAllOverdue: {
    waits: ({ state, late }) => state === 'in_review' && !late,
    done: (article) => ({ ...article, late: true }),
    hours: 48,
  },
} as const satisfies Record<string, ClockTurn>;
export type ClockName = keyof typeof CLOCK;

interface ClockTurn {
  waits: (article: ModelArticle) => boolean;
  done: (article: ModelArticle) => ModelArticle;
  /** From now, when what waits is due by all means. */
  hours: number;
}
