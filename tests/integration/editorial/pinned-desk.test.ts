import type { ArticleDesk } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pinnedPublisher, type PinnedPublisher } from '../../harness/pinned-publisher.js';

describe.each(inject('everyTemplate'))(
  'an article that nobody has told of, while the site is pinned, on $db',
  (template) => {
    let cms: RunningCms;
    let site: PinnedPublisher;
    beforeAll(async () => {
      site = await pinnedPublisher(1, '2018-01-01T00:00:00.000Z');
      cms = await startCms(template);
    });
    afterAll(async () => {
      site.close();
      await cms.close();
    });

    it('is live where its address answers, and held where it does not', async () => {
      const { db } = cms.app;
      const where = { state: 'published', publishedRevision: { $notNull: true }, publishedAt: { $null: true } };
      const { documentId } = (await db.query('api::article.article').findOne({ where })) as { documentId: string };
      const mine = { where: { subjectId: documentId } };
      await db.query('api::publication-receipt.publication-receipt').deleteMany(mine);
      await db.query('api::outbox-event.outbox-event').deleteMany(mine);
      const board = await cms.as('banbientap@example.vn');
      const desk = async () => (await board.desk<ArticleDesk>(documentId)).body;
      expect(await desk()).toMatchObject({ receipt: null, publicUrl: expect.stringContaining('/tin/') as string });
      site.shows = false;
      expect(await desk()).toMatchObject({ receipt: { phase: 'held', url: null }, publicUrl: null });
    });
  },
);
