import {
  type Band,
  bandsSchema,
  type CreditRules,
  creditRulesSchema,
  type Grade,
  gradesSchema,
  type ReminderRules,
  reminderRulesSchema,
  type RoyaltyRules,
  royaltySchema,
} from '@toasoan/contracts';
import type { RegulationProblem } from './regulation-problem.js';

/** The parts that the CMS keeps as JSON, with the name of the regulation for the words of a refusal. */
export interface RawRules {
  name: string;
  bands?: unknown;
  grades?: unknown;
  creditRules?: unknown;
  royalty?: unknown;
  reminders?: unknown;
}

export interface ParsedRules {
  bands: Band[];
  grades: Grade[];
  creditRules: CreditRules;
  royalty: RoyaltyRules;
  reminders: ReminderRules;
}

const PARTS = {
  bands: { schema: bandsSchema, words: 'Xếp loại', like: '[{"from": 100, "name": "Đạt"}]' },
  grades: { schema: gradesSchema, words: 'Điểm chất lượng', like: '[{"grade": 3, "name": "Tốt", "weight": 1.5}]' },
  creditRules: { schema: creditRulesSchema, words: 'Cách tính công', like: '{"sameEvent": "split"}' },
  royalty: { schema: royaltySchema, words: 'Nhuận bút', like: '{"enabled": false}' },
  reminders: { schema: reminderRulesSchema, words: 'Nhắc việc', like: '{"silentDays": 14}' },
} as const;

/**
 * Reads the JSON parts of a regulation. Absent parts (null, undefined) are neutral: no bands, no grades, full credit to the
 * unit of origin, no royalty, no reminders. What does not fit is refused with the place and an example of the form.
 */
export function parseRules(
  raw: RawRules,
): { ok: true; rules: ParsedRules } | { ok: false; problems: RegulationProblem[] } {
  const read = <Part extends keyof typeof PARTS>(part: Part, absent: unknown) =>
    PARTS[part].schema.safeParse(raw[part] ?? absent);
  const bands = read('bands', []);
  const grades = read('grades', []);
  const creditRules = read('creditRules', {});
  const royalty = read('royalty', {});
  const reminders = read('reminders', {});
  if (bands.success && grades.success && creditRules.success && royalty.success && reminders.success) {
    return {
      ok: true,
      rules: {
        bands: bands.data as Band[],
        grades: grades.data as Grade[],
        creditRules: creditRules.data as CreditRules,
        royalty: royalty.data as RoyaltyRules,
        reminders: reminders.data as ReminderRules,
      },
    };
  }
  const results = { bands, grades, creditRules, royalty, reminders };
  return {
    ok: false,
    problems: (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((part) => {
      const { error } = results[part];
      return error ? [misfit(raw.name, part, error.issues[0]?.path ?? [])] : [];
    }),
  };
}

function misfit(name: string, part: keyof typeof PARTS, path: readonly PropertyKey[]): RegulationProblem {
  const { words, like } = PARTS[part];
  const place = path.map((key) => (typeof key === 'number' ? `mục ${String(key + 1)}` : `«${String(key)}»`)).join(', ');
  return {
    code: 'misfit',
    part,
    message: `Quy chế «${name}»: phần ${words} chưa đúng${place === '' ? '' : ` ở ${place}`}. Hãy viết theo mẫu ${like}.`,
  };
}
