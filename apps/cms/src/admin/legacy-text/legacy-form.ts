import { inCapitals, proposeConversion } from '@toasoan/vietnamese';
import type { LegacyLine } from './legacy-dialog';
import type { TextField } from './legacy-fields';
import { findLegacyHtml } from './legacy-html';

/** A field with legacy text: the paragraphs to show, and the whole value in Unicode. */
export interface LegacyField {
  path: string;
  label: string;
  lines: LegacyLine[];
  /** `capitals`: places of lines that were typed in capitals. */
  converted: (capitals: ReadonlySet<number>) => string;
}

/** The fields of a form that hold legacy text. HTML is taken apart only where its letters make it worth while. */
export function legacyFields(fields: readonly TextField[]): LegacyField[] {
  return fields.flatMap(({ path, label, value, html }): LegacyField[] => {
    if (html) {
      const { proposals, converted } = findLegacyHtml(value);
      return proposals.length === 0 ? [] : [{ path, label, lines: labelled(proposals, label), converted }];
    }
    const paragraphs = value.split('\n');
    const proposals = proposeConversion(paragraphs.map((text) => [{ text, font: null }]));
    if (proposals.length === 0) return [];
    const converted = (capitals: ReadonlySet<number>): string => {
      const texts = [...paragraphs];
      for (const [place, proposal] of proposals.entries()) {
        texts[proposal.paragraph] = (capitals.has(place) ? inCapitals(proposal) : proposal).after;
      }
      return texts.join('\n');
    };
    return [{ path, label, lines: labelled(proposals, label), converted }];
  });
}

function labelled(lines: readonly LegacyLine[], label: string): LegacyLine[] {
  return lines.map(({ before, after, encoding }) => ({ before, after, encoding, label }));
}
