import { EmptyStateLayout } from '@strapi/design-system';
import type { OutputLine } from '@toasoan/newsroom';
import { numberWords } from '../number-words';
import { FiguresFrame } from '../summary/figures-frame';

const HEADS = ['Số tin bài', 'Được tính', 'Đúng hạn', 'Trễ', 'Chưa rõ giờ sự kiện', 'Có đính chính', 'Đã gỡ'];

/** Who or what stood behind the articles, the most productive first. */
export function OutputTable({ lines, first }: { lines: readonly OutputLine[]; first: string }) {
  if (lines.length === 0) return <EmptyStateLayout content="Kỳ này không có tin bài nào." />;
  return (
    <FiguresFrame tabIndex={0} role="region" aria-label={`Thống kê theo: ${first}`}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              {first}
            </th>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, articles, credit, onTime, late, undated, corrected, withdrawn }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {[articles, credit, onTime, late, undated, corrected, withdrawn].map((value, index) => (
                <td key={HEADS[index]}>{numberWords(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FiguresFrame>
  );
}
