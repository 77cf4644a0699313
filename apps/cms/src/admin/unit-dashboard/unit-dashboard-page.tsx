import { Box, Combobox, ComboboxOption, EmptyStateLayout, Field, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { dayOf, formatDay } from '@toasoan/vietnamese';
import { useSearchParams } from 'react-router-dom';
import type { UnitDashboard } from '../../unit-dashboard/answers';
import { FailureLine } from '../failure-line';
import { useAnswer } from '../use-answer';
import { NextSteps } from './next-steps';
import { StandingPeriods } from './standing-periods';
import { Years } from './years';
import { UnitArticles } from './unit-articles';
import { YearPlot } from './year-plot';

/** Where a unit stands today: what is due, what is done, what is late, and what to do next. */
export function UnitDashboardPage() {
  const [params, setParams] = useSearchParams();
  const unit = params.get('unit');
  const on = dayIn(params.get('on'));
  const asked = new URLSearchParams({ ...(unit === null ? {} : { unit }), ...(on === null ? {} : { on }) });
  const { answer, failure, reload } = useAnswer<UnitDashboard>(`/editorial/unit-dashboard?${asked.toString()}`);
  const go = (change: Record<string, string>) => {
    setParams({ ...Object.fromEntries(asked), ...change });
  };
  const standing = answer?.standing ?? null;

  return (
    <Page.Main>
      <Page.Title>Đơn vị của tôi</Page.Title>
      <Layouts.Header
        title={standing?.name ?? 'Đơn vị của tôi'}
        subtitle={`Tính đến ngày ${formatDay(standing?.on ?? on ?? dayOf(new Date()))}, theo quy chế đang hiệu lực.`}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {failure !== null && <FailureLine message={failure} onRetry={() => void reload()} />}
          {answer === null && failure === null && <Page.Loading />}
          {answer !== null && answer.units.length > 1 && (
            <Picker
              units={answer.units}
              value={standing?.unitId ?? ''}
              onChange={(chosen) => {
                go({ unit: chosen });
              }}
            />
          )}
          {answer !== null && standing === null && (
            <EmptyStateLayout content="Bạn chưa được phân công ở đơn vị nào. Hãy đề nghị Ban Biên tập ghi phân công cho bạn." />
          )}
          {answer !== null && standing !== null && (
            <>
              <NextSteps steps={standing.nextSteps} />
              <StandingPeriods periods={standing.periods} encouraged={standing.encouraged} />
              <Years
                on={standing.on}
                go={(day) => {
                  go({ on: day });
                }}
              />
              <YearPlot months={standing.months} year={standing.on.slice(0, 4)} />
              <UnitArticles articles={answer.articles} year={standing.on.slice(0, 4)} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

const dayIn = (text: string | null): string | null => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);

interface PickerProps {
  units: UnitDashboard['units'];
  value: string;
  onChange: (unit: string) => void;
}

function Picker({ units, value, onChange }: PickerProps) {
  return (
    <Box width={{ initial: '100%', small: '40rem' }}>
      <Field.Root>
        <Field.Label>Đơn vị</Field.Label>
        <Combobox
          value={value}
          onChange={(chosen) => {
            if (chosen !== undefined && chosen !== '' && chosen !== value) onChange(String(chosen));
          }}
          autocomplete={{ type: 'list', filter: 'contains' }}
          noOptionsMessage={() => 'Không có đơn vị nào khớp.'}
          clearLabel="Xóa chữ cần tìm"
        >
          {units.map(({ id, name }) => (
            <ComboboxOption key={id} value={id}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
        <Typography variant="pi" textColor="neutral600">
          {units.length} đơn vị trong phần việc của bạn.
        </Typography>
      </Field.Root>
    </Box>
  );
}

export default UnitDashboardPage;
