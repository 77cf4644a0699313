import { Button, Flex, Typography } from '@strapi/design-system';

/** One line where a list could not be read, and the way to try again. */
export function LoadFailed({ reload }: { reload: () => Promise<void> }) {
  return (
    <Flex gap={2} role="alert" paddingBottom={4}>
      <Typography textColor="danger600">Không đọc được dữ liệu. Hãy kiểm tra mạng.</Typography>
      <Button variant="tertiary" size="S" onClick={() => void reload()}>
        Thử lại
      </Button>
    </Flex>
  );
}
