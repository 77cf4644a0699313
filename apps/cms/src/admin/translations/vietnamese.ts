import { ENUM_WORDS } from '../field-words/enum-words';
import { FIELD_LABELS } from '../field-words/field-labels';
import ours from './vi.json';

/** What Strapi's own Vietnamese leaves out, the names of our fields, and the words for codes. */
export const VIETNAMESE: Readonly<Record<string, string>> = { ...ENUM_WORDS, ...FIELD_LABELS, ...ours };
