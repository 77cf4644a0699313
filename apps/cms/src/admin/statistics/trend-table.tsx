import type { TrendMonth } from '@toasoan/newsroom';
import { numberWords } from '../number-words';
import { FiguresFrame } from '../summary/figures-frame';

const hours = (value: number | null): string => (value === null ? '–' : `${numberWords(value)} giờ`);

/** The two clocks, month by month: how fast units send, and how fast approvers publish. */
export function TrendTable({ months }: { months: readonly TrendMonth[] }) {
  return (
    <FiguresFrame tabIndex={0} role="region" aria-label="Đúng hạn theo tháng">
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              Tháng
            </th>
            <th scope="col">Số tin bài</th>
            <th scope="col">Đúng hạn</th>
            <th scope="col" className="long">
              Sự kiện đến gửi duyệt (trung vị)
            </th>
            <th scope="col" className="long">
              Gửi duyệt đến đăng (trung vị)
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, name, articles, onTimePercent, medianContributorHours, medianApprovalHours }) => (
            <tr key={month}>
              <th scope="row">{name}</th>
              <td>{numberWords(articles)}</td>
              <td>{onTimePercent === null ? '–' : `${String(onTimePercent)}%`}</td>
              <td>{hours(medianContributorHours)}</td>
              <td>{hours(medianApprovalHours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FiguresFrame>
  );
}
