import type { QualityNotice } from '@toasoan/contracts';
import { checkDuplicates } from './check-duplicates.js';
import { checkEventTime } from './check-event-time.js';
import { checkLanguage } from './check-language.js';
import { checkLength } from './check-length.js';
import { checkLinks } from './check-links.js';
import { checkOrigin } from './check-origin.js';
import { checkPictures } from './check-pictures.js';
import { checkTitle } from './check-title.js';
import { checkPersonalData } from './personal-data/check-personal-data.js';
import type { QualityInput, QualityRules } from './quality-input.js';

/**
 * The one checklist of every write path (admin, portal, import, schedule). What blocks comes first, then what is advice,
 * each in the order of the form. Pure: the time and the other articles are passed in.
 */
export function checkQuality(article: QualityInput, rules: QualityRules, now: Date): QualityNotice[] {
  const findings = [
    ...checkTitle(article, rules),
    ...checkDuplicates(article),
    ...checkEventTime(article, now),
    ...checkLength(article, rules),
    ...checkLanguage(article, rules),
    ...checkPersonalData(article, now),
    ...checkLinks(article),
    ...checkPictures(article, rules),
    ...checkOrigin(article, now),
  ];
  const notices = findings.flatMap((finding): QualityNotice[] => {
    const severity = rules.severities[finding.code];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
  const of = (severity: QualityNotice['severity']) => notices.filter((notice) => notice.severity === severity);
  return [...of('block'), ...of('warn')];
}
