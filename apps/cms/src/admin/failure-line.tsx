import { Button, Flex, Typography } from '@strapi/design-system';

/** Why nothing is shown, and another try. */
export function FailureLine({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Flex gap={2} role="alert" wrap="wrap">
      <Typography textColor="danger600">{message}</Typography>
      <Button type="button" variant="tertiary" size="S" onClick={onRetry}>
        Thử lại
      </Button>
    </Flex>
  );
}
