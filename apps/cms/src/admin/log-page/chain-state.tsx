import type { LogCheck } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { useEffect, useState } from 'react';
import { chainWords } from './chain-words';

const CHECK = '/editorial/log/check';

/** Whether the log is whole, as it was found when somebody last had it checked. */
export function ChainState() {
  const { get, post } = useFetchClient();
  const [check, setCheck] = useState<LogCheck | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    get<{ data: LogCheck | null }>(CHECK)
      .then(({ data }) => {
        setCheck(data.data);
      })
      .catch(() => {
        setFailed(true);
      });
  }, [get]);

  const run = async () => {
    setBusy(true);
    try {
      setCheck((await post<{ data: LogCheck }>(CHECK)).data.data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };

  const whole = check === null || check.faultCount === 0;
  return (
    <Box background={whole ? 'neutral0' : 'danger100'} padding={4} hasRadius shadow="tableShadow">
      <Flex gap={4} justifyContent="space-between" alignItems="center" wrap="wrap">
        <Box role="status">
          <Typography tag="p" fontWeight="bold" textColor={whole ? 'neutral800' : 'danger700'}>
            {failed ? 'Chưa kiểm tra được nhật ký. Hãy thử lại sau ít phút.' : chainWords(check)}
          </Typography>
          {check !== null && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              Kiểm tra lúc {formatDateTime(check.checkedAt)}. Chép mã cuối ra nơi khác để sau này biết có dòng nào bị
              cắt.
            </Typography>
          )}
          {check?.faults.map(({ sequence, words }, n) => (
            <Typography key={n} tag="p" textColor="danger700">
              Dòng {sequence}: {words}.
            </Typography>
          ))}
        </Box>
        <Button
          variant="secondary"
          loading={busy}
          onClick={() => {
            void run();
          }}
        >
          Kiểm tra ngay
        </Button>
      </Flex>
    </Box>
  );
}
