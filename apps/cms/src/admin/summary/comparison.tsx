import { Box, Loader, Typography } from '@strapi/design-system';
import type { TableComparison } from '@toasoan/newsroom';
import { FailureLine } from '../failure-line';
import { changeWords, numberWords } from '../number-words';
import { useAnswer } from '../use-answer';
import { FiguresFrame } from './figures-frame';

interface Compared {
  comparison: TableComparison;
}

/** The period held against the one before it, unit by unit. */
export function Comparison({ query }: { query: string }) {
  const { answer, failure, reload } = useAnswer<Compared>(`/editorial/summary/comparison?${query}`);
  return (
    <Box tag="section" aria-label="So với kỳ trước">
      <Typography tag="h2" variant="delta" paddingBottom={2}>
        So với kỳ trước
      </Typography>
      {failure !== null && <FailureLine message={failure} onRetry={() => void reload()} />}
      {answer === null && failure === null && <Loader small>Đang so với kỳ trước…</Loader>}
      {answer !== null && <Rows {...answer.comparison} />}
    </Box>
  );
}

function Rows({ before, now, rows, total }: TableComparison) {
  return (
    <FiguresFrame tabIndex={0} role="region" aria-label={`${now.periodName} so với ${before.periodName}`}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              Đơn vị
            </th>
            <th scope="col">{before.periodName}: tổng</th>
            <th scope="col">{now.periodName}: tổng</th>
            <th scope="col">Tăng, giảm</th>
            <th scope="col">{before.periodName}: đạt %</th>
            <th scope="col">{now.periodName}: đạt %</th>
            <th scope="col">Trễ tăng, giảm</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.unitId} label={row.name} {...row} />
          ))}
          <Line label="Tổng cộng" className="sum" {...total} />
        </tbody>
      </table>
    </FiguresFrame>
  );
}

type LineProps = Pick<TableComparison['rows'][number], 'before' | 'now' | 'change'> & {
  label: string;
  className?: string;
};

function Line({ label, className, before, now, change }: LineProps) {
  return (
    <tr className={className}>
      <th scope="row">{label}</th>
      <td>{numberWords(before?.total ?? null)}</td>
      <td>{numberWords(now?.total ?? null)}</td>
      <td>{changeWords(change.total)}</td>
      <td>{numberWords(before?.percent ?? null)}</td>
      <td>{numberWords(now?.percent ?? null)}</td>
      <td>{changeWords(change.late)}</td>
    </tr>
  );
}
