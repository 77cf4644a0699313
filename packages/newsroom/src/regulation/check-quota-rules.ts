import type { LedgerUnits } from '../ledger/ledger-article.js';
import { genreWords, kindWords } from './rule-words.js';
import type { RegulationProblem } from './regulation-problem.js';
import type { QuotaRule } from './regulation.js';

type Note = (code: RegulationProblem['code'], part: string, words: string) => void;

/** Rules one by one, then against each other. `note` gets the words after the regulation's name. */
export function checkQuotaRules(
  rules: readonly QuotaRule[],
  units: Pick<LedgerUnits, 'has' | 'get'>,
  note: Note,
): void {
  rules.forEach((rule, index) => {
    const which = `chỉ tiêu thứ ${String(index + 1)}${targetOf(rule, units)}`;
    checkRule(rule, which, units, (code, words) => {
      note(code, 'quotaRules', words);
    });
    const earlier = rules.findIndex((other) => meets(rule, other));
    if (earlier < 0 || earlier >= index) return;
    const both = `${which} và chỉ tiêu thứ ${String(earlier + 1)}`;
    if (rules[earlier]?.period === rule.period) {
      note('rules_overlap', 'quotaRules', `${both} trùng nhau. Hãy bỏ bớt một.`);
    } else {
      note('rules_contradict', 'quotaRules', `${both} tính theo hai kỳ khác nhau cho cùng đối tượng. Hãy giữ một.`);
    }
  });
}

const meets = (a: QuotaRule, b: QuotaRule): boolean =>
  a.unitId === b.unitId &&
  (a.unitId !== null || a.unitKind === b.unitKind) &&
  a.genre === b.genre &&
  (a.minimumMembers ?? 0) === (b.minimumMembers ?? 0);

function targetOf({ unitId, unitKind, genre }: QuotaRule, units: Pick<LedgerUnits, 'get'>): string {
  const whom = unitId !== null ? (units.get(unitId)?.name ?? unitId) : unitKind !== null ? kindWords(unitKind) : null;
  const what = genre === null ? '' : `, ${genreWords(genre)}`;
  return whom === null && what === '' ? '' : ` (${whom ?? 'chưa rõ đối tượng'}${what})`;
}

function checkRule(
  rule: QuotaRule,
  which: string,
  units: Pick<LedgerUnits, 'has'>,
  note: (code: RegulationProblem['code'], words: string) => void,
): void {
  if (rule.unitId === null && rule.unitKind === null) {
    note('rule_without_target', `${which} chưa ghi áp dụng cho ai. Hãy chọn loại đơn vị hoặc một đơn vị.`);
  }
  if (rule.unitId !== null && rule.unitKind !== null) {
    note(
      'rule_with_two_targets',
      `${which} ghi cả loại đơn vị và một đơn vị. Hãy chọn một trong hai; chỉ tiêu riêng của đơn vị thay chỉ tiêu chung.`,
    );
  }
  if (rule.unitId !== null && !units.has(rule.unitId)) {
    note('unknown_unit', `${which} ghi một đơn vị không có trong danh sách (${rule.unitId}). Hãy chọn lại đơn vị.`);
  }
  const numbers = [rule.required, rule.ofWhichFeature, rule.minimumMembers ?? 0];
  if (numbers.some((number) => !Number.isInteger(number) || number < 0)) {
    note('number_unfit', `${which} có số không hợp lệ. Hãy nhập số nguyên từ 0 trở lên.`);
  }
  if (rule.ofWhichFeature > rule.required) {
    note(
      'features_above_required',
      `${which} đòi ${String(rule.ofWhichFeature)} bài trong khi cả thảy chỉ ${String(rule.required)} tin bài. ` +
        'Hãy giảm số bài hoặc tăng tổng số.',
    );
  }
  if (rule.ofWhichFeature > 0 && rule.genre !== null && rule.genre !== 'feature') {
    note(
      'features_of_other_genre',
      `${which} đếm riêng ${genreWords(rule.genre)} nên không đòi số bài được. Hãy để trống «trong đó bài».`,
    );
  }
}
