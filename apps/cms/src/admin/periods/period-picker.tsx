import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { addDays, customPeriod, type PeriodKind, periodBefore, periodOf } from '@toasoan/newsroom';
import { type FormEvent, useEffect, useState } from 'react';
import type { Days } from './period-address';

const KIND_WORDS: Record<PeriodKind, string> = {
  month: 'Tháng',
  quarter: 'Quý',
  half_year: '06 tháng',
  year: 'Năm',
  custom: 'Từ ngày đến ngày',
};
const KINDS = Object.keys(KIND_WORDS) as PeriodKind[];

/** Month, quarter, half-year, year, one step back or on; or any two days. What is chosen goes into the address. */
export function PeriodPicker({ from, to, go }: Days & { go: (days: Days) => void }) {
  const period = customPeriod(from, to);
  const [free, setFree] = useState(false);
  const [typed, setTyped] = useState({ from, to });
  useEffect(() => {
    setTyped({ from, to });
  }, [from, to]);
  const kind = free ? 'custom' : period.kind;
  const choose = (chosen: PeriodKind) => {
    setFree(chosen === 'custom');
    if (chosen !== 'custom') go(daysIn(periodOf(chosen, from)));
  };
  const after = () => {
    const next = addDays(to, 1);
    return period.kind === 'custom' ? shifted(from, to) : daysIn(periodOf(period.kind, next));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.from !== '' && typed.to !== '' && typed.from <= typed.to) go(typed);
  };

  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap">
      <Box width="20rem">
        <Field.Root>
          <Field.Label>Kỳ báo cáo</Field.Label>
          <SingleSelect
            value={kind}
            onChange={(chosen) => {
              choose(chosen as PeriodKind);
            }}
          >
            {KINDS.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {KIND_WORDS[one]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {kind === 'custom' ? (
        <form onSubmit={submit} aria-label="Chọn ngày của kỳ báo cáo">
          <Flex gap={3} alignItems="flex-end" wrap="wrap">
            {(['from', 'to'] as const).map((name) => (
              <Field.Root key={name} name={name}>
                <Field.Label>{name === 'from' ? 'Từ ngày' : 'Đến hết ngày'}</Field.Label>
                <TextInput
                  type="date"
                  value={typed[name]}
                  onChange={(event) => {
                    setTyped({ ...typed, [name]: event.target.value });
                  }}
                />
              </Field.Root>
            ))}
            <Button type="submit" variant="secondary" size="L">
              Xem
            </Button>
          </Flex>
        </form>
      ) : (
        <Flex gap={2} alignItems="center" paddingBottom={1}>
          <Button
            type="button"
            variant="tertiary"
            aria-label="Kỳ trước"
            onClick={() => {
              go(daysIn(periodBefore(period)));
            }}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <Typography fontWeight="semiBold" aria-live="polite">
            {period.name}
          </Typography>
          <Button
            type="button"
            variant="tertiary"
            aria-label="Kỳ sau"
            onClick={() => {
              go(after());
            }}
          >
            <ChevronRight aria-hidden />
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

const daysIn = ({ from, to }: Days): Days => ({ from, to });

/** As many days again, right after. */
function shifted(from: string, to: string): Days {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const start = addDays(to, 1);
  return { from: start, to: addDays(start, length) };
}
