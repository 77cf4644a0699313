import type { GuideEntry } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Prose } from '../prose';

export interface GuideEntryItemProps {
  entry: GuideEntry;
  open?: boolean;
  /** Without it the entry is only shown. */
  onThank?: (documentId: string) => void;
}

/** A question that opens to its answer; a native `details`, so that keyboard and "find in page" work. */
export function GuideEntryItem({ entry, open = false, onThank }: GuideEntryItemProps) {
  const { documentId, question, answer, helpful, thanked } = entry;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <details open={open}>
        <summary style={{ cursor: 'pointer' }}>
          <Typography tag="span" fontWeight="semiBold">
            {question}
          </Typography>
        </summary>
        <Box paddingTop={3} maxWidth="80rem">
          <Prose html={answer} />
        </Box>
        {onThank && (
          <Flex gap={3} alignItems="center" wrap="wrap" paddingTop={1}>
            <Button
              variant="tertiary"
              size="S"
              disabled={thanked}
              onClick={() => {
                onThank(documentId);
              }}
            >
              {thanked ? 'Bạn thấy có ích' : 'Câu trả lời này có ích'}
            </Button>
            {helpful > 0 && (
              <Typography variant="pi" textColor="neutral600">
                {helpful} người thấy có ích
              </Typography>
            )}
          </Flex>
        )}
      </details>
    </Box>
  );
}
