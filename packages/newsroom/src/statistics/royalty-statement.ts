import type { RoyaltyRules } from '@toasoan/contracts';
import { compareVi, formatDay } from '@toasoan/vietnamese';
import type { Day } from '../day.js';
import { regulationByDay } from '../ledger/contributions.js';
import type { LedgerArticle } from '../ledger/ledger-article.js';
import { dayOfInstant } from '../periods/day-number.js';
import type { Regulation } from '../regulation/regulation.js';

export interface RoyaltyLine {
  articleId: string;
  title: string;
  publishedOn: Day;
  /** Which rule gave the coefficient. */
  by: 'reprint' | 'grade' | 'media' | 'newsBrief' | 'feature';
  coefficient: number;
  /** Whole đồng of one unit on that day. */
  unitValue: number;
  dong: number;
}

export interface RoyaltyAuthor {
  id: string;
  name: string;
  lines: RoyaltyLine[];
  /** The sum of the lines. */
  dong: number;
}

export interface RoyaltyStatement {
  /** false: no regulation of these days pays royalties; nothing else is filled then. */
  enabled: boolean;
  authors: RoyaltyAuthor[];
  dong: number;
  /** Articles that could not be paid, each named. */
  problems: string[];
}

/**
 * What authors are owed for the articles first published in these days and still standing: coefficient × unit value, the unit
 * value a percent of the base salary in force on the day of publication, in whole đồng, halves up. A reprint is paid as a reprint;
 * else the grade decides, then the genre. Credit shared between units does not lessen an author's pay.
 */
export function royaltyStatement(
  { from, to }: { from: Day; to: Day },
  articles: readonly LedgerArticle[],
  regulations: readonly Regulation[],
): RoyaltyStatement {
  const ruleOn = regulationByDay(regulations);
  const authors = new Map<string, RoyaltyAuthor>();
  const problems: string[] = [];
  let enabled = false;
  for (const article of inOrder(articles)) {
    const day = dayOfInstant(article.firstPublishedAt);
    if (day < from || day > to || article.withdrawnAt !== null) continue;
    const rule = ruleOn(day);
    if (!rule?.royalty.enabled) continue;
    enabled = true;
    const line = lineOf(article, day, rule);
    if (typeof line === 'string') problems.push(`«${article.title}» (${formatDay(day)}): ${line}`);
    else if (!article.author)
      problems.push(`«${article.title}» (${formatDay(day)}): chưa ghi tác giả nên chưa tính được.`);
    else pay(authors, article.author, line);
  }
  enabled ||= regulations.some((rule) => rule.royalty.enabled && meets(rule, from, to));
  const listed = [...authors.values()].sort((a, b) => compareVi(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { enabled, authors: listed, dong: listed.reduce((sum, { dong }) => sum + dong, 0), problems };
}

const meets = ({ validFrom, validTo }: Regulation, from: Day, to: Day): boolean =>
  (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from);

const inOrder = (articles: readonly LedgerArticle[]): LedgerArticle[] =>
  [...articles].sort((a, b) => a.firstPublishedAt - b.firstPublishedAt || (a.id < b.id ? -1 : 1));

function pay(authors: Map<string, RoyaltyAuthor>, { id, name }: { id: string; name: string }, line: RoyaltyLine): void {
  const author = authors.get(id) ?? { id, name, lines: [], dong: 0 };
  author.lines.push(line);
  author.dong += line.dong;
  authors.set(id, author);
}

/** The line, or in words why there is none. */
function lineOf(article: LedgerArticle, day: Day, rule: Regulation): RoyaltyLine | string {
  const { royalty } = rule;
  const salary = royalty.baseSalary.findLast((entry) => entry.from <= day);
  if (!salary) return `quy chế «${rule.name}» chưa có mức lương cơ sở của ngày này. Hãy bổ sung.`;
  const found = coefficientOf(article, rule);
  if (!found) return 'chưa chấm điểm và thể loại này không có hệ số nên chưa tính được. Hãy chấm điểm.';
  // Both factors have two decimals at most: whole numbers keep the halves exact.
  const percentHundredths = Math.round(royalty.unitValuePercentOfBaseSalary * 100);
  const unit = BigInt(salary.dong) * BigInt(percentHundredths);
  const whole = (value: bigint, by: bigint) => Number((2n * value + by) / (2n * by));
  return {
    articleId: article.id,
    title: article.title,
    publishedOn: day,
    by: found.by,
    coefficient: found.coefficient,
    unitValue: whole(unit, 10_000n),
    dong: whole(unit * BigInt(Math.round(found.coefficient * 100)), 1_000_000n),
  };
}

function coefficientOf(
  { genre, grade, reprint }: LedgerArticle,
  { grades, royalty }: Regulation,
): Pick<RoyaltyLine, 'by' | 'coefficient'> | null {
  const graded = grades.find((entry) => entry.grade === grade)?.royalty ?? null;
  const byGenre = ({ news_brief: 'newsBrief', feature: 'feature', photo_story: 'media', video: 'media' } as const)[
    genre
  ];
  const pick = (by: keyof RoyaltyRules['coefficients']) => {
    const coefficient = royalty.coefficients[by];
    return coefficient === null ? null : { by, coefficient };
  };
  if (reprint) return pick('reprint');
  return graded === null ? pick(byGenre) : { by: 'grade', coefficient: graded };
}
