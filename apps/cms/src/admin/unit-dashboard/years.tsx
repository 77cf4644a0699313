import { Button, Flex } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { dayOf } from '@toasoan/vietnamese';
import { yearOn } from './year-on';

/** One year back or on; a year that is over is looked at on its last day, this one today. */
export function Years({ on, go }: { on: string; go: (day: string) => void }) {
  const today = dayOf(new Date());
  const year = Number(on.slice(0, 4));
  const next = yearOn(year + 1, today);
  return (
    <Flex tag="nav" aria-label="Xem năm khác" gap={2} wrap="wrap">
      <Button
        type="button"
        variant="tertiary"
        startIcon={<ChevronLeft aria-hidden />}
        onClick={() => {
          go(yearOn(year - 1, today) ?? today);
        }}
      >
        Năm {year - 1}
      </Button>
      {next !== null && (
        <Button
          type="button"
          variant="tertiary"
          endIcon={<ChevronRight aria-hidden />}
          onClick={() => {
            go(next);
          }}
        >
          Năm {year + 1}
        </Button>
      )}
    </Flex>
  );
}
