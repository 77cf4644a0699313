import { Box, Button, Flex, Typography } from '@strapi/design-system';

export interface KeptWordsProps {
  words: string;
  busy: boolean;
  onRemark: () => void;
  onForget: () => void;
}

/** Words for a step that somebody else's step has made impossible: they are not lost, and may be said as a remark. */
export function KeptWords({ words, busy, onRemark, onForget }: KeptWordsProps) {
  return (
    <Box background="neutral100" hasRadius padding={3} data-testid="desk-kept-words">
      <Typography variant="pi" tag="p" fontWeight="bold">
        Lời bạn vừa viết, chưa gửi được:
      </Typography>
      <Typography variant="pi" tag="p" paddingBottom={2} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button type="button" variant="secondary" size="S" loading={busy} onClick={onRemark}>
          Gửi thành ý kiến
        </Button>
        <Button type="button" variant="tertiary" size="S" onClick={onForget}>
          Bỏ đi
        </Button>
      </Flex>
    </Box>
  );
}
