import type { PrintedTable } from '@toasoan/contracts';
import { styled } from 'styled-components';

/** A sheet lying on its side, black on white as the paper above it; on a narrow screen it is moved under the finger. */
const Sheet = styled.section`
  background: #fff;
  color: #000;
  font-family: 'Times New Roman', Tinos, 'Liberation Serif', serif;
  font-size: 1.4rem;
  line-height: 1.4;
  padding: clamp(1.4rem, 3vw, 3.2rem);
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  h2,
  .line {
    text-align: center;
  }
  h2 {
    font-size: 1.6rem;
    font-weight: bold;
  }
  .line {
    font-style: italic;
  }
  .frame {
    overflow-x: auto;
    margin: 1.6rem 0;
  }
  .frame:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    min-width: 96rem;
  }
  th,
  td {
    border: 1px solid #000;
    padding: 0.3rem 0.6rem;
    text-align: center;
    vertical-align: middle;
    font-variant-numeric: tabular-nums;
  }
  thead th,
  tr.sum > * {
    font-weight: bold;
  }
  thead th {
    background: #d9e2f3;
  }
  tbody th,
  .left {
    text-align: left;
  }
  tbody th {
    font-weight: normal;
  }
  tr.group th {
    font-weight: bold;
    background: #f2f2f2;
  }
  .note {
    font-size: 1.3rem;
    overflow-wrap: anywhere;
  }
`;

/** The table that goes with a dispatch, in the words of its DOCX and PDF. */
export function AnnexView({ annex }: { annex: PrintedTable }) {
  const { titles, lines, head, columns, groups, total, notes } = annex;
  const title = titles.join('. ');
  return (
    <Sheet aria-label={title} lang="vi">
      {titles.map((text) => (
        <h2 key={text}>{text}</h2>
      ))}
      {lines.map((text) => (
        <p key={text} className="line">
          {text}
        </p>
      ))}
      <div className="frame" tabIndex={0} role="region" aria-label={`${title}, cuộn ngang được`}>
        <table>
          <thead>
            <tr>
              {head.map(({ text, columns: span, tall }) => (
                <th key={text} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span} rowSpan={tall ? 2 : 1}>
                  {text}
                </th>
              ))}
            </tr>
            <tr>
              {columns
                .filter(({ below }) => below)
                .map(({ head: text }) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
            </tr>
          </thead>
          {groups.map(({ label, rows, subtotal }) => (
            <tbody key={label}>
              <tr className="group">
                <th colSpan={columns.length} scope="rowgroup">
                  {label}
                </th>
              </tr>
              {rows.map((cells) => (
                <Row key={cells.slice(0, 2).join(' ')} columns={columns} cells={cells} />
              ))}
              <Row columns={columns} cells={subtotal} sum />
            </tbody>
          ))}
          <tbody>
            <Row columns={columns} cells={total} sum />
          </tbody>
        </table>
      </div>
      {notes.map((text) => (
        <p key={text} className="note">
          {text}
        </p>
      ))}
    </Sheet>
  );
}

interface RowProps extends Pick<PrintedTable, 'columns'> {
  cells: readonly string[];
  sum?: boolean;
}

/** The second column names whose row it is. */
function Row({ columns, cells, sum = false }: RowProps) {
  return (
    <tr className={sum ? 'sum' : undefined}>
      {columns.map(({ head, align }, at) =>
        at === 1 ? (
          <th key={head} scope="row">
            {cells[at]}
          </th>
        ) : (
          <td key={head} className={align}>
            {cells[at]}
          </td>
        ),
      )}
    </tr>
  );
}
