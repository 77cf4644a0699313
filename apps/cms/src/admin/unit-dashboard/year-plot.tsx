import { Box, Typography } from '@strapi/design-system';
import type { StandingMonth } from '@toasoan/newsroom';
import { useTheme } from 'styled-components';
import { numberWords } from '../number-words';
import { FiguresFrame } from '../summary/figures-frame';
import { plotScale } from './plot-scale';

/** On a phone the same months stand closer, with letters as large: nothing is cut off or made small. */
const WIDE = { width: 720, month: (number: number) => `T${String(number)}` };
const NARROW = { width: 330, month: String };
const HEIGHT = 240;
const LEFT = 30;
const BOTTOM = 28;
const TOP = 12;

export interface YearPlotProps {
  months: readonly StandingMonth[];
  year: string;
}

/** Month by month: what was done on time and late, what grassroots unions sent, what was asked; the same as a table below. */
export function YearPlot({ months, year }: YearPlotProps) {
  return (
    <Box tag="section" background="neutral0" hasRadius padding={6} shadow="tableShadow" aria-label={`Cả năm ${year}`}>
      <Typography tag="h2" variant="delta">
        Cả năm {year}
      </Typography>
      <Legend />
      <Box paddingTop={2} display={{ initial: 'none', small: 'block' }}>
        <Plot months={months} year={year} size={WIDE} />
      </Box>
      <Box paddingTop={2} display={{ initial: 'block', small: 'none' }}>
        <Plot months={months} year={year} size={NARROW} />
      </Box>
      <Box tag="details" paddingTop={3}>
        <Typography tag="summary" fontWeight="semiBold">
          Xem thành bảng
        </Typography>
        <Box paddingTop={2}>
          <MonthTable months={months} year={year} />
        </Box>
      </Box>
    </Box>
  );
}

function Plot({ months, year, size }: YearPlotProps & { size: typeof WIDE }) {
  const { colors } = useTheme();
  const { top, lines } = plotScale(months);
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const step = (size.width - LEFT) / months.length;
  const bar = step * 0.55;
  const rest = months.reduce((sum, { done }) => sum + done, 0);
  return (
    <svg
      viewBox={`0 0 ${String(size.width)} ${String(HEIGHT)}`}
      role="img"
      aria-label={`Biểu đồ 12 tháng năm ${year}: ${numberWords(rest)} tin bài của đơn vị. Số liệu từng tháng ở bảng bên dưới.`}
      style={{ width: '100%', maxWidth: '96rem', display: 'block' }}
    >
      {lines.map((line) => (
        <g key={line}>
          <line x1={LEFT} x2={size.width} y1={y(line)} y2={y(line)} stroke={colors.neutral200} />
          <text x={LEFT - 8} y={y(line) + 4} textAnchor="end" fontSize="12" fill={colors.neutral600}>
            {line}
          </text>
        </g>
      ))}
      {months.map(({ month, done, late, fromGrassroots, quota }, index) => {
        const x = LEFT + index * step + (step - bar) / 2;
        const part = (from: number, to: number, fill: string) =>
          to > from && <rect x={x} width={bar} y={y(to)} height={y(from) - y(to)} fill={fill} />;
        return (
          <g key={month}>
            {part(0, done - late, colors.success600)}
            {part(done - late, done, colors.warning500)}
            {part(done, done + fromGrassroots, colors.primary500)}
            {quota !== null && (
              <line
                x1={x - step * 0.1}
                x2={x + bar + step * 0.1}
                y1={y(quota)}
                y2={y(quota)}
                stroke={colors.neutral800}
                strokeWidth="2"
                strokeDasharray="5 3"
              />
            )}
            <text x={x + bar / 2} y={HEIGHT - 8} textAnchor="middle" fontSize="12" fill={colors.neutral700}>
              {size.month(Number(month.slice(5)))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const LEGEND = [
  ['success600', 'Đúng hạn hoặc chưa rõ giờ sự kiện'],
  ['warning500', 'Trễ'],
  ['primary500', 'Công đoàn cơ sở gửi'],
  ['neutral800', 'Chỉ tiêu (vạch đứt)'],
] as const;

function Legend() {
  return (
    <Box tag="ul" paddingTop={2} style={{ display: 'flex', flexWrap: 'wrap', gap: '0.4rem 1.6rem' }} aria-hidden>
      {LEGEND.map(([colour, words]) => (
        <Box tag="li" key={words} style={{ display: 'flex', alignItems: 'center', gap: '0.6rem' }}>
          <Box background={colour} width="1.2rem" height={colour === 'neutral800' ? '0.2rem' : '1.2rem'} />
          <Typography variant="pi">{words}</Typography>
        </Box>
      ))}
    </Box>
  );
}

function MonthTable({ months, year }: YearPlotProps) {
  return (
    <FiguresFrame tabIndex={0} role="region" aria-label={`Số liệu 12 tháng năm ${year}`}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              Tháng
            </th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đã đăng</th>
            <th scope="col">Trong đó trễ</th>
            <th scope="col">CĐCS gửi</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, name, quota, done, late, fromGrassroots }) => (
            <tr key={month}>
              <th scope="row">{name}</th>
              <td>{numberWords(quota)}</td>
              <td>{numberWords(done)}</td>
              <td>{numberWords(late)}</td>
              <td>{numberWords(fromGrassroots)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FiguresFrame>
  );
}
