import type { RevisionWords } from '@toasoan/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { FieldText } from '@toasoan/newsroom';
import type { ReactNode } from 'react';
import { WordDiff } from '../history/word-diff';

export interface ConflictComparisonProps {
  mine: readonly FieldText[];
  /** What the form was filled from, and what stands now. */
  base: RevisionWords;
  server: RevisionWords;
}

/** What I typed beside what stands on the server, field by field; then what the other changed and I did not touch. */
export function ConflictComparison({ mine, base, server }: ConflictComparisonProps) {
  const theirs = new Map(server.fields.map(({ name, text }) => [name, text]));
  const before = new Map(base.fields.map(({ name, text }) => [name, text]));
  const typed = new Set<string>(mine.map(({ name }) => name));
  const elsewhere = server.fields.filter(({ name, text }) => !typed.has(name) && before.get(name) !== text);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-testid="conflict-comparison">
      {mine.map(({ name, label, text }) => (
        <Box key={name} tag="section" aria-label={label}>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {label}
          </Typography>
          <Flex alignItems="stretch" gap={4} paddingTop={1} wrap="wrap">
            <Side title="Bản của tôi">
              <WordDiff before={theirs.get(name) ?? ''} after={text} side="after" />
            </Side>
            <Side title="Trên máy chủ">
              <WordDiff before={theirs.get(name) ?? ''} after={text} side="before" />
            </Side>
          </Flex>
        </Box>
      ))}
      {elsewhere.length > 0 && (
        <Box tag="section" aria-label="Phần người kia đã sửa">
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            Phần người kia đã sửa, bạn không sửa: được giữ
          </Typography>
          {elsewhere.map(({ name, label, text }) => (
            <Box key={name} paddingTop={2}>
              <Typography variant="pi" fontWeight="bold">
                {label}
              </Typography>
              <WordDiff before={before.get(name) ?? ''} after={text} side="both" />
            </Box>
          ))}
        </Box>
      )}
    </Flex>
  );
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box flex="1 1 24rem" padding={3} hasRadius borderColor="neutral200" minWidth="0">
      <Typography variant="pi" tag="h4" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Box>
  );
}
