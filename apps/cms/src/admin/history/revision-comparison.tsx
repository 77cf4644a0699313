import type { RevisionWords } from '@toasoan/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WordDiff } from './word-diff';

export interface RevisionComparisonProps {
  older: RevisionWords;
  newer: RevisionWords;
}

/** Field by field what changed between two revisions, in one text with marks. */
export default function RevisionComparison({ older, newer }: RevisionComparisonProps) {
  const before = new Map(older.fields.map(({ name, text }) => [name, text]));
  const changed = newer.fields.filter(({ name, text }) => (before.get(name) ?? '') !== text);
  if (changed.length === 0) {
    return <Typography>Chữ trong hai bản giống nhau. Nếu có thay đổi thì chỉ là định dạng.</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-testid="revision-comparison">
      {changed.map(({ name, label, text }) => (
        <Box key={name} tag="section" aria-label={label}>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {label}
          </Typography>
          <Box paddingTop={1}>
            <WordDiff before={before.get(name) ?? ''} after={text} side="both" />
          </Box>
        </Box>
      ))}
    </Flex>
  );
}
