import type { DispatchDetail } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSend } from '../use-resource';
import { readingWords, readWords } from './dispatch-words';

interface ReadingsProps {
  detail: DispatchDetail;
  base: string;
  onReminded: () => Promise<void>;
}

/** Who has not read it first; one click reminds them all. */
export function Readings({ detail: { line, readings }, base, onReminded }: ReadingsProps) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const owing = readings.filter(({ at }) => at === null);
  const remind = async () => {
    setBusy(true);
    const sent = await send<{ reminded: number }>('post', `${base}/remind`);
    setBusy(false);
    if (!sent.ok) {
      toggleNotification({ type: 'danger', message: sent.words });
      return;
    }
    const { reminded } = sent.data;
    toggleNotification(
      reminded === 0
        ? { type: 'info', message: 'Hôm nay đã nhắc các đơn vị này rồi. Ngày mai nhắc lại được.' }
        : { type: 'success', message: `Đã nhắc ${String(reminded)} đơn vị.` },
    );
    await onReminded();
  };
  return (
    <Box tag="section" background="neutral0" hasRadius padding={4} shadow="tableShadow" aria-label="Ai đã đọc">
      <Flex gap={3} justifyContent="space-between" alignItems="center" wrap="wrap" paddingBottom={2}>
        <Typography tag="h2" variant="delta">
          Ai đã đọc
        </Typography>
        {owing.length > 0 && (
          <Button variant="secondary" loading={busy} onClick={() => void remind()}>
            Nhắc {owing.length} đơn vị chưa xác nhận
          </Button>
        )}
      </Flex>
      <Typography tag="p" paddingBottom={2}>
        {sentence(readWords(line))}
      </Typography>
      <Box
        tag="ul"
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(28rem, 1fr))', columnGap: '2.4rem' }}
      >
        {readings.map((reading) => (
          <Box tag="li" key={reading.unit.id} paddingTop={2} paddingBottom={2}>
            <Typography tag="p" fontWeight={reading.at === null ? 'semiBold' : 'regular'}>
              {reading.unit.name}
            </Typography>
            <Typography tag="p" variant="pi" textColor={reading.at === null ? 'warning700' : 'neutral600'}>
              {readingWords(reading)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** As a sentence of its own. */
const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`;
