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
import { customPeriod, periodAfter, periodBefore } from '@toasoan/newsroom';
import { type FormEvent, useEffect, useState } from 'react';
import type { Days } from './period-address';
import { type Choice, choicesOf, choiceOf, chosenDays } from './period-choices';

export interface PeriodPickerProps extends Days {
  /** On which day of the month the regulation cuts months off; absent or null: as the calendar does. */
  cutoffDay?: number | null;
  go: (days: Days) => void;
}

/** Month, quarter, half-year, year, one step back or on; or any two days. What is chosen goes into the address. */
export function PeriodPicker({ from, to, cutoffDay = null, go }: PeriodPickerProps) {
  const period = customPeriod(from, to);
  const [free, setFree] = useState(false);
  const [typed, setTyped] = useState({ from, to });
  useEffect(() => {
    setTyped({ from, to });
  }, [from, to]);
  const kind = free ? 'custom' : choiceOf({ from, to }, cutoffDay);
  const choose = (chosen: Choice) => {
    setFree(chosen === 'custom');
    if (chosen !== 'custom') go(chosenDays(chosen, from, cutoffDay));
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
              choose(chosen as Choice);
            }}
          >
            {choicesOf(cutoffDay).map(({ value, words }) => (
              <SingleSelectOption key={value} value={value}>
                {words}
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
              go(daysIn(periodBefore(period, cutoffDay)));
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
              go(daysIn(periodAfter(period, cutoffDay)));
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
