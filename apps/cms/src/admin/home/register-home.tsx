import { Flex } from '@strapi/design-system';
import { Clock, Pencil } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { SitePinBanner } from '../releases/site-pin-banner';
import { WaitingArticles } from './waiting-articles';

const IN_REVIEW = ['in_review'] as const;
const WITH_THE_WRITER = ['draft', 'returned'] as const;
const READS_ARTICLES = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::article.article' }];

const ForReview = () => (
  <Flex direction="column" alignItems="stretch" gap={3} width="100%" height="100%">
    <SitePinBanner />
    <WaitingArticles states={IN_REVIEW} sort="submittedAt:ASC" empty="Không có bài nào chờ duyệt." />
  </Flex>
);
const InHand = () => (
  <WaitingArticles states={WITH_THE_WRITER} sort="updatedAt:DESC" empty="Không có bài nào đang viết dở." />
);

/**
 * The home page: what waits for approval and what is being written. Strapi's own widgets go: their counts take in
 * articles that a person may not see.
 */
export function registerHome(app: StrapiApp): void {
  app.widgets.register(() => [
    {
      id: 'for-review',
      icon: Clock,
      title: { id: 'toasoan.home.for-review', defaultMessage: 'Đang chờ duyệt' },
      component: () => Promise.resolve(ForReview),
      permissions: READS_ARTICLES,
    },
    {
      id: 'in-hand',
      icon: Pencil,
      title: { id: 'toasoan.home.in-hand', defaultMessage: 'Đang viết, đang sửa' },
      component: () => Promise.resolve(InHand),
      permissions: READS_ARTICLES,
    },
  ]);
}
