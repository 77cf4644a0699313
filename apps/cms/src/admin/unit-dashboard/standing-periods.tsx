import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { StandingPeriod } from '@toasoan/newsroom';
import { formatDay } from '@toasoan/vietnamese';
import { numberWords } from '../number-words';
import { ShareBar } from '../share-bar';

/** The running periods: so much is asked, so much is done, so many days are left. */
export function StandingPeriods({ periods, encouraged }: { periods: readonly StandingPeriod[]; encouraged: boolean }) {
  return (
    <Grid.Root gap={4} tag="section" aria-label="Chỉ tiêu các kỳ đang chạy">
      {periods.map((period) => (
        <Grid.Item key={period.kind} col={4} m={6} s={6} xs={12} alignItems="stretch" direction="column">
          <Box background="neutral0" hasRadius padding={6} shadow="tableShadow" height="100%">
            <Period period={period} encouraged={encouraged} />
          </Box>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

function Period({ period, encouraged }: { period: StandingPeriod; encouraged: boolean }) {
  const { name, to, daysLeft, quota, done, percent, onTime, late, undated, behind } = period;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h2" variant="delta">
        {name}
      </Typography>
      <Typography tag="p" variant="alpha">
        {numberWords(done)}
        {quota !== null && (
          <Typography variant="beta" textColor="neutral600">{` / ${numberWords(quota)} tin bài`}</Typography>
        )}
        {quota === null && (
          <Typography variant="beta" textColor="neutral600">
            {' tin bài'}
          </Typography>
        )}
      </Typography>
      {quota !== null && (
        <ShareBar share={quota === 0 ? 1 : done / quota} colour={behind ? 'warning500' : 'success500'} />
      )}
      <Typography tag="p" textColor={behind && !encouraged ? 'warning700' : 'neutral700'}>
        {quota === null
          ? 'Quy chế không đặt chỉ tiêu.'
          : `Đạt ${numberWords(percent)}%${behind ? ', đang chậm so với tiến độ' : ''}.`}
        {encouraged && quota !== null && ' Chỉ tiêu khuyến khích.'}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {numberWords(onTime)} đúng hạn · {numberWords(late)} trễ
        {undated > 0 && ` · ${numberWords(undated)} chưa rõ giờ sự kiện`}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {daysLeft === 0
          ? `Hết kỳ hôm nay, ${formatDay(to)}.`
          : `Còn ${String(daysLeft)} ngày, đến hết ${formatDay(to)}.`}
      </Typography>
    </Flex>
  );
}
