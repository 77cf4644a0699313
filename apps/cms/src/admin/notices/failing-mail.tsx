import type { FailingMail as Failing } from '@toasoan/contracts';
import { Alert, Box, Button, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { useEffect, useState } from 'react';

const ADDRESS = '/editorial/notices/failing';

/** Who is not reached by mail, for the Board and the administrators; for everybody else, and when all is well, nothing. */
export function FailingMail() {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [failing, setFailing] = useState<Failing['failing']>([]);
  const [open, setOpen] = useState(true);

  useEffect(() => {
    get<Failing>(ADDRESS)
      .then(({ data }) => {
        setFailing(data.failing);
      })
      .catch(() => {
        // Refused to those who can't mend it.
      });
  }, [get]);

  if (failing.length === 0 || !open) return null;

  const retry = async (): Promise<void> => {
    try {
      const { data } = await post<Failing>(`${ADDRESS}/retry`);
      setFailing(data.failing);
      toggleNotification({ type: 'success', message: 'Đã xếp gửi lại.' });
    } catch {
      toggleNotification({ type: 'danger', message: 'Chưa gửi lại được. Hãy thử lại.' });
    }
  };

  return (
    <Alert
      variant="danger"
      title="Có thư chưa gửi được"
      closeLabel="Đóng"
      onClose={() => {
        setOpen(false);
      }}
      action={
        <Button
          size="S"
          variant="tertiary"
          onClick={() => {
            void retry();
          }}
        >
          Gửi lại tất cả
        </Button>
      }
    >
      Đã thử nhiều lần. Hãy kiểm tra địa chỉ của người nhận và máy chủ thư, rồi gửi lại.
      <Box tag="ul" paddingTop={2}>
        {failing.map(({ name, count, since, error }) => (
          <Typography tag="li" key={`${name} ${since}`}>
            {name}: {count} thông báo, từ {formatDateTime(since)} ({error})
          </Typography>
        ))}
      </Box>
    </Alert>
  );
}
