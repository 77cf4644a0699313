import type { Core } from '@strapi/strapi';
import { standingTemplates } from '../../dispatches/standing-templates';
import { registerKey } from '../../dispatches/take-number';
import { PROVINCE, UPPER_UNITS } from '../organisation/levels';
import { DISPATCH } from '../site/dispatch';
import { SETTINGS } from '../site/settings';
import { asPublished, createRow } from '../../environment/create-row';
import type { LoadedUnits } from './load-organisation';
import type { LoadedPerson } from './load-people';

/** Units that confirmed dispatch 01/LĐLĐ, and how many hours after it was issued; the others have not yet. */
const CONFIRMED: Readonly<Record<string, number>> = {
  'van-phong': 1,
  'ban-to-chuc': 26,
  'ban-tuyen-giao': 1,
  'ban-nu-cong': 3,
  'trung-tam-tu-van-phap-luat': 30,
  'ldld-phan-thiet': 2,
  'ldld-tuy-phong': 5,
  'ldld-bac-binh': 27,
  'ldld-la-gi': 4,
  'ldld-duc-linh': 50,
  'cd-y-te': 6,
  'cd-giao-duc': 29,
  'cd-cac-kcn': 7,
};
const HOUR_MS = 3_600_000;

/** What stands around dispatch 01/LĐLĐ: its templates, its number, and who has confirmed having read it. */
export async function loadDispatchRegister(
  strapi: Core.Strapi,
  units: LoadedUnits,
  people: readonly LoadedPerson[],
  dispatchId: string,
): Promise<void> {
  for (const template of standingTemplates(SETTINGS.siteName)) {
    const data = asPublished({ ...template, signer: DISPATCH.signer });
    await createRow(strapi, 'api::dispatch-template.dispatch-template', data);
  }
  const register = {
    issuerId: units.get(PROVINCE)?.documentId ?? '',
    documentType: DISPATCH.type,
    series: DISPATCH.series,
    year: 2018,
  };
  const key = registerKey(register);
  await createRow(strapi, 'api::document-counter.document-counter', asPublished({ ...register, key, last: 1 }));
  const issuedAt = new Date(DISPATCH.publishedAt);
  const number = { counterKey: key, value: 1, number: DISPATCH.number, takenAt: issuedAt };
  const holder = { holder: dispatchId, holderName: DISPATCH.subject };
  await createRow(strapi, 'api::document-number.document-number', asPublished({ ...number, ...holder }));
  for (const { slug, kind } of UPPER_UNITS) {
    if (!(DISPATCH.addresseeKinds as readonly string[]).includes(kind)) continue;
    const hours = CONFIRMED[slug];
    const reader =
      hours === undefined ? undefined : people.find(({ unit, role }) => unit === slug && role === 'approver');
    const read = reader && {
      person: `admin:${String(reader.row)}`,
      personName: reader.name,
      confirmedAt: new Date(issuedAt.getTime() + (hours ?? 0) * HOUR_MS),
    };
    const unitId = units.get(slug)?.documentId;
    await createRow(strapi, 'api::read-confirmation.read-confirmation', asPublished({ dispatchId, unitId, ...read }));
  }
}
