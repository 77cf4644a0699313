import { dispatchDetailSchema } from '@toasoan/contracts';
import type { DispatchDetail, DispatchList, NoticeList, ReceivedDetail, ReceivedList } from '@toasoan/contracts';
import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { docxTexts } from '../../harness/docx-texts.js';

interface Refused {
  error: { message: string; details: { code: string } };
}
const HALF = { from: '2018-01-01', to: '2018-06-30' };
const DOCUMENTS = '/content-manager/collection-types/api::official-document.official-document';
/** The school writes its name with capitals and a dash of its own; the line is the Board's to write as it likes. */
const asPrinted = (line: string): string =>
  line.replace('Trường Trung cấp nghề Kinh tế – Kỹ thuật', 'Trường trung cấp nghề Kinh tế - Kỹ thuật');

// Seen to fail, alone, without `guardDispatches` (three), `hideDraftDocuments` (the first) and `closeTypes` (what was issued).
describe.each(inject('everyTemplate'))('a dispatch on $db', (template) => {
  let cms: RunningCms;
  let board: CmsClient;
  let issued: DispatchDetail;

  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_MAILER: 'off' });
    board = await cms.as('banbientap@example.vn');
  });
  afterAll(() => cms.close());

  const ok = async <T>(method: string, path: string, body?: unknown, who = board): Promise<T> => {
    const answer = await who.request<T>(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const refusal = async (method: string, path: string, body?: unknown, who = board) => {
    const answer = await who.request<Refused>(method, path, body);
    return [answer.status, answer.body.error.details.code];
  };
  const list = () => ok<DispatchList>('GET', '/editorial/dispatches');
  const templateId = async (kind: string) => (await list()).templates.find((one) => one.kind === kind)?.id;

  it('is written from the issued table of its period, and asks for that table first', async () => {
    const urge = await templateId('urge');
    // The example's half-year has its table; the quarter has none yet.
    const quarter = { from: '2018-04-01', to: '2018-06-30' };
    const early = { templateId: urge, ...quarter };
    expect(await refusal('POST', '/editorial/dispatches', early)).toEqual([409, 'no_table']);
    await ok('POST', '/editorial/summary/issue', quarter);
    const made = await ok<DispatchDetail>('POST', '/editorial/dispatches', early);
    await ok('DELETE', `/editorial/dispatches/${made.line.documentId}`);
    issued = await ok<DispatchDetail>('POST', '/editorial/dispatches', { templateId: urge, ...HALF });
    expect(issued.line).toMatchObject({ number: null, issued: false, addressed: 26 });
    expect(issued.paper.bodyHtml).toContain('trong 06 tháng đầu năm 2018, nhìn chung chưa đáp ứng yêu cầu');
    expect(issued.paper.bodyHtml).not.toContain('{{');
    expect(issued.table).toMatchObject({ version: 1 });
    expect(issued.missing).toEqual([]);
    expect([issued.annex?.titles[0], issued.annex?.total[1]]).toEqual(['Phụ lục', 'TỔNG CỘNG']);
    // Not the units' to read before it is issued.
    const writer = await cms.as('phanthiet.viet@example.vn');
    const path = `${DOCUMENTS}/${issued.line.documentId}`;
    const seen = await board.request<{ data: { subject: string } }>('GET', path);
    expect(seen.body.data.subject).toBe(issued.draft.subject);
    // By its id, once known, no more is told than of an id that nobody bears: not whom it will be sent to, not that it is.
    const routes = (id: string) => [
      `${DOCUMENTS}/${id}`,
      `${DOCUMENTS}/${id}/actions/countDraftRelations`,
      ...['addressees', 'issuer'].map(
        (field) => DOCUMENTS.replace('collection-types', 'relations') + `/${id}/${field}`,
      ),
      `${DOCUMENTS.replace('collection-types', 'relations')}/addressees?id=${id}`,
    ];
    const unknown = routes('zzzzzzzzzzzzzzzzzzzzzzzz');
    for (const [at, route] of routes(issued.line.documentId).entries()) {
      const [told, nothing] = [await writer.request('GET', route), await writer.request('GET', unknown[at] ?? '')];
      expect([told.status, told.body], route).toEqual([nothing.status, nothing.body]);
    }
    const shown = await writer.request<{ results: { documentId: string }[] }>('GET', `${DOCUMENTS}?pageSize=50`);
    expect(shown.body.results.length).toBeGreaterThan(0);
    expect(shown.body.results.map(({ documentId }) => documentId)).not.toContain(issued.line.documentId);
  });

  it('01/LĐLĐ of 09/07/2018: header, number, addressees, recipients, signature and closing are as the original’s', async () => {
    const { documentId } = issued.line;
    const draft = {
      ...issued.draft,
      revision: issued.revision,
      issuedOn: '2018-07-09',
      deadline: '2018-07-20',
      addresseeLines: issued.draft.addresseeLines.map(asPrinted),
      publish: true,
    };
    const path = `/editorial/dispatches/${documentId}`;
    // Without addressees it is looked at all the same, as a page and as papers, and says what it lacks; but is not issued.
    const nobody = { ...draft, addresseeLines: [], addresseeIds: [], signer: '' };
    const bare = await ok<DispatchDetail>('PUT', path, nobody);
    expect(dispatchDetailSchema.parse(await ok('GET', path))).toMatchObject({
      paper: { addressees: [] },
      missing: ['Chưa chọn đơn vị nhận.', 'Chưa ghi phần Kính gửi.', 'Chưa ghi người ký.'],
    });
    expect((await board.download(`${path}/file/docx`)).content.length).toBeGreaterThan(1000);
    expect(await refusal('POST', `${path}/issue`, { revision: bare.revision })).toEqual([400, 'no_addressee']);
    const saved = await ok<DispatchDetail>('PUT', path, { ...draft, revision: bare.revision });
    expect(saved.paper.number).toBe('02/LĐLĐ');
    // Two windows: what one of them saved is neither swept away nor issued unseen by the other.
    expect(await refusal('PUT', path, draft)).toEqual([409, 'dispatch_changed']);
    const unseen = { revision: issued.revision };
    expect(await refusal('POST', `${path}/issue`, unseen)).toEqual([409, 'dispatch_changed']);
    issued = await ok<DispatchDetail>('POST', `${path}/issue`, { revision: saved.revision });
    expect(issued.line).toMatchObject({ number: '02/LĐLĐ', issued: true, public: true, addressed: 26, confirmed: 0 });
    expect(issued.files.map(({ name }) => name)).toEqual(['cong-van-02-ldld-2018.pdf', 'cong-van-02-ldld-2018.docx']);
    const [pdf, docx] = await Promise.all(
      issued.files.map(async (file) => Buffer.from(await (await fetch(`${cms.url}${file.path}`)).arrayBuffer())),
    );
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    const texts = docxTexts(docx ?? Buffer.alloc(0));
    expect(texts.slice(0, 6)).toEqual([
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 02/LĐLĐ',
      'V/v chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
    ]);
    expect(texts).toContain('Bình Thuận, ngày\u00a009 tháng 7 năm 2018');
    const addressed = texts.indexOf('Kính gửi:');
    expect(texts.slice(addressed, addressed + 6)).toEqual([
      'Kính gửi:',
      '- Các ban Liên đoàn Lao động tỉnh;',
      '- Trung tâm Tư vấn Pháp luật;',
      '- Trường trung cấp nghề Kinh tế - Kỹ thuật Công đoàn Bình Thuận;',
      '- Liên đoàn Lao động cấp huyện;',
      '- Công đoàn cấp ngành.',
    ]);
    const recipients = texts.indexOf('Nơi nhận:');
    expect(texts[recipients - 1]).toBe(
      'Nhận được Công văn này, yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành nghiêm túc triển khai thực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc liên hệ về Ban Biên tập Website (qua Ban Tuyên giáo Liên đoàn Lao động tỉnh) để được hướng dẫn, hỗ trợ trực tiếp./.',
    );
    expect(texts.slice(recipients, recipients + 6)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Thường trực LĐLĐ tỉnh;',
      '- Lưu: VT, TG.',
      'TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH',
      'Phạm Quốc Luy',
    ]);
    expect(texts[recipients + 6]).toMatch(/^Phụ lục/);
    const events = await cms.app.db
      .query('api::outbox-event.outbox-event')
      .count({ where: { kind: 'document', subjectId: documentId, type: 'document.published.v1' } });
    expect(events).toBeGreaterThan(0);
  });

  it('reaches the people of its units, and one of them confirms for the unit, once', async () => {
    const { documentId } = issued.line;
    const reader = await cms.as('phanthiet.duyet@example.vn');
    const colleague = await cms.as('phanthiet.viet@example.vn');
    const { notices } = await ok<NoticeList>('GET', '/editorial/notices', undefined, reader);
    expect(notices[0]).toMatchObject({ kind: 'dispatch_received', path: `/cong-van-den?cong-van=${documentId}` });
    const inbox = await ok<ReceivedList>('GET', '/editorial/received', undefined, reader);
    expect(inbox.unconfirmed).toBe(1);
    expect(inbox.dispatches.map(({ number }) => number)).toEqual(['02/LĐLĐ', '01/LĐLĐ']);
    const path = `/editorial/received/${documentId}`;
    const opened = await ok<ReceivedDetail>('GET', path, undefined, reader);
    expect(opened.paper.number).toBe('02/LĐLĐ');
    expect(opened.annex).toEqual(issued.annex);
    const unitId = opened.units[0]?.id ?? '';
    const first = await ok<ReceivedDetail>('POST', `${path}/confirm`, { unitId }, reader);
    const second = await ok<ReceivedDetail>('POST', `${path}/confirm`, { unitId }, colleague);
    expect(second.units).toEqual(first.units);
    expect((await ok<ReceivedList>('GET', '/editorial/received', undefined, colleague)).unconfirmed).toBe(0);
    const stranger = await cms.as('hamtan.duyet@example.vn');
    expect(await refusal('POST', `${path}/confirm`, { unitId }, stranger)).toEqual([404, 'unknown_dispatch']);
    const outsider = await cms.as('quantri@example.vn');
    expect(await refusal('GET', path, undefined, outsider)).toEqual([404, 'unknown_dispatch']);
    expect(await refusal('GET', `/editorial/dispatches/${documentId}`, undefined, reader)).toEqual([403, 'board_only']);
    issued = await ok<DispatchDetail>('GET', `/editorial/dispatches/${documentId}`);
    expect(issued.line.confirmed).toBe(1);
    expect(issued.readings.filter(({ at }) => at === null)).toHaveLength(25);
    expect(issued.readings.at(-1)).toMatchObject({ unit: { id: unitId }, person: first.units[0]?.confirmedBy });
  });

  it('reminds those who have not read it with one click, and not twice in a day', async () => {
    const path = `/editorial/dispatches/${issued.line.documentId}/remind`;
    const [one, two] = await Promise.all([
      ok<{ reminded: number }>('POST', path),
      ok<{ reminded: number }>('POST', path),
    ]);
    expect(one.reminded + two.reminded).toBe(25);
    const owing = await cms.as('hamtan.duyet@example.vn');
    const { notices } = await ok<NoticeList>('GET', '/editorial/notices', undefined, owing);
    expect(notices.filter(({ kind }) => kind === 'dispatch_unread')).toHaveLength(1);
    const done = await cms.as('phanthiet.duyet@example.vn');
    const read = await ok<NoticeList>('GET', '/editorial/notices', undefined, done);
    expect(read.notices.some(({ kind }) => kind === 'dispatch_unread')).toBe(false);
  });

  it('stays as it was issued, whatever the path', async () => {
    const { documentId } = issued.line;
    const path = `/editorial/dispatches/${documentId}`;
    const { draft, revision } = issued;
    expect(await refusal('PUT', path, { ...draft, revision })).toEqual([409, 'dispatch_issued']);
    expect(await refusal('DELETE', `/editorial/dispatches/${documentId}`)).toEqual([409, 'dispatch_issued']);
    expect(await refusal('POST', `${path}/issue`, { revision })).toEqual([409, 'dispatch_issued']);
    expect(await refusal('PUT', `${DOCUMENTS}/${documentId}`, { subject: 'khác' })).toEqual([400, 'dispatch_issued']);
    expect(await refusal('DELETE', `${DOCUMENTS}/${documentId}`)).toEqual([400, 'dispatch_issued']);
    const row = await cms.app.db
      .query('api::official-document.official-document')
      .findOne({ where: { documentId, publishedAt: { $null: true } }, populate: ['wordFile'] });
    const file = (row?.['wordFile'] as { id: number }).id;
    expect(await refusal('DELETE', `/upload/files/${String(file)}`)).toEqual([400, 'file_settled']);
    // Not even by code that forgets the room: the rows behind it are written by its verbs alone.
    const readings = cms.app.documents('api::read-confirmation.read-confirmation');
    await expect(readings.create({ data: { dispatchId: documentId, unitId: 'x' } })).rejects.toThrow();
  });

  it('keeps its number from every other document: a copy has none, and nobody can type it', async () => {
    const documents = cms.app.documents('api::official-document.official-document');
    const { documentId } = issued.line;
    const typed = { type: 'cong_van', number: '2/lđlđ', subject: 'Gõ tay', issuedOn: '2018-08-01', slug: 'go-tay' };
    expect(await refusal('POST', DOCUMENTS, typed)).toEqual([400, 'number_taken']);
    expect(await board.request('POST', DOCUMENTS, { ...typed, issuedOn: '2017-08-01' })).toMatchObject({ status: 201 });
    const other = await cms.app.db
      .query('api::official-document.official-document')
      .findOne({ where: { subject: 'Gõ tay' } });
    const otherPath = `${DOCUMENTS}/${String(other?.['documentId'])}`;
    expect(await refusal('PUT', otherPath, { issuedOn: '2018-08-01' })).toEqual([400, 'number_taken']);
    const copy = (await documents.clone({ documentId })) as { entries: { number: string | null }[] };
    expect(copy.entries.map(({ number }) => number)).toEqual([null]);
  });

  it('a draft that is dropped leaves no number behind, and one issued twice at once is issued once', async () => {
    const commend = await templateId('commend');
    const before = (await list()).register.next;
    const dropped = await ok<DispatchDetail>('POST', '/editorial/dispatches', { templateId: commend, ...HALF });
    await ok('DELETE', `/editorial/dispatches/${dropped.line.documentId}`);
    const made = await ok<DispatchDetail>('POST', '/editorial/dispatches', { templateId: commend, ...HALF });
    const path = `/editorial/dispatches/${made.line.documentId}`;
    const shortcut = await board.request<Refused>('POST', `${DOCUMENTS}/${made.line.documentId}/actions/publish`, {});
    expect(shortcut.body.error.details.code).toBe('dispatch_unissued');
    const issue = () => board.request('POST', `${path}/issue`, { revision: made.revision });
    const both = await Promise.all([issue(), issue()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { register, dispatches } = await list();
    expect(dispatches.find(({ documentId }) => documentId === made.line.documentId)?.number).toBe(before);
    expect(register.gaps).toEqual([]);
    const readers = await cms.app.db
      .query('api::read-confirmation.read-confirmation')
      .count({ where: { dispatchId: made.line.documentId } });
    expect(readers).toBe(26);
  });
});
