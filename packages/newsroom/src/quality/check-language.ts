import { readingEase } from '@toasoan/vietnamese';
import { articleTexts } from './article-texts.js';
import type { Finding, QualityInput, QualityRules } from './quality-input.js';
import { ENCODING_NAMES, legacyTexts } from './legacy-texts.js';

/** Letters that readers would not see as meant, and sentences that are hard to take in. */
export function checkLanguage(article: QualityInput, { sentenceMaxWords }: QualityRules): Finding[] {
  const legacy = legacyLetters(article);
  return [...legacy, ...garbledLetters(article), ...longSentences(article.bodyText, sentenceMaxWords)];
}

function legacyLetters(article: QualityInput): Finding[] {
  const found = legacyTexts(articleTexts(article));
  const [first] = found;
  const [proposal] = first?.proposals ?? [];
  if (first === undefined || proposal === undefined) return [];
  const labels = found.map(({ label }) => label).join(', ');
  const message =
    `${labels}: có chữ viết bằng bảng mã cũ ${ENCODING_NAMES[proposal.encoding]}, người đọc sẽ thấy ` +
    `“${shortened(proposal.before)}” thay vì “${shortened(proposal.after)}”. Hãy xem trước rồi chuyển sang Unicode.`;
  const { field, picture } = first;
  return [{ code: 'legacy_encoding', message, field, ...(picture === undefined ? {} : { picture }) }];
}

/** What Windows-1252 shows for the bytes 0x80 to 0xBF. */
const TRAIL =
  '[\\u0080-\\u00bf\\u20ac\\u0160\\u0161\\u017d\\u017e\\u0152\\u0153\\u0178\\u0192\\u02c6\\u02dc\\u2013-\\u2022\\u2026\\u2030\\u2039\\u203a\\u2122]';
/** UTF-8 read as Windows-1252: "CÃ´ng Ä‘oÃ n", "NgÆ°á»i". Between French quotes "quá»" stands alone, so it needs a third sign. */
const MISREAD = new RegExp(`(?:[ÃÄÅÆ]|á[º»])${TRAIL}`, 'gu');
const LOST = /\ufffd|&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{3,8});/iu;

function garbledLetters(article: QualityInput): Finding[] {
  return articleTexts(article).flatMap(({ field, picture, label, text }): Finding[] => {
    const misread = [...text.matchAll(MISREAD)];
    const lost = LOST.exec(text);
    const at = misread.length >= 2 ? misread[0]?.index : lost?.index;
    if (at === undefined) return [];
    const excerpt = wordAt(text, at);
    const message = `${label} có ký tự bị vỡ: “${excerpt}”. Hãy gõ lại, hoặc chép lại từ bản gốc.`;
    const place = picture === undefined ? {} : { picture };
    return [{ code: 'garbled_letters', message, field, ...place, excerpt, offset: text.lastIndexOf(excerpt, at) }];
  });
}

/** The word in which a character stands. */
function wordAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at)) + 1;
  const [word = ''] = /^\S{1,40}/.exec(text.slice(start)) ?? [];
  return start + word.length > at ? word : text.slice(at, at + 1);
}

const NAMED = 3;

/** Advice, the longest sentences by their first words. */
function longSentences(bodyText: string, most: number | null): Finding[] {
  if (most === null) return [];
  const { longSentences: long } = readingEase(bodyText, most);
  const [longest] = long;
  if (longest === undefined) return [];
  const count = long.length === 1 ? 'Có một câu' : `Có ${String(long.length)} câu`;
  const named = long.slice(0, NAMED).map(({ text, words }) => `“${shortened(text)}” (${String(words)} chữ)`);
  const rest = long.length > NAMED ? `; và ${String(long.length - NAMED)} câu nữa` : '';
  const message = `${count} dài trên ${String(most)} chữ, khó đọc, nên tách ra: ${named.join('; ')}${rest}.`;
  return [{ code: 'sentences_long', message, field: 'body', excerpt: longest.text, offset: longest.start }];
}

function shortened(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 8).join(' ')}…`;
}
