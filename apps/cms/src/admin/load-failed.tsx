import { Box } from '@strapi/design-system';
import { FailureLine } from './failure-line';

/** Where a list could not be read: one line above what stands there still, and the way to try again. */
export function LoadFailed({ reload }: { reload: () => Promise<void> }) {
  return (
    <Box paddingBottom={4}>
      <FailureLine message="Không đọc được dữ liệu. Hãy kiểm tra mạng." onRetry={() => void reload()} />
    </Box>
  );
}
