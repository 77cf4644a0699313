import type { Day } from '../day.js';
import type { Contribution, LedgerUnits } from '../ledger/ledger-article.js';
import { genreWords } from '../regulation/rule-words.js';
import { nameOn } from '../units/unit-tree.js';
import { compareVi } from '@toasoan/vietnamese';

export interface OutputLine {
  key: string;
  name: string;
  /** Published in the period and not taken down: each counts one, whatever its share of credit. */
  articles: number;
  /** By share of credit, two decimals. */
  credit: number;
  onTime: number;
  late: number;
  undated: number;
  /** Of them corrected afterwards. */
  corrected: number;
  /** Taken down; stands in no other column. */
  withdrawn: number;
}

export interface OutputStatistics {
  byUnit: OutputLine[];
  byGenre: OutputLine[];
  byCategory: OutputLine[];
  byPerson: OutputLine[];
}

const UNKNOWN = '';

/** Who and what stood behind the articles of these days; most articles first, what is not recorded under one line. */
export function outputStatistics(
  { from, to }: { from: Day; to: Day },
  units: LedgerUnits,
  contributions: readonly Contribution[],
): OutputStatistics {
  const within = contributions.filter(({ day }) => day >= from && day <= to);
  const unitName = (id: string | null): string => {
    const unit = id === null ? undefined : units.get(id);
    return unit ? nameOn(unit, unit.validTo !== null && unit.validTo < to ? unit.validTo : to) : 'Chưa ghi đơn vị';
  };
  return {
    byUnit: lines(within, ({ article }) => ({ key: article.unitId ?? UNKNOWN, name: unitName(article.unitId) })),
    byGenre: lines(within, ({ article }) => ({ key: article.genre, name: capital(genreWords(article.genre)) })),
    byCategory: lines(within, ({ article: { category } }) => ({
      key: category?.id ?? UNKNOWN,
      name: category?.name ?? 'Chưa chọn chuyên mục',
    })),
    byPerson: lines(within, ({ article: { author } }) => ({
      key: author?.id ?? UNKNOWN,
      name: author?.name ?? 'Chưa ghi tác giả',
    })),
  };
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

function lines(
  contributions: readonly Contribution[],
  group: (contribution: Contribution) => { key: string; name: string },
): OutputLine[] {
  const found = new Map<string, OutputLine>();
  for (const contribution of contributions) {
    const { key, name } = group(contribution);
    let line = found.get(key);
    if (!line) {
      line = { key, name, articles: 0, credit: 0, onTime: 0, late: 0, undated: 0, corrected: 0, withdrawn: 0 };
      found.set(key, line);
    }
    add(line, contribution);
  }
  return [...found.values()]
    .map((line) => ({ ...line, credit: line.credit / 100 }))
    .sort((a, b) => b.articles - a.articles || b.credit - a.credit || compareVi(a.name, b.name));
}

/** `credit` is in hundredths here. */
function add(line: OutputLine, { article, share, timeliness, notCounted }: Contribution): void {
  if (notCounted === 'withdrawn') {
    line.withdrawn += 1;
    return;
  }
  line.articles += 1;
  line.credit += share;
  if (timeliness === 'on_time') line.onTime += 1;
  else if (timeliness === 'late') line.late += 1;
  else line.undated += 1;
  if (article.corrections > 0) line.corrected += 1;
}
