import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Filters } from './log-filters';

const FORMATS = [
  { format: 'csv', label: 'Xuất CSV' },
  { format: 'json', label: 'Xuất JSON' },
] as const;

type Format = (typeof FORMATS)[number]['format'];

/** Exports go by period alone: a part of the chain that leaves rows out could not be verified. */
export function ExportButtons({ from, to }: Pick<Filters, 'from' | 'to'>) {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<Format | null>(null);

  const download = async (format: Format) => {
    setBusy(format);
    const query = new URLSearchParams({ format, ...(from ? { from } : {}), ...(to ? { to } : {}) });
    try {
      const { data } = await get<Blob>(`/editorial/log/export?${query.toString()}`, { responseType: 'blob' });
      save(data, `nhat-ky-duyet.${format}`);
    } catch {
      toggleNotification({ type: 'danger', message: 'Chưa xuất được nhật ký. Hãy thử lại.' });
    }
    setBusy(null);
  };

  return (
    <Flex gap={2}>
      {FORMATS.map(({ format, label }) => (
        <Button
          key={format}
          variant="tertiary"
          startIcon={<Download />}
          loading={busy === format}
          onClick={() => {
            void download(format);
          }}
        >
          {label}
        </Button>
      ))}
    </Flex>
  );
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
