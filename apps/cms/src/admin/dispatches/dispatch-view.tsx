import type { DispatchDetail } from '@toasoan/contracts';
import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { BackLink } from '../back-link';
import { DownloadButton } from '../download-button';
import { LoadFailed } from '../load-failed';
import { Files } from '../received/received-view';
import { useResource } from '../use-resource';
import { AnnexView } from './annex-view';
import { DraftForm } from './draft-form';
import { IssueActions } from './issue-actions';
import { PaperView } from './paper-view';
import { Readings } from './readings';

export interface DispatchProps {
  detail: DispatchDetail;
  base: string;
  put: (detail: DispatchDetail) => void;
}

/** One dispatch: while it is a draft its form beside the paper, afterwards the paper and who has read it. */
export function DispatchView({ documentId, onGone }: { documentId: string; onGone: () => void }) {
  const base = `/editorial/dispatches/${encodeURIComponent(documentId)}`;
  const { data, failed, reload, put } = useResource<DispatchDetail>(base);
  const title = data === null ? 'Công văn' : titleOf(data);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={data?.period.name ?? ''}
        navigationAction={<BackLink to="/cong-van">Các công văn</BackLink>}
      />
      <Layouts.Content>
        {failed && data === null && <LoadFailed reload={reload} />}
        {data === null ? (
          !failed && <Page.Loading />
        ) : (
          <Dispatch detail={data} base={base} put={put} reload={reload} onGone={onGone} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

const titleOf = ({ line }: DispatchDetail): string =>
  line.issued ? `Công văn số ${line.number ?? ''}` : 'Bản nháp công văn';

function Dispatch(props: DispatchProps & { reload: () => Promise<void>; onGone: () => void }) {
  const { detail, base, reload } = props;
  const { line, paper, annex, files, missing, problems, table } = detail;
  const [dirty, setDirty] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" alignItems="center">
        <Status variant={line.issued ? 'success' : 'secondary'} size="S">
          <Typography variant="pi" fontWeight="semiBold">
            {line.issued ? 'Đã phát hành' : 'Bản nháp'}
          </Typography>
        </Status>
        {table !== null && (
          <Typography
            tag={Link}
            to={`/bang-tong-hop?bang=${encodeURIComponent(table.documentId)}`}
            variant="pi"
            textColor="primary600"
          >
            Đính kèm: {table.title} (số {table.number}
            {table.version > 1 ? `, bản ${String(table.version)}` : ''})
          </Typography>
        )}
      </Flex>
      {missing.length > 0 && (
        <Note title="Chưa phát hành được, còn thiếu:" lines={missing} label="Còn thiếu trước khi phát hành" />
      )}
      {problems.length > 0 && (
        <Note title="Cần xem trước khi phát hành:" lines={problems} label="Cần xem trước khi phát hành" />
      )}
      <IssueActions {...props} dirty={dirty} />
      {line.issued ? (
        <>
          <Readings detail={detail} base={base} onReminded={reload} />
          <Files files={files} />
        </>
      ) : (
        <>
          <DraftForm {...props} onDirty={setDirty} />
          <Flex gap={3} wrap="wrap" alignItems="center">
            <Typography tag="h2" variant="delta">
              Xem trước
            </Typography>
            <DownloadButton label="Tải DOCX" path={`${base}/file/docx`} fileName="cong-van-nhap.docx" />
            <DownloadButton label="Tải PDF" path={`${base}/file/pdf`} fileName="cong-van-nhap.pdf" />
          </Flex>
        </>
      )}
      <PaperView paper={paper} />
      {annex !== null && <AnnexView annex={annex} />}
    </Flex>
  );
}

function Note({ title, lines, label }: { title: string; lines: readonly string[]; label: string }) {
  return (
    <Box background="warning100" hasRadius padding={4} role="note" aria-label={label}>
      <Typography tag="p" fontWeight="bold">
        {title}
      </Typography>
      <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
        {lines.map((text) => (
          <Typography key={text} tag="li">
            {text}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
