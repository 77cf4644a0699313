import { createRequire } from 'node:module';
import { type CmsApp, type CmsClient, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { smallNewsroom, type SmallNewsroom } from '../editorial/small-newsroom.js';
import { ARTICLES } from './articles-of.js';

interface Listed {
  results: { documentId: string; title: string }[];
  pagination: { total: number };
}

const { fillSearchText } = createRequire(inRepository('apps/cms/package.json'))(
  inRepository('apps/cms/dist/src/article-search/article-search.js'),
) as { fillSearchText(app: CmsApp): Promise<void> };

describe.each(inject('everyTemplate'))('the search of the list of articles, on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  beforeAll(async () => {
    cms = await startCms(template);
    room = await smallNewsroom(cms);
  });
  afterAll(() => cms.close());

  const found = async (person: CmsClient, words: string): Promise<string[]> => {
    const asked = `${ARTICLES}?pageSize=100&_q=${encodeURIComponent(words)}`;
    const { body } = await person.request<Listed>('GET', asked);
    expect(body.pagination.total).toBe(body.results.length);
    return body.results.map(({ documentId }) => documentId);
  };

  it('finds an article as people type it, and by who wrote it', async () => {
    const { writer, board } = room.people;
    const { documentId } = await room.draft({ title: 'Đường lối hoà giải ở Tánh Linh', byline: 'Nguyễn Thị Mẫu' });
    for (const words of ['duong loi', 'HÒA GIẢI', 'tánh-linh', 'linh hoa duong', '"hoà giải ở"', 'nguyen thi mau']) {
      expect(await found(writer, words), words).toContain(documentId);
      expect(await found(board, words), words).toContain(documentId);
    }
    for (const words of ['"giải hoà"', 'duong loi khong co', '%', '_']) {
      expect(await found(board, words), words).not.toContain(documentId);
    }
  });

  it('follows each save, of the title alone too', async () => {
    const { writer } = room.people;
    const { documentId } = await room.draft({ title: 'Hội diễn văn nghệ', byline: 'Trần Văn Thử' });
    expect((await writer.save(documentId, { title: 'Hội thao ngành xây dựng' })).status).toBe(200);
    expect(await found(writer, 'hoi thao')).toContain(documentId);
    expect(await found(writer, 'hoi thao tran van thu')).toContain(documentId);
    expect(await found(writer, 'hoi dien')).not.toContain(documentId);
  });

  it('is caught up at a start, for articles older than it', async () => {
    const { documentId } = await room.draft({ title: 'Bài cũ chưa có chữ để tìm' });
    await cms.app.db.connection.raw('UPDATE articles SET search_text = NULL');
    expect(await found(room.people.board, 'bai cu')).not.toContain(documentId);
    await fillSearchText(cms.app);
    expect(await found(room.people.board, 'bai cu')).toContain(documentId);
    expect(await cms.app.db.query('api::article.article').count({ where: { searchText: { $null: true } } })).toBe(0);
  });

  it('has its index of the list, which no schema names', async () => {
    interface Index {
      definition: string;
    }
    const indexes =
      template.db === 'sqlite'
        ? `SELECT sql AS definition FROM sqlite_master WHERE type = 'index' AND name LIKE 'articles_%'`
        : `SELECT indexdef AS definition FROM pg_indexes WHERE tablename = 'articles'`;
    const answer = (await cms.app.db.connection.raw(indexes)) as Index[] | { rows: Index[] };
    const definitions = (Array.isArray(answer) ? answer : answer.rows).map(({ definition }) => definition).join('\n');
    expect(definitions).toContain('(published_at, updated_at, search_text, id)');
    expect(definitions).toContain('(published_at, state, updated_at, id)');
  });

  it('gives a stranger nothing of another unit', async () => {
    const { documentId } = await room.draft({ title: 'Chuyện riêng của miền bắc' });
    expect(await found(room.people.writer, 'chuyen rieng')).toContain(documentId);
    expect(await found(room.people.stranger, 'chuyen rieng')).toEqual([]);
  });
});
