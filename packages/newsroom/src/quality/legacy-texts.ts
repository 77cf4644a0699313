import { type ConversionProposal, FAMILY_NAMES, type LegacyEncoding, proposeConversion } from '@toasoan/vietnamese';

/** A text of an article under the name that its form gives it; paragraphs on lines of their own. */
interface NamedText {
  /** As it stands in the form: "Tiêu đề". */
  label: string;
  text: string;
}

export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  ...FAMILY_NAMES,
  tcvn3_capitals: 'TCVN3 (phông .VnTimeH)',
};

/** The paragraphs of one text that a legacy font wrote; all texts of an article are judged together. */
type LegacyText<Text extends NamedText> = Text & { proposals: ConversionProposal[] };

/** Texts that look as if a legacy font had written them, with what they would be in Unicode. Nothing is converted. */
export function legacyTexts<Text extends NamedText>(texts: readonly Text[]): LegacyText<Text>[] {
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
