import { qualityRulesSchema } from '@toasoan/contracts';
import type { RegulationProblem } from '../regulation/regulation-problem.js';
import { DEFAULT_QUALITY_RULES, DEFAULT_SEVERITIES } from './default-rules.js';
import type { QualityRules } from './quality-input.js';

/** What the CMS keeps of a regulation on quality; a row from before a part was known lacks it. */
export interface RawQualityRules {
  name: string;
  pictureRequired: boolean | null;
  titleMaxWords: number | null;
  briefMaxWords: number | null;
  featureMinWords: number | null;
  featureMaxWords: number | null;
  /** The form of `qualityRulesSchema`; null in a regulation from before it. */
  quality: unknown;
}

/**
 * The rules of a regulation. A severity that it leaves open is the default one; a limit left open in a form that was filled
 * in is none. What does not fit is a problem and, should it be in force, the defaults hold: a gate must not stand open.
 */
export function parseQualityRules(raw: RawQualityRules): { rules: QualityRules; problems: RegulationProblem[] } {
  const { titleMaxWords, briefMaxWords, featureMinWords, featureMaxWords } = raw;
  const limits = { titleMaxWords, briefMaxWords, featureMinWords, featureMaxWords };
  const rules = { ...DEFAULT_QUALITY_RULES, ...limits, pictureRequired: raw.pictureRequired ?? true };
  const problems = reversed(raw);
  if (raw.quality === null || raw.quality === undefined) return { rules, problems };
  const parsed = qualityRulesSchema.safeParse(raw.quality);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.map(String).join(', ') ?? '';
    const message = `Quy chế «${raw.name}»: phần Kiểm tra bài viết chưa đúng ở «${place}». Hãy chọn lại Chặn, Nhắc hoặc Tắt.`;
    return { rules, problems: [...problems, { code: 'misfit', part: 'quality', message }] };
  }
  const { severities, photoStoryMinPictures, sentenceMaxWords, duplicateDays } = parsed.data;
  const said = Object.entries(severities).filter(([, severity]) => severity !== null && severity !== undefined);
  return {
    rules: {
      ...rules,
      photoStoryMinPictures: photoStoryMinPictures ?? null,
      sentenceMaxWords: sentenceMaxWords ?? null,
      duplicateDays: duplicateDays ?? null,
      severities: { ...DEFAULT_SEVERITIES, ...Object.fromEntries(said) },
    },
    problems,
  };
}

function reversed({ name, featureMinWords: least, featureMaxWords: most }: RawQualityRules): RegulationProblem[] {
  if (least === null || most === null || least <= most) return [];
  const message =
    `Quy chế «${name}»: bài từ ${String(least)} chữ mà không quá ${String(most)} chữ thì không bài nào vừa. ` +
    'Hãy sửa lại một trong hai số.';
  return [{ code: 'length_reversed', part: 'featureMinWords', message }];
}
