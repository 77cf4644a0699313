import type { DispatchLine, DispatchList } from '@toasoan/contracts';
import { Badge, Box, Button, EmptyStateLayout, Flex, LinkButton, Status, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { formatDay } from '@toasoan/vietnamese';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { ENUM_WORDS } from '../field-words/enum-words';
import { useListKeys } from '../inbox/use-list-keys';
import { LoadFailed } from '../load-failed';
import { useResource } from '../use-resource';
import { ComposeForm } from './compose-form';
import { DispatchView } from './dispatch-view';
import { readWords } from './dispatch-words';

/** The Board's dispatches: written from a template and an issued table, numbered, sent, read. */
export function DispatchesPage() {
  const [params, setParams] = useSearchParams();
  const open = params.get('cong-van');
  if (open !== null) {
    return (
      <DispatchView
        key={open}
        documentId={open}
        onGone={() => {
          setParams({});
        }}
      />
    );
  }
  const writing = params.get('soan') !== null;
  return (
    <Page.Main>
      <Page.Title>Công văn</Page.Title>
      <Layouts.Header
        title="Công văn"
        subtitle="Soạn theo mẫu từ bảng tổng hợp, cấp số, gửi các đơn vị và theo dõi ai đã đọc."
        primaryAction={
          !writing && (
            <Button
              startIcon={<Plus />}
              onClick={() => {
                setParams({ soan: '1' });
              }}
            >
              Soạn công văn
            </Button>
          )
        }
        secondaryAction={
          <LinkButton
            tag={Link}
            variant="tertiary"
            to="/content-manager/collection-types/api::dispatch-template.dispatch-template"
          >
            Mẫu công văn
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Content
          writing={writing}
          onOpen={(documentId) => {
            setParams({ 'cong-van': documentId });
          }}
          onBack={() => {
            setParams({});
          }}
        />
      </Layouts.Content>
    </Page.Main>
  );
}

interface ContentProps {
  writing: boolean;
  onOpen: (documentId: string) => void;
  onBack: () => void;
}

function Content({ writing, onOpen, onBack }: ContentProps) {
  const { data, failed, reload } = useResource<DispatchList>('/editorial/dispatches');
  if (data === null) return failed ? <LoadFailed reload={reload} /> : <Page.Loading />;
  if (writing) return <ComposeForm templates={data.templates} onComposed={onOpen} onCancel={onBack} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Register register={data.register} />
      <Lines dispatches={data.dispatches} />
    </Flex>
  );
}

function Register({ register: { year, next, gaps } }: Pick<DispatchList, 'register'>) {
  return (
    <Box background="neutral0" hasRadius padding={4} shadow="tableShadow">
      <Typography tag="p">
        Số tiếp theo của năm {year}: <strong>{next}</strong>
      </Typography>
      {gaps.length > 0 && (
        <Typography tag="p" variant="pi" textColor="warning700">
          Chưa văn bản nào mang số: {gaps.join(', ')}. Cần dùng lại thì ghi số đó vào ô «Số ghi tay» khi soạn.
        </Typography>
      )}
    </Box>
  );
}

function Lines({ dispatches }: Pick<DispatchList, 'dispatches'>) {
  const ref = useRef<HTMLUListElement>(null);
  useListKeys(ref);
  if (dispatches.length === 0)
    return <EmptyStateLayout content="Chưa có công văn nào. Bấm «Soạn công văn» để bắt đầu." />;
  return (
    <Box tag="ul" ref={ref} aria-label="Công văn">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {dispatches.map((line) => (
          <Line key={line.documentId} line={line} />
        ))}
      </Flex>
    </Box>
  );
}

function Line({ line }: { line: DispatchLine }) {
  const { documentId, kind, number, subject, issuedOn, issued, public: onSite } = line;
  return (
    <Box tag="li" background="neutral0" hasRadius padding={4} shadow="tableShadow">
      <Flex gap={3} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 28rem" minWidth={0}>
          <Typography
            tag={Link}
            to={`?cong-van=${encodeURIComponent(documentId)}`}
            data-row-link
            variant="delta"
            textColor="primary600"
            style={{ overflowWrap: 'anywhere' }}
          >
            {number === null ? 'Chưa có số' : `Số ${number}`}: {subject}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {ENUM_WORDS[kind]} · ngày {formatDay(issuedOn)} · {readWords(line)}
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {onSite && <Badge>Trên trang</Badge>}
          <Status variant={issued ? 'success' : 'secondary'} size="S">
            <Typography variant="pi" fontWeight="semiBold">
              {issued ? 'Đã phát hành' : 'Bản nháp'}
            </Typography>
          </Status>
        </Flex>
      </Flex>
    </Box>
  );
}

export default DispatchesPage;
