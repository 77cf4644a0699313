import type { SummaryColumn, SummaryFigures, SummaryGroup, SummaryRow } from '@toasoan/contracts';
import { VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ThinTable } from '../../summary-tables/answers';
import { numberWords } from '../number-words';
import { FiguresFrame } from './figures-frame';
import { COLUMN_WORDS } from './summary-words';
import type { AddressHandle } from './use-summary-address';

const HEADS = ['Chỉ tiêu', 'Tin', 'Bài', 'Ảnh/Video', 'Tổng', 'Đạt %', 'Đúng hạn', 'Trễ', 'Chưa rõ', 'CĐCS gửi'];
const COUNTED: readonly (SummaryColumn | 'quota' | 'percent')[] = [
  'quota',
  'newsBriefs',
  'features',
  'photosAndVideos',
  'total',
  'percent',
  'onTime',
  'late',
  'undated',
  'fromGrassroots',
];
/** STT and unit before them, band and note after them. */
const WIDTH = COUNTED.length + 4;

type To = AddressHandle['to'];

/** The table as it is printed; every number opens the articles behind it. */
export function FiguresTable({ table, to }: { table: ThinTable; to: To }) {
  return (
    <FiguresFrame tabIndex={0} role="region" aria-label={`Bảng tổng hợp ${table.periodName}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col" className="name">
              Đơn vị
            </th>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className="words">
              Xếp loại
            </th>
            <th scope="col" className="words">
              Ghi chú
            </th>
          </tr>
        </thead>
        {table.groups.map((group) => (
          <Group key={group.key} group={group} to={to} />
        ))}
        <tbody>
          <Sum label="Tổng cộng" figures={table.total} cell={{}} to={to} />
        </tbody>
      </table>
    </FiguresFrame>
  );
}

function Group({ group, to }: { group: SummaryGroup; to: To }) {
  return (
    <tbody>
      <tr className="group">
        <th colSpan={WIDTH} scope="rowgroup">
          {group.label}
        </th>
      </tr>
      {group.rows.map((row) => (
        <Row key={row.unitId} row={row} to={to} />
      ))}
      <Sum label="Cộng" figures={group.subtotal} cell={{ group: group.key }} to={to} />
    </tbody>
  );
}

function Row({ row, to }: { row: SummaryRow; to: To }) {
  return (
    <tr>
      <td>{row.position}</td>
      <th scope="row">{row.name}</th>
      <Numbers figures={row} of={row.name} cell={{ unit: row.unitId }} to={to} />
      <td className="words">
        {row.band}
        {row.rank !== null && ` (hạng ${String(row.rank)})`}
      </td>
      <td className="words">{row.note}</td>
    </tr>
  );
}

interface SumProps {
  label: string;
  figures: SummaryFigures;
  cell: { group?: string };
  to: To;
}

function Sum({ label, figures, cell, to }: SumProps) {
  return (
    <tr className="sum">
      <td />
      <th scope="row">{label}</th>
      <Numbers figures={figures} of={label} cell={cell} to={to} />
      <td />
      <td />
    </tr>
  );
}

interface NumbersProps {
  figures: SummaryFigures;
  /** Whose numbers these are, for those who hear only the link. */
  of: string;
  cell: { unit?: string; group?: string };
  to: To;
}

function Numbers({ figures, of, cell, to }: NumbersProps) {
  return COUNTED.map((column) => {
    const value = figures[column];
    const plain = column === 'quota' || column === 'percent' || value === 0;
    return (
      <td key={column}>
        {plain ? (
          numberWords(value)
        ) : (
          <Link to={to({ cell: { ...cell, column } })}>
            {numberWords(value)}
            <VisuallyHidden>
              {' '}
              {COLUMN_WORDS[column]}, {of}
            </VisuallyHidden>
          </Link>
        )}
      </td>
    );
  });
}
