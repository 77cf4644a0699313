import type { StatisticsPart } from '@toasoan/contracts';
import { Flex, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { dayOf } from '@toasoan/vietnamese';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Royalty, Statistics } from '../../statistics/answers';
import { DownloadButton } from '../download-button';
import { FailureLine } from '../failure-line';
import { daysOf } from '../periods/period-address';
import { PeriodPicker } from '../periods/period-picker';
import { useAnswer } from '../use-answer';
import { ClusterTable } from './cluster-table';
import { OutputTable } from './output-table';
import { RoyaltyTable } from './royalty-table';
import { TrendTable } from './trend-table';

const PARTS: Readonly<Record<StatisticsPart, string>> = {
  units: 'Đơn vị',
  genres: 'Thể loại',
  categories: 'Chuyên mục',
  people: 'Người viết',
  months: 'Đúng hạn theo tháng',
  clusters: 'Cụm thi đua',
};
/** On a phone the names of the tables are moved under the finger, not broken. */
const Names = styled(Tabs.List)`
  overflow-x: auto;
  > * {
    flex-shrink: 0;
    white-space: nowrap;
  }
`;
const intoSight = (name: HTMLElement | null): void => {
  name?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
};
const isPart = (name: string): name is StatisticsPart => Object.hasOwn(PARTS, name);

/** Output from every side, for the Board; each table goes out as CSV. */
export function StatisticsPage() {
  const [params, setParams] = useSearchParams();
  const { from, to } = daysOf(params, dayOf(new Date()));
  const chosen = params.get('muc') ?? 'units';
  const query = new URLSearchParams({ from, to }).toString();
  const { answer, failure, reload } = useAnswer<Statistics>(`/editorial/statistics?${query}`);
  const royalty = useAnswer<Royalty>(`/editorial/royalty?${query}`);
  const pays = royalty.answer?.statement.enabled === true;
  const part = chosen === 'royalty' && pays ? 'royalty' : isPart(chosen) ? chosen : 'units';

  return (
    <Page.Main>
      <Page.Title>Thống kê</Page.Title>
      <Layouts.Header
        title="Thống kê"
        subtitle="Tin bài đã đăng trong kỳ, nhìn theo đơn vị, thể loại, chuyên mục, người viết và thời gian."
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <PeriodPicker
            from={from}
            to={to}
            cutoffDay={answer?.cutoffDay ?? null}
            go={(days) => {
              setParams({ ...days, muc: part });
            }}
          />
          {failure !== null && <FailureLine message={failure} onRetry={() => void reload()} />}
          {answer === null && failure === null && <Page.Loading />}
          {answer !== null && (
            <Tabs.Root
              variant="simple"
              value={part}
              onValueChange={(muc) => {
                setParams({ from, to, muc });
              }}
            >
              <Names aria-label="Các bảng thống kê">
                {Object.entries({ ...PARTS, ...(pays ? { royalty: 'Nhuận bút' } : {}) }).map(([name, words]) => (
                  <Tabs.Trigger key={name} value={name} ref={name === part ? intoSight : undefined}>
                    {words}
                  </Tabs.Trigger>
                ))}
              </Names>
              <Tabs.Content value={part}>
                <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
                  {part === 'royalty' ? (
                    royalty.answer && <RoyaltyTable {...royalty.answer} />
                  ) : (
                    <PartTable statistics={answer} part={part} />
                  )}
                  <Flex gap={2} wrap="wrap">
                    {filesOf(part, query).map(({ label, path, extension }) => (
                      <DownloadButton
                        key={extension}
                        label={label}
                        path={path}
                        fileName={`${part === 'royalty' ? 'nhuan-but' : `thong-ke-${part}`}-${from}-${to}.${extension}`}
                      />
                    ))}
                  </Flex>
                </Flex>
              </Tabs.Content>
            </Tabs.Root>
          )}
          {royalty.answer !== null && !pays && (
            <Typography variant="pi" textColor="neutral600">
              Bảng nhuận bút đang tắt. Bật ở mục Quy chế, phần Nhuận bút.
            </Typography>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** The royalty statement is paid by: as a workbook too. */
function filesOf(part: StatisticsPart | 'royalty', query: string) {
  if (part !== 'royalty') {
    return [{ label: 'Tải CSV', path: `/editorial/statistics/file?${query}&part=${part}`, extension: 'csv' }];
  }
  const path = `/editorial/royalty/file?${query}`;
  return [
    { label: 'Tải Excel', path: `${path}&format=xlsx`, extension: 'xlsx' },
    { label: 'Tải CSV', path: `${path}&format=csv`, extension: 'csv' },
  ];
}

function PartTable({ statistics, part }: { statistics: Statistics; part: StatisticsPart }) {
  if (part === 'months') return <TrendTable months={statistics.months} />;
  if (part === 'clusters') return <ClusterTable clusters={statistics.clusters} />;
  return <OutputTable lines={statistics[part]} first={PARTS[part]} />;
}

export default StatisticsPage;
