import { DatePicker, Field, Flex, TimePicker } from '@strapi/design-system';
import { dayOf } from '@toasoan/vietnamese';

const YEAR = 366 * 86_400_000;

export interface TimeFieldProps {
  /** What happens then: `đăng`, `gỡ`. */
  what: string;
  day: string;
  clock: string;
  error: string | undefined;
  onChange: (change: { day?: string; clock?: string }) => void;
}

/**
 * A day and a time, both in Vietnam. Kept apart as words: one `Date` of the browser's own zone would mean another
 * instant to somebody who travels.
 */
export function TimeField({ what, day, clock, error, onChange }: TimeFieldProps) {
  const chosen = pickedFrom(day);
  const today = pickedFrom(dayOf(new Date())) ?? new Date();
  return (
    <Field.Root required error={error ?? false} hint="Giờ Việt Nam.">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Field.Root required>
          <Field.Label>{`Ngày ${what}`}</Field.Label>
          <DatePicker
            calendarLabel="Lịch"
            monthSelectLabel="Tháng"
            yearSelectLabel="Năm"
            clearLabel="Xóa ngày"
            locale="vi"
            initialDate={today}
            minDate={today}
            maxDate={new Date(today.getTime() + YEAR)}
            hasError={error !== undefined}
            {...(chosen === null ? {} : { value: chosen })}
            onChange={(date) => {
              onChange({ day: date === undefined ? '' : dayPicked(date) });
            }}
            onClear={() => {
              onChange({ day: '' });
            }}
          />
        </Field.Root>
        <Field.Root required>
          <Field.Label>{`Giờ ${what}`}</Field.Label>
          <TimePicker
            step={15}
            value={clock}
            clearLabel="Xóa giờ"
            hasError={error !== undefined}
            onChange={(value) => {
              onChange({ clock: value ?? '' });
            }}
            onClear={() => {
              onChange({ clock: '' });
            }}
          />
        </Field.Root>
      </Flex>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** The picker speaks in midnights of the browser's own zone; noon is on the same day whatever the season. */
function pickedFrom(day: string): Date | null {
  const [year, month, date] = day.split('-').map(Number);
  return year === undefined || month === undefined || date === undefined ? null : new Date(year, month - 1, date, 12);
}

function dayPicked(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
