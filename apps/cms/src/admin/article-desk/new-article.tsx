import { Flex, Typography } from '@strapi/design-system';
import { NoticeList } from '../quality/notice-list';
import { useLiveNotices } from '../quality/use-live-notices';
import { useOnlyUnit } from './use-only-unit';

/** Before the first save there is no desk yet, but the checklist goes along with the writing. */
export function NewArticle() {
  useOnlyUnit();
  const typed = useLiveNotices(undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi">Bài mới, chưa lưu. Lưu xong, bạn gửi duyệt ở đây.</Typography>
      {typed !== null && <NoticeList notices={typed} live />}
    </Flex>
  );
}
