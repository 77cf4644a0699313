import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import type { NoticeList, ReadNoticesBody } from '@toasoan/contracts';
import { useSearchParams } from 'react-router-dom';
import { FailingMail } from './failing-mail';
import { MailChoice } from './mail-choice';
import { NoticeItem } from './notice-item';
import { unreadWords } from './notice-words';
import { useNotices } from './use-notices';

/** What concerns this person, the unread first, and how she wants to hear of it by mail. */
export function NoticesPage() {
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number.parseInt(params.get('trang') ?? '1', 10) || 1);
  const { list, failed, read } = useNotices(page);
  const { toggleNotification } = useNotification();

  const mark = async (which: ReadNoticesBody): Promise<void> => {
    if (await read(which)) return;
    toggleNotification({ type: 'danger', message: 'Chưa đánh dấu được. Hãy kiểm tra mạng rồi thử lại.' });
  };

  return (
    <Page.Main>
      <Page.Title>Thông báo</Page.Title>
      <Layouts.Header
        title="Thông báo"
        subtitle={list ? unreadWords(list.unread) : ''}
        primaryAction={
          list && list.unread > 0 ? (
            <Button variant="secondary" onClick={() => void mark({ all: true })}>
              Đánh dấu đã đọc tất cả
            </Button>
          ) : null
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FailingMail />
          <MailChoice />
          {failed && (
            <Typography role="alert" textColor="danger600">
              Không đọc được thông báo. Trang sẽ tự thử lại.
            </Typography>
          )}
          <List list={list} failed={failed} onRead={(id) => void mark({ ids: [id] })} />
          {list && list.pageCount > 1 && (
            <Pages
              page={page}
              pageCount={list.pageCount}
              onGo={(to) => {
                setParams({ trang: String(to) });
              }}
            />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function List({ list, failed, onRead }: { list: NoticeList | null; failed: boolean; onRead: (id: number) => void }) {
  if (list === null) return failed ? null : <Page.Loading />;
  if (list.notices.length === 0) {
    return <EmptyStateLayout content="Chưa có thông báo nào. Việc liên quan đến bạn sẽ hiện ở đây." />;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="Thông báo">
      {list.notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} onRead={onRead} />
      ))}
    </Flex>
  );
}

function Pages({ page, pageCount, onGo }: { page: number; pageCount: number; onGo: (page: number) => void }) {
  return (
    <Flex tag="nav" aria-label="Các trang thông báo" gap={3}>
      <Button
        variant="tertiary"
        disabled={page <= 1}
        onClick={() => {
          onGo(page - 1);
        }}
      >
        Mới hơn
      </Button>
      <Typography>
        Trang {page}/{pageCount}
      </Typography>
      <Button
        variant="tertiary"
        disabled={page >= pageCount}
        onClick={() => {
          onGo(page + 1);
        }}
      >
        Cũ hơn
      </Button>
    </Flex>
  );
}

export default NoticesPage;
