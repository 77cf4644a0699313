import type { QualityNotice } from '@toasoan/contracts';
import { type ConversionProposal, type LegacyEncoding, proposeConversion, readingEase } from '@toasoan/vietnamese';

/** A text of an article under the name that its form gives it; paragraphs on lines of their own. */
export interface NamedText {
  /** As it stands in the form: "Tiêu đề". */
  label: string;
  text: string;
}

export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  tcvn3_capitals: 'TCVN3 (phông .VnTimeH)',
  vni: 'VNI (phông VNI-Times)',
};

/** The paragraphs of one text that a legacy font wrote; all texts of an article are judged together. */
export interface LegacyText extends NamedText {
  proposals: ConversionProposal[];
}

/** Texts that look as if a legacy font had written them, with what they would be in Unicode. Nothing is converted. */
export function legacyTexts(texts: readonly NamedText[]): LegacyText[] {
  const lines = texts.map(({ text }) => text.split('\n'));
  const proposals = proposeConversion(lines.flat().map((text) => [{ text, font: null }]));
  let first = 0;
  return texts.flatMap((named, index) => {
    const count = lines[index]?.length ?? 0;
    const own = proposals
      .filter(({ paragraph }) => paragraph >= first && paragraph < first + count)
      .map((proposal) => ({ ...proposal, paragraph: proposal.paragraph - first }));
    first += count;
    return own.length > 0 ? [{ ...named, proposals: own }] : [];
  });
}

/** The checklist's point where texts look legacy: a warning that names them and the first words; null where none does. */
export function legacyNotice(texts: readonly NamedText[]): QualityNotice | null {
  const found = legacyTexts(texts);
  const [first] = found;
  const [proposal] = first?.proposals ?? [];
  if (first === undefined || proposal === undefined) return null;
  const labels = found.map(({ label }) => label).join(', ');
  const message =
    `${labels}: có chữ viết bằng bảng mã cũ ${ENCODING_NAMES[proposal.encoding]}, người đọc sẽ thấy ` +
    `“${shortened(proposal.before)}” thay vì “${shortened(proposal.after)}”. Hãy xem trước rồi chuyển sang Unicode.`;
  return { code: 'legacy_encoding', severity: 'warn', message };
}

/** The checklist's advice where a body has long sentences: their number, and the longest by its first words. */
export function longSentencesNotice(bodyText: string): QualityNotice | null {
  const { longSentences } = readingEase(bodyText);
  const [longest] = longSentences;
  if (longest === undefined) return null;
  const which =
    longSentences.length === 1
      ? `Có một câu dài ${String(longest.words)} chữ`
      : `Có ${String(longSentences.length)} câu dài khó đọc, dài nhất ${String(longest.words)} chữ`;
  return {
    code: 'sentences_long',
    severity: 'warn',
    message: `${which}, nên tách ra: “${shortened(longest.text)}”.`,
  };
}

function shortened(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 8).join(' ')}…`;
}
