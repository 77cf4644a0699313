import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { downloadCodes, printCodes, recoverySheet } from './recovery-sheet';

/** Shown once. Whoever goes on says that they were kept: without them a lost telephone needs the administrator. */
export function RecoveryCodeList({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(recoverySheet(codes));
      setCopied('Đã chép. Hãy dán vào nơi cất mật khẩu của bạn.');
    } catch {
      setCopied('Trình duyệt không cho chép. Hãy tải về hoặc in ra.');
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="delta">
        Cất 10 mã dự phòng
      </Typography>
      <Typography>
        Khi mất điện thoại, mỗi mã này thay được một lần nhập mã. Các mã chỉ hiện một lần, ở đây: hãy in ra hoặc cất nơi
        an toàn, đừng để trong hộp thư.
      </Typography>
      <Box background="neutral100" padding={4} hasRadius>
        <Box
          tag="ul"
          aria-label="Mã dự phòng"
          style={{
            display: 'grid',
            gridTemplateColumns: 'repeat(2, max-content)',
            gap: '0.8rem 4rem',
            listStyle: 'none',
            margin: 0,
            padding: 0,
          }}
        >
          {codes.map((code) => (
            <li key={code}>
              <Typography tag="code" style={{ fontFamily: 'ui-monospace, monospace', letterSpacing: '0.05em' }}>
                {code}
              </Typography>
            </li>
          ))}
        </Box>
      </Box>
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" onClick={() => void copy()}>
          Chép
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            printCodes(codes);
          }}
        >
          In ra
        </Button>
        <Button
          variant="secondary"
          startIcon={<Download />}
          onClick={() => {
            downloadCodes(codes);
          }}
        >
          Tải về
        </Button>
      </Flex>
      <Typography role="status" variant="pi" textColor="neutral600">
        {copied ?? ''}
      </Typography>
      <Checkbox
        checked={kept}
        onCheckedChange={(checked) => {
          setKept(checked === true);
        }}
      >
        Tôi đã cất các mã này
      </Checkbox>
      <Flex>
        <Button size="L" disabled={!kept} onClick={onDone}>
          Xong
        </Button>
      </Flex>
    </Flex>
  );
}
