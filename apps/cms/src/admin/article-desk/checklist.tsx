import type { ArticleDesk, ArticleState } from '@toasoan/contracts';
import { NoticeList } from '../quality/notice-list';
import { useLiveNotices } from '../quality/use-live-notices';

/** While a publication may still come; afterwards the list would accuse what readers already have. */
const BEFORE: readonly ArticleState[] = ['draft', 'returned', 'in_review', 'scheduled', 'withdrawn'];

/** What keeps the article from being published, what is advice, or that nothing is in the way: as typed, else as saved. */
export function Checklist({ desk }: { desk: Pick<ArticleDesk, 'documentId' | 'quality' | 'state'> }) {
  const typed = useLiveNotices(desk.documentId);
  if (!BEFORE.includes(desk.state)) return null;
  return <NoticeList notices={typed ?? desk.quality} live={typed !== null} />;
}
