import { type RunningCms, signIn, type CmsClient } from '@toasoan/testkit';

/** A newsroom of these tests' own, so that a change of the example data breaks none of them. */
export interface SmallNewsroom {
  units: Record<'province' | 'north' | 'south' | 'port', string>;
  people: Record<'writer' | 'approver' | 'colleague' | 'stranger' | 'board', CmsClient>;
  /** A draft of the unit by its writer, complete enough to be published. */
  draft(change?: Record<string, unknown>): Promise<{ documentId: string; revision: number }>;
  /** A draft, sent to review. */
  submitted(change?: Record<string, unknown>): Promise<{ documentId: string; revision: number }>;
}

export const PASSWORD = 'Thu-Nghiem-2018';
/** Of it, at bcrypt's least cost: five people in each of thirty files would hash and be checked for a minute. */
const QUICK_HASH = '$2a$04$bn9pY0vBM17dmLc48z95aObtgdjFFDbWdqJRo7gD8jGs4goEJ7DKS';
const ARTICLES = '/content-manager/collection-types/api::article.article';

export async function smallNewsroom(cms: RunningCms): Promise<SmallNewsroom> {
  const create = async (uid: string, data: Record<string, unknown>) =>
    (await cms.app.db.query(uid).create({ data })) as { id: number; documentId: string };

  const flow = await cms.app.documents('api::approval-workflow.approval-workflow').create({
    data: { name: 'Một bước', stages: [{ name: 'Duyệt', reviewer: 'own_approver', dueHours: 24, fourEyes: true }] },
  });
  const above = await cms.app.documents('api::approval-workflow.approval-workflow').create({
    data: { name: 'Cấp trên', stages: [{ name: 'Duyệt', reviewer: 'direct_superior', dueHours: 24, fourEyes: true }] },
  });
  const unit = (name: string, kind: string, parent: number | null, workflow: unknown) =>
    create('api::unit.unit', { name, slug: `thu-nghiem-${name}`, kind, parent, workflow, revision: 1 });
  const province = await unit('tinh', 'province', null, flow['id']);
  const north = await unit('bac', 'district_federation', province.id, flow['id']);
  const south = await unit('nam', 'district_federation', province.id, flow['id']);
  const port = await unit('cang', 'grassroots_union', north.id, above['id']);

  const person = async (name: string, role: 'writer' | 'approver' | 'board', unitRow: number): Promise<CmsClient> => {
    const email = `${name}@thunghiem.vn`;
    const strapiRole = await cms.app.db.query('admin::role').findOne({ where: { code: `toasoan-${role}` } });
    const service = cms.app.service('admin::user') as unknown as {
      create(user: Record<string, unknown>): Promise<{ id: number }>;
    };
    const account = { email, firstname: name, lastname: 'Thử', isActive: true };
    const user = await service.create({ ...account, roles: [strapiRole?.['id']] });
    await cms.app.db.query('admin::user').update({ where: { id: user.id }, data: { password: QUICK_HASH } });
    await create('api::membership.membership', { person: user.id, unit: unitRow, role });
    return signIn(cms.url, email, PASSWORD);
  };
  const people = {
    writer: await person('writer', 'writer', north.id),
    approver: await person('approver', 'approver', north.id),
    colleague: await person('colleague', 'approver', north.id),
    stranger: await person('stranger', 'approver', south.id),
    board: await person('board', 'board', province.id),
  };
  const file = { name: 'a.jpg', hash: 'a', ext: '.jpg', mime: 'image/jpeg', size: 1, url: '/uploads/a.jpg' };
  const image = await create('plugin::upload.file', { ...file, width: 800, height: 600, provider: 'local' });

  let number = 0;
  const draft: SmallNewsroom['draft'] = async (change = {}) => {
    number += 1;
    const words = {
      title: `Công đoàn tặng quà đoàn viên lần ${String(number)}`,
      genre: 'news_brief',
      lead: 'Sáng ngày 09 tháng 7.',
      body: '<p>Công đoàn cơ sở tặng 50 suất quà.</p>',
      byline: 'Minh Anh',
      source: 'Công đoàn cơ sở',
      pictures: [{ image: image.id, caption: 'Trao quà', credit: 'Minh Anh', alt: 'Hai người trao quà' }],
      unit: { connect: [{ documentId: north.documentId }] },
    };
    const answer = await people.writer.request<{ data: { documentId: string; revision: number } }>('POST', ARTICLES, {
      ...words,
      ...change,
    });
    if (answer.status !== 201) throw new Error(`draft: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    const { documentId } = answer.body.data;
    return { documentId, revision: 1 };
  };
  return {
    units: {
      province: province.documentId,
      north: north.documentId,
      south: south.documentId,
      port: port.documentId,
    },
    people,
    draft,
    submitted: async (change) => {
      const { documentId, revision } = await draft(change);
      const { status, body } = await people.writer.command<{ revision: number }>(documentId, 'submit', { revision });
      if (status !== 200) throw new Error(`submit: ${String(status)} ${JSON.stringify(body)}`);
      return { documentId, revision: body.revision };
    },
  };
}
