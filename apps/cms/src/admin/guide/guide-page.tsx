import { type Guide, GUIDE_CATEGORIES, type GuideEntry } from '@toasoan/contracts';
import { Box, EmptyStateLayout, Flex, LinkButton, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import { ENUM_WORDS } from '../field-words/enum-words';
import { LoadFailed } from '../load-failed';
import { useResource, useSend } from '../use-resource';
import { findEntries } from './find-entries';
import { GuideEntryItem } from './guide-entry-item';

/** What was asked before and answered; searched without marks, by group. */
export function GuidePage() {
  const { data, failed, reload, put } = useResource<Guide>('/editorial/guide');
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const search = (q: string) => {
    setParams(q === '' ? {} : { q }, { replace: true });
  };
  const thank = async (documentId: string) => {
    const sent = await send<Guide>('post', `/editorial/guide/${encodeURIComponent(documentId)}/helpful`);
    if (sent.ok) put(sent.data);
    else toggleNotification({ type: 'danger', message: sent.words });
  };
  return (
    <Page.Main>
      <Page.Title>Hướng dẫn</Page.Title>
      <Layouts.Header
        title="Hướng dẫn"
        subtitle="Việc hằng ngày của từng vai trò; câu hỏi của các đơn vị và câu trả lời của Ban Biên tập."
        primaryAction={
          <LinkButton tag={Link} to="/hoi-ban-bien-tap?moi=1">
            Hỏi Ban Biên tập
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Box maxWidth="60rem" paddingBottom={5}>
          <SearchForm
            onSubmit={(event: React.FormEvent) => {
              event.preventDefault();
            }}
          >
            <Searchbar
              name="tim-huong-dan"
              value={query}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
                search(event.target.value);
              }}
              onClear={() => {
                search('');
              }}
              clearLabel="Xóa"
              placeholder="Ví dụ: gửi ảnh, bị trả lại"
            >
              Tìm trong hướng dẫn
            </Searchbar>
          </SearchForm>
        </Box>
        {failed && <LoadFailed reload={reload} />}
        {data === null ? (
          !failed && <Page.Loading />
        ) : (
          <Entries all={data.entries} query={query} onThank={(id) => void thank(id)} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface EntriesProps {
  all: readonly GuideEntry[];
  query: string;
  onThank: (documentId: string) => void;
}

function Entries({ all, query, onThank }: EntriesProps) {
  const found = findEntries(all, query);
  if (found.length === 0) {
    return (
      <EmptyStateLayout
        content={
          all.length === 0
            ? 'Chưa có mục hướng dẫn nào. Câu hỏi đã trả lời sẽ được đưa vào đây.'
            : 'Không có mục nào khớp. Hãy thử từ khác, hoặc hỏi Ban Biên tập.'
        }
      />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {GUIDE_CATEGORIES.map((category) => {
        const entries = found.filter((entry) => entry.category === category);
        if (entries.length === 0) return null;
        return (
          <Box tag="section" key={category} aria-label={ENUM_WORDS[category]}>
            <Typography tag="h2" variant="delta">
              {ENUM_WORDS[category]}
            </Typography>
            <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
              {entries.map((entry) => (
                <GuideEntryItem
                  // Anew where a search opens it.
                  key={`${entry.documentId}-${String(query !== '')}`}
                  entry={entry}
                  open={query !== '' && found.length <= 3}
                  onThank={onThank}
                />
              ))}
            </Flex>
          </Box>
        );
      })}
    </Flex>
  );
}

export default GuidePage;
