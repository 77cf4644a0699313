import { EmptyStateLayout } from '@strapi/design-system';
import type { Cluster } from '@toasoan/newsroom';
import { numberWords } from '../number-words';
import { FiguresFrame } from '../summary/figures-frame';

const place = (rank: number | null): string => (rank === null ? '–' : String(rank));

/** Emulation clusters by what they reached, and the units within each. */
export function ClusterTable({ clusters }: { clusters: readonly Cluster[] }) {
  if (clusters.length === 0) {
    return <EmptyStateLayout content="Chưa đơn vị nào thuộc cụm thi đua. Ghi cụm ở mục Đơn vị." />;
  }
  return (
    <FiguresFrame tabIndex={0} role="region" aria-label="Xếp hạng cụm thi đua">
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              Cụm, đơn vị
            </th>
            <th scope="col">Hạng</th>
            <th scope="col">Đạt %</th>
            <th scope="col">Tổng</th>
          </tr>
        </thead>
        {clusters.map(({ key, name, rank, percent, total, units }) => (
          <tbody key={key}>
            <tr className="sum">
              <th scope="rowgroup" className="name">
                {name}
              </th>
              <td>{place(rank)}</td>
              <td>{numberWords(percent)}</td>
              <td>{numberWords(total)}</td>
            </tr>
            {units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">{unit.name}</th>
                <td>{place(unit.rank)}</td>
                <td>{numberWords(unit.percent)}</td>
                <td>{numberWords(unit.total)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </FiguresFrame>
  );
}
