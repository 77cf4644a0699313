import { fold } from '@toasoan/vietnamese';

/** Another article, as far as it may report the same event. */
export interface EventReport {
  documentId: string;
  title: string;
  lead: string;
  unitId: string | null;
  /** Name of the unit as readers or its own people know it. */
  unitName: string;
  eventEndedAt: Date | null;
  published: boolean;
}

/** Words that stand in half of all titles and so tell nothing. */
const COMMON = new Set('cong doan ldld lien lao dong tinh huyen xa phuong cac cho va cua tai voi nam'.split(' '));
const YEAR = /^(?:19|20)\d\d$/;

/** The telling words of a text, folded: case, marks and đ do not matter. */
export function tellingWords(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !COMMON.has(word) && !YEAR.test(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** How much two texts say the same: 0 nothing, 1 the same words in whatever order. */
export function wordLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

const HOUR = 3_600_000;
/** Titles with less in common than this are of two events, whatever the leads share. */
const TITLES_AT_LEAST = 0.2;

type Told = Pick<EventReport, 'title' | 'lead' | 'eventEndedAt'>;

/**
 * How likely another article reports the same event as this one, 0 to 1, the same both ways: their titles, helped by their
 * leads where those say more of the same, and by events that ended within six hours of each other. Asked of many others:
 * this one's words are taken apart once, and leads only where the titles are alike.
 */
export function likenessTo(one: Told): (other: Told) => number {
  const title = tellingWords(one.title);
  let lead: Set<string> | null = null;
  return (other) => {
    const titles = wordLikeness(title, tellingWords(other.title));
    if (titles < TITLES_AT_LEAST) return titles;
    lead ??= tellingWords(one.lead);
    const words = Math.max(titles, 0.6 * titles + 0.4 * wordLikeness(lead, tellingWords(other.lead)));
    if (one.eventEndedAt === null || other.eventEndedAt === null) return words;
    const apart = Math.abs(one.eventEndedAt.getTime() - other.eventEndedAt.getTime());
    return apart <= 6 * HOUR ? Math.min(1, words + 0.1) : words;
  };
}
