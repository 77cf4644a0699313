import { countWords } from '@toasoan/vietnamese';
import { blank, type Finding, type QualityInput, type QualityRules } from './quality-input.js';

const finding = (code: Finding['code'], message: string): Finding => ({ code, message, field: 'title' });

/** The title: that there is one, its length, and how it is written. */
export function checkTitle({ title }: Pick<QualityInput, 'title'>, { titleMaxWords }: QualityRules): Finding[] {
  if (blank(title)) return [finding('title_missing', 'Hãy đặt tiêu đề.')];
  const found: Finding[] = [];
  const words = countWords(title);
  if (titleMaxWords !== null && words > titleMaxWords) {
    found.push(
      finding('title_long', `Tiêu đề dài ${String(words)} chữ: hãy rút còn trong ${String(titleMaxWords)} chữ.`),
    );
  }
  if (isShouting(title))
    found.push(finding('title_capitals', 'Tiêu đề viết toàn chữ in hoa: hãy viết lại bằng chữ thường.'));
  if (endsInFullStop(title)) found.push(finding('title_full_stop', 'Tiêu đề không cần dấu chấm ở cuối: hãy bỏ đi.'));
  if (/[!?]{2,}/.test(title)) {
    found.push(finding('title_exclamation', 'Tiêu đề có nhiều dấu than, dấu hỏi liền nhau: chỉ nên để một dấu.'));
  }
  return found;
}

/** Capitals throughout. Short names such as "LĐLĐ" alone are no shouting, so three words at least. */
function isShouting(title: string): boolean {
  const words = countWords(title.replace(/[^\p{L}\s]/gu, ''));
  return words >= 3 && title === title.toLocaleUpperCase('vi');
}

/** Not the dots that leave something unsaid, nor an abbreviation's ("v.v.", "TP."). */
function endsInFullStop(title: string): boolean {
  const [last = ''] = /\S+$/.exec(title.trim()) ?? [];
  return last.endsWith('.') && !last.endsWith('..') && !/^(?:\p{Lu}{1,3}|v\.v|\p{L}(?:\.\p{L})+)\.$/u.test(last);
}
