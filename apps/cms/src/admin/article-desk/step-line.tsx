import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import type { Step } from './desk-words';

const COLOUR = { done: 'success600', now: 'primary600', ahead: 'neutral500', failed: 'danger600' } as const;
const SAID = { done: 'đã xong', now: 'đang ở đây', ahead: 'chưa tới', failed: 'không xong' } as const;

/** One step of a way: passed, under way, ahead or failed. */
export function StepLine({ step: { words, mark } }: { step: Step }) {
  const Icon = mark === 'done' ? CheckCircle : mark === 'failed' ? WarningCircle : Clock;
  return (
    <Flex tag="li" gap={2} paddingTop={1} paddingBottom={1} aria-current={mark === 'now' ? 'step' : undefined}>
      <Icon fill={COLOUR[mark]} aria-label={SAID[mark]} width="1.6rem" height="1.6rem" style={{ flexShrink: 0 }} />
      <Typography
        variant="pi"
        fontWeight={mark === 'ahead' ? 'regular' : 'semiBold'}
        textColor={mark === 'ahead' ? 'neutral600' : mark === 'failed' ? 'danger600' : 'neutral800'}
      >
        {words}
      </Typography>
    </Flex>
  );
}
