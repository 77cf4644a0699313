import { type Inbox, INBOX_VIEWS, type InboxView } from '@toasoan/contracts';
import { Box, Button, EmptyStateLayout, Flex, LinkButton, Tabs, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { PageTurns } from '../page-turns';
import { SitePinBanner } from '../releases/site-pin-banner';
import { InboxFilters } from './inbox-filters';
import { InboxRow } from './inbox-row';
import { EMPTY_WORDS, VIEW_WORDS } from './inbox-words';
import { useInbox } from './use-inbox';
import { useListKeys } from './use-list-keys';

/** What waits for this person, list by list; where the day of a writer or an approver begins. */
export function InboxPage() {
  const { address, go, inbox, failed, reload } = useInbox();
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);

  return (
    <Page.Main>
      <Page.Title>Bàn biên tập</Page.Title>
      <Layouts.Header
        title="Bàn biên tập"
        subtitle="Những tin bài đang chờ bạn. Phím J và K để lên xuống, Enter để mở."
        primaryAction={
          <LinkButton
            tag={Link}
            to="/content-manager/collection-types/api::article.article/create"
            startIcon={<Plus />}
          >
            Viết tin bài
          </LinkButton>
        }
      />
      <Layouts.Content>
        <SitePinBanner />
        <Tabs.Root
          variant="simple"
          value={address.view}
          onValueChange={(view) => {
            go({ view: view as InboxView, unit: '', genre: '', q: '' });
          }}
        >
          <Tabs.List aria-label="Các danh sách của bạn">
            {INBOX_VIEWS.map((view) => (
              <Tabs.Trigger key={view} value={view}>
                {VIEW_WORDS[view]} {inbox !== null && `(${String(inbox.counts[view])})`}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={address.view}>
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
              <InboxFilters address={address} units={inbox?.units ?? []} go={go} />
              {failed && (
                <Flex gap={2} role="alert">
                  <Typography textColor="danger600">Không đọc được danh sách. Hãy kiểm tra mạng.</Typography>
                  <Button variant="tertiary" size="S" onClick={() => void reload()}>
                    Thử lại
                  </Button>
                </Flex>
              )}
              {inbox === null && !failed && <Page.Loading />}
              {inbox !== null && <Items inbox={inbox} view={address.view} filtered={isFiltered(address)} list={list} />}
              {inbox !== null && inbox.pageCount > 1 && (
                <PageTurns
                  page={inbox.page}
                  pageCount={inbox.pageCount}
                  onPage={(page) => {
                    go({ page });
                  }}
                >
                  {' '}
                  ({inbox.total} tin bài)
                </PageTurns>
              )}
            </Flex>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
}

const isFiltered = ({ unit, genre, q }: { unit: string; genre: string; q: string }): boolean =>
  unit !== '' || genre !== '' || q !== '';

interface ItemsProps {
  inbox: Inbox;
  view: InboxView;
  filtered: boolean;
  list: React.RefObject<HTMLUListElement>;
}

function Items({ inbox, view, filtered, list }: ItemsProps) {
  if (inbox.items.length === 0) {
    return <EmptyStateLayout content={filtered ? 'Không có tin bài nào khớp với bộ lọc.' : EMPTY_WORDS[view]} />;
  }
  const now = new Date();
  return (
    <Box tag="ul" ref={list} aria-label={VIEW_WORDS[view]}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {inbox.items.map((item) => (
          <InboxRow key={item.documentId} item={item} now={now} />
        ))}
      </Flex>
    </Box>
  );
}

export default InboxPage;
