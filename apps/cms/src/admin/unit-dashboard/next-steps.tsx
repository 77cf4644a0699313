import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import type { NextStep, NextStepCode } from '@toasoan/newsroom';

type Weight = 'urgent' | 'known' | 'well';

const WEIGHT: Record<NextStepCode, Weight> = {
  returned: 'urgent',
  missing: 'urgent',
  late: 'urgent',
  undated: 'known',
  encouraged: 'known',
  drafts: 'known',
  in_review: 'known',
  no_quota: 'known',
  ended: 'known',
  met: 'well',
};
const ICON = { urgent: WarningCircle, known: Information, well: CheckCircle } as const;
const COLOUR = { urgent: 'warning600', known: 'primary600', well: 'success600' } as const;
const SAID: Record<Weight, string> = { urgent: 'Cần làm', known: 'Cần biết', well: 'Đã xong' };

/** What to do next, the most urgent first. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  return (
    <Box tag="section" background="neutral0" hasRadius padding={6} shadow="tableShadow" aria-label="Việc tiếp theo">
      <Typography tag="h2" variant="delta">
        Việc tiếp theo
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {steps.map(({ code, message }) => {
          const weight = WEIGHT[code];
          const Icon = ICON[weight];
          return (
            <Flex tag="li" key={message} gap={2} alignItems="flex-start">
              <Icon
                fill={COLOUR[weight]}
                aria-label={SAID[weight]}
                width="1.8rem"
                height="1.8rem"
                style={{ flexShrink: 0 }}
              />
              <Typography fontWeight={weight === 'urgent' ? 'semiBold' : 'regular'}>{message}</Typography>
            </Flex>
          );
        })}
      </Flex>
    </Box>
  );
}
