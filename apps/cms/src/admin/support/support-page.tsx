import { SUPPORT_VIEWS, type SupportList, type SupportView } from '@toasoan/contracts';
import { Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { LoadFailed } from '../load-failed';
import { useResource } from '../use-resource';
import { AskForm } from './ask-form';
import { RequestView } from './request-view';
import { SupportLines } from './support-lines';
import { VIEW_WORDS } from './support-words';

const REFRESH_MS = 30_000;

/** Questions to the Board: one's own, and for those who answer the queue. What is open stands in the address. */
export function SupportPage() {
  const [params, setParams] = useSearchParams();
  const open = params.get('cau');
  const asking = params.get('moi') !== null;
  const back = () => {
    setParams({});
  };
  if (open !== null) return <RequestView key={open} documentId={open} />;
  return (
    <Page.Main>
      <Page.Title>Hỏi Ban Biên tập</Page.Title>
      <Layouts.Header
        title="Hỏi Ban Biên tập"
        subtitle="Có khó khăn, vướng mắc khi viết, gửi, duyệt tin bài: hỏi ở đây, trả lời cũng ở đây."
        primaryAction={
          !asking && (
            <Button
              startIcon={<Plus />}
              onClick={() => {
                setParams({ moi: '1' });
              }}
            >
              Đặt câu hỏi
            </Button>
          )
        }
      />
      <Layouts.Content>
        <Lists
          asking={asking}
          onBack={back}
          onOpen={(documentId) => {
            setParams({ cau: documentId });
          }}
        />
      </Layouts.Content>
    </Page.Main>
  );
}

function Lists({ asking, onBack, onOpen }: { asking: boolean; onBack: () => void; onOpen: (id: string) => void }) {
  const [params, setParams] = useSearchParams();
  const view = SUPPORT_VIEWS.find((known) => known === params.get('xem')) ?? 'mine';
  const page = Math.max(1, Number.parseInt(params.get('trang') ?? '1', 10) || 1);
  const path = `/editorial/support?view=${view}&page=${String(page)}`;
  const { data, failed, reload } = useResource<SupportList>(path, REFRESH_MS);
  if (asking) {
    return <AskForm units={data?.units ?? []} articleId={params.get('bai')} onCancel={onBack} onAsked={onOpen} />;
  }
  return (
    <>
      {failed && <LoadFailed reload={reload} />}
      <Tabs.Root
        variant="simple"
        value={view}
        onValueChange={(next) => {
          setParams({ xem: next });
        }}
      >
        {data?.answers === true && (
          <Tabs.List aria-label="Các danh sách câu hỏi">
            {SUPPORT_VIEWS.map((one) => (
              <Tabs.Trigger key={one} value={one}>
                {VIEW_WORDS[one]} {one === 'queue' && `(${String(data.waiting)})`}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        )}
        <Tabs.Content value={view}>
          {data === null ? !failed && <Page.Loading /> : <SupportLines list={data} view={view} />}
        </Tabs.Content>
      </Tabs.Root>
      {data !== null && data.pageCount > 1 && <Pages {...data} view={view} onGo={setParams} />}
    </>
  );
}

interface PagesProps {
  page: number;
  pageCount: number;
  view: SupportView;
  onGo: (params: Record<string, string>) => void;
}

function Pages({ page, pageCount, view, onGo }: PagesProps) {
  const button = (to: number, words: string) => (
    <Button
      variant="tertiary"
      disabled={to < 1 || to > pageCount}
      onClick={() => {
        onGo({ xem: view, trang: String(to) });
      }}
    >
      {words}
    </Button>
  );
  return (
    <Flex tag="nav" gap={2} justifyContent="center" paddingTop={4} aria-label="Trang của danh sách">
      {button(page - 1, 'Trang trước')}
      <Typography variant="pi">
        Trang {page} trên {pageCount}
      </Typography>
      {button(page + 1, 'Trang sau')}
    </Flex>
  );
}

export default SupportPage;
