import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { IssuedHead, IssuedSummary, LiveSummary } from '../../summary-tables/answers';
import { FailureLine } from '../failure-line';
import { PeriodPicker } from '../periods/period-picker';
import { useAnswer } from '../use-answer';
import { CellDialog } from './cell-dialog';
import { Comparison } from './comparison';
import { FiguresTable } from './figures-table';
import { GroupingField } from './grouping-field';
import { IssuedBanner } from './issued-banner';
import { IssuedList } from './issued-list';
import { ProblemsBox } from './problems-box';
import { TableDownloads } from './table-downloads';
import { TableActions } from './table-actions';
import { useSummaryAddress } from './use-summary-address';

/** The summary table of any period: the figures of today, or as they were issued. */
export function SummaryPage() {
  const { address, to, go } = useSummaryAddress();
  const { from, to: until, grouping, issued, comparing, cell } = address;
  const query = new URLSearchParams({ from, to: until, grouping }).toString();
  const base = issued === null ? '/editorial/summary' : `/editorial/summary-tables/${issued}`;
  const live = useAnswer<LiveSummary>(issued === null ? `${base}?${query}` : null);
  const frozen = useAnswer<IssuedSummary>(issued === null ? null : base);
  const all = useAnswer<{ data: IssuedHead[] }>('/editorial/summary-tables');
  const table = live.answer?.table ?? frozen.answer?.table ?? null;
  const failure = live.failure ?? frozen.failure;
  const reload = () => void Promise.all([live.reload(), frozen.reload(), all.reload()]);
  const standing = live.answer?.issued[0] ?? null;

  return (
    <Page.Main>
      <Page.Title>Bảng tổng hợp</Page.Title>
      <Layouts.Header
        title="Bảng tổng hợp"
        subtitle="Kết quả tin bài từng đơn vị so với quy chế. Bấm vào con số để xem các tin bài đã tính."
        primaryAction={
          table && (
            <TableActions
              table={table}
              head={frozen.answer?.head ?? null}
              standing={standing}
              show={(documentId) => {
                if (documentId === issued) reload();
                else go({ issued: documentId });
                void all.reload();
              }}
            />
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {issued === null && (
            <Flex gap={4} alignItems="flex-end" wrap="wrap">
              <PeriodPicker from={from} to={until} cutoffDay={live.answer?.cutoffDay ?? null} go={go} />
              <GroupingField
                value={grouping}
                onChange={(chosen) => {
                  go({ grouping: chosen });
                }}
              />
              <Button
                type="button"
                variant="tertiary"
                size="L"
                aria-pressed={comparing}
                onClick={() => {
                  go({ comparing: !comparing });
                }}
              >
                {comparing ? 'Thôi so với kỳ trước' : 'So với kỳ trước'}
              </Button>
            </Flex>
          )}
          {failure !== null && <FailureLine message={failure} onRetry={reload} />}
          {table === null && failure === null && <Page.Loading />}
          {frozen.answer && <IssuedBanner head={frozen.answer.head} versions={frozen.answer.versions} to={to} />}
          {standing !== null && (
            <Typography role="note">
              Kỳ này đã phát hành:{' '}
              <Typography tag={Link} textColor="primary600" to={to({ issued: standing.documentId })}>
                bảng số {standing.number}
              </Typography>
              . Dưới đây là số liệu hiện tại.
            </Typography>
          )}
          {table !== null && (
            <>
              <ProblemsBox table={table} />
              <FiguresTable table={table} to={to} />
              <TableDownloads base={base} query={query} table={table} />
            </>
          )}
          {comparing && issued === null && <Comparison query={query} />}
          {all.answer && <IssuedList tables={all.answer.data} to={to} />}
        </Flex>
        {table !== null && cell !== null && (
          <CellDialog
            table={table}
            cell={cell}
            path={`${base}/articles?${query}`}
            onClose={() => {
              go({});
            }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

export default SummaryPage;
