import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  type Answer,
  beginAnew,
  codeOf,
  enrol,
  readArticles,
  refusalOf,
  type Session,
  signInAs,
  TWO_FACTOR,
} from './front-door.js';

const WRITER = 'phanthiet.viet@example.vn';
const APPROVER = 'phanthiet.duyet@example.vn';
const BOARD = 'banbientap@example.vn';
const ADMINISTRATOR = 'quantri@example.vn';

interface People {
  data: { total: number; enrolled: number; people: { id: number; email: string; enrolledAt: string | null }[] };
}

describe.each(inject('templates'))('which roles must have a second step, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());
  beforeEach(() => beginAnew(cms));

  const settle = (session: Session, requiredRoles: string[]) =>
    session.request('PUT', `${TWO_FACTOR}/settings`, { requiredRoles });
  const idOf = async (email: string): Promise<number> =>
    Number((await cms.app.db.query('admin::user').findOne({ where: { email } }))?.['id']);

  it('none, to begin with', async () => {
    for (const email of [WRITER, APPROVER, BOARD, ADMINISTRATOR])
      expect((await readArticles(await signInAs(cms, email))).status, email).toBe(200);
  });

  it('the administrator says, and it holds at once in sessions that are open', async () => {
    const [writer, approver, board] = [
      await signInAs(cms, WRITER),
      await signInAs(cms, APPROVER),
      await signInAs(cms, BOARD),
    ];
    expect((await settle(await signInAs(cms, ADMINISTRATOR), ['approver', 'board'])).body.data).toEqual({
      requiredRoles: ['approver', 'board'],
    });
    expect((await readArticles(writer)).status).toBe(200);
    for (const session of [approver, board])
      expect(refusalOf(await readArticles(session))).toEqual([403, 'two_factor_enrol']);

    const { secret } = await enrol(cms, approver);
    expect((await readArticles(approver)).status).toBe(200);
    const off = await approver.request('POST', `${TWO_FACTOR}/switch-off`, { code: codeOf(secret) });
    expect(refusalOf(off)).toEqual([409, 'must_stay']);
    expect((await readArticles(approver)).status).toBe(200);
  });

  it('also whoever holds the role by a membership alone, while it lasts', async () => {
    await settle(await signInAs(cms, ADMINISTRATOR), ['board']);
    const writer = await signInAs(cms, WRITER);
    expect((await readArticles(writer)).status).toBe(200);
    const memberships = cms.app.db.query('api::membership.membership');
    const unit = await cms.app.db.query('api::unit.unit').findOne({ where: { kind: 'province' } });
    const held = await memberships.create({ data: { person: await idOf(WRITER), unit: unit?.['id'], role: 'board' } });
    expect(refusalOf(await readArticles(writer))).toEqual([403, 'two_factor_enrol']);
    await memberships.updateMany({ where: { id: held['id'] }, data: { validTo: '2018-12-31' } });
    expect((await readArticles(writer)).status).toBe(200);
  });

  it('are for administrators to set and to see, nobody else', async () => {
    for (const email of [APPROVER, BOARD]) {
      const session = await signInAs(cms, email);
      const asked: [string, string, unknown][] = [
        ['GET', '/settings', undefined],
        ['PUT', '/settings', { requiredRoles: [] }],
        ['GET', '/people', undefined],
        ['POST', `/people/${String(await idOf(WRITER))}/reset`, {}],
      ];
      for (const [method, path, body] of asked)
        expect(refusalOf(await session.request<Answer>(method, `${TWO_FACTOR}${path}`, body)), path).toEqual([
          403,
          'administrators_only',
        ]);
    }
    const administrator = await signInAs(cms, ADMINISTRATOR);
    expect(refusalOf(await settle(administrator, ['everybody']))).toEqual([400, 'bad_request']);
  });

  it('an administrator resets whoever lost the telephone: sessions end, and the password alone signs in', async () => {
    const approver = await signInAs(cms, APPROVER);
    await enrol(cms, approver);
    const administrator = await signInAs(cms, ADMINISTRATOR);
    const listed = await administrator.request<People>('GET', `${TWO_FACTOR}/people?q=phanthiet`);
    expect(listed.body.data).toMatchObject({ enrolled: 1 });
    const lost = listed.body.data.people.find(({ email }) => email === APPROVER);
    expect(lost?.enrolledAt).toMatch(/^\d{4}-/);
    const reset = (id: number) => administrator.request('POST', `${TWO_FACTOR}/people/${String(id)}/reset`, {});
    expect((await reset(lost?.id ?? 0)).status).toBe(200);
    expect((await readArticles(approver)).status).toBe(401);
    expect((await readArticles(await signInAs(cms, APPROVER))).status).toBe(200);
    expect(refusalOf(await reset(lost?.id ?? 0))).toEqual([404, 'unknown_person']);
    await settle(administrator, ['approver']);
    expect(refusalOf(await readArticles(await signInAs(cms, APPROVER)))).toEqual([403, 'two_factor_enrol']);
  });

  it('an administrator does not reset herself', async () => {
    const administrator = await signInAs(cms, ADMINISTRATOR);
    await enrol(cms, administrator);
    const own = `${TWO_FACTOR}/people/${String(await idOf(ADMINISTRATOR))}/reset`;
    expect(refusalOf(await administrator.request('POST', own, {}))).toEqual([409, 'own_reset']);
    expect(refusalOf(await readArticles(await signInAs(cms, ADMINISTRATOR)))).toEqual([403, 'two_factor_required']);
  });

  it('a deleted account leaves nothing', async () => {
    const administrator = await signInAs(cms, ADMINISTRATOR);
    const gone = 'hamtan.viet@example.vn';
    await enrol(cms, await signInAs(cms, gone));
    const person = await idOf(gone);
    const batch = await administrator.request('POST', '/admin/users/batch-delete', { ids: [person] });
    expect(batch.status).toBe(200);
    for (const kind of ['enrolment', 'recovery-code'])
      expect(
        await cms.app.db.query(`api::two-factor-${kind}.two-factor-${kind}`).count({ where: { person } }),
        kind,
      ).toBe(0);
  });
});
