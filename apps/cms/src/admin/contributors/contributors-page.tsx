import type { ContributorList } from '@toasoan/contracts';
import { Box, Button, EmptyStateLayout, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { LoadFailed } from '../load-failed';
import { PageTurns } from '../page-turns';
import { useResource } from '../use-resource';
import { useSettled } from '../use-settled';
import { ContributorLine } from './contributor-line';
import { InviteForm } from './invite-form';

const REFRESH_MS = 60_000;
const PAUSE_MS = 250;
const NO_INVITING = 'Biên tập viên và người duyệt của công đoàn cấp trên mời cộng tác viên cho các công đoàn cơ sở.';

/** Who sends news for the units one looks after, and who is invited to. */
export function ContributorsPage() {
  const [inviting, setInviting] = useState(false);
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const words = useSettled(q, PAUSE_MS);
  const path = `/editorial/contributors?q=${encodeURIComponent(words)}&page=${String(page)}`;
  const { data: answer, failed, reload } = useResource<ContributorList>(path, REFRESH_MS);
  // What was found before stands until the next answer: a list that goes away at each stroke can't be read.
  const [data, setData] = useState<ContributorList | null>(null);
  useEffect(() => {
    if (answer) setData(answer);
  }, [answer]);
  const search = (typed: string) => {
    setQ(typed);
    setPage(1);
  };
  return (
    <Page.Main>
      <Page.Title>Cộng tác viên</Page.Title>
      <Layouts.Header
        title="Cộng tác viên"
        subtitle="Người của công đoàn cơ sở gửi tin, ảnh từ điện thoại. Chỉ người được mời mới có tài khoản."
        primaryAction={
          data?.invites === true &&
          !inviting && (
            <Button
              startIcon={<Plus />}
              onClick={() => {
                setInviting(true);
              }}
            >
              Mời cộng tác viên
            </Button>
          )
        }
      />
      <Layouts.Content>
        {failed && <LoadFailed reload={reload} />}
        {inviting && (
          <InviteForm
            onCancel={() => {
              setInviting(false);
            }}
            onInvited={() => {
              setInviting(false);
              void reload();
            }}
          />
        )}
        <Box maxWidth="40rem" paddingBottom={4}>
          <SearchForm
            onSubmit={(event: React.FormEvent) => {
              event.preventDefault();
            }}
          >
            <Searchbar
              name="tim"
              value={q}
              placeholder="Tìm theo tên, thư điện tử, đơn vị"
              clearLabel="Xóa chữ đang tìm"
              onChange={(event) => {
                search(event.target.value);
              }}
              onClear={() => {
                search('');
              }}
            >
              Tìm cộng tác viên
            </Searchbar>
          </SearchForm>
        </Box>
        {data === null && !failed && <Page.Loading />}
        {data !== null && <Lines list={data} searched={words !== ''} reload={reload} setPage={setPage} />}
      </Layouts.Content>
    </Page.Main>
  );
}

interface LinesProps {
  list: ContributorList;
  searched: boolean;
  reload: () => Promise<void>;
  setPage: (page: number) => void;
}

function Lines({ list, searched, reload, setPage }: LinesProps) {
  const { contributors, page, pageCount, total, invites } = list;
  if (contributors.length === 0) {
    const nobody = invites ? 'Chưa có cộng tác viên nào. Hãy mời người đầu tiên.' : NO_INVITING;
    return <EmptyStateLayout content={searched ? 'Không tìm thấy ai.' : nobody} />;
  }
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={2}>
        {total} người
      </Typography>
      <Box tag="ul">
        {contributors.map((one) => (
          <ContributorLine key={`${one.id} ${one.unit.id}`} one={one} reload={reload} />
        ))}
      </Box>
      {pageCount > 1 && (
        <Box paddingTop={4}>
          <PageTurns page={page} pageCount={pageCount} onPage={setPage} />
        </Box>
      )}
    </>
  );
}

export default ContributorsPage;
