import { Box, EmptyStateLayout, Typography } from '@strapi/design-system';
import type { Royalty } from '../../statistics/answers';
import { FiguresFrame } from '../summary/figures-frame';

const dong = (value: number): string => `${value.toLocaleString('vi')} đ`;

/** What each author is owed; the files have every article. */
export function RoyaltyTable({ periodName, statement: { authors, dong: sum, problems } }: Royalty) {
  if (authors.length === 0 && problems.length === 0) {
    return <EmptyStateLayout content="Kỳ này không có tin bài nào được tính nhuận bút." />;
  }
  return (
    <>
      <FiguresFrame tabIndex={0} role="region" aria-label={`Nhuận bút ${periodName}`}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="name">
                Tác giả
              </th>
              <th scope="col">Số tin bài</th>
              <th scope="col">Thành tiền</th>
            </tr>
          </thead>
          <tbody>
            {authors.map((author) => (
              <tr key={author.id}>
                <th scope="row">{author.name}</th>
                <td>{author.lines.length}</td>
                <td>{dong(author.dong)}</td>
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">Tổng cộng</th>
              <td>{authors.reduce((count, { lines }) => count + lines.length, 0)}</td>
              <td>{dong(sum)}</td>
            </tr>
          </tbody>
        </table>
      </FiguresFrame>
      {problems.length > 0 && (
        <Box tag="ul">
          {problems.map((problem) => (
            <Typography tag="li" variant="pi" key={problem}>
              {problem}
            </Typography>
          ))}
        </Box>
      )}
    </>
  );
}
