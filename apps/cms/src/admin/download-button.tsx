import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

export interface DownloadButtonProps {
  label: string;
  /** Under the admin's origin. */
  path: string;
  /** What the file is called when it is kept. */
  fileName: string;
}

/** Fetches a file with the person's session, which a plain link would not carry, and keeps it. */
export function DownloadButton({ label, path, fileName }: DownloadButtonProps) {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      save(data, fileName);
    } catch {
      toggleNotification({ type: 'danger', message: 'Chưa tải được tệp. Hãy thử lại.' });
    }
    setBusy(false);
  };

  return (
    <Button
      type="button"
      variant="tertiary"
      startIcon={<Download />}
      loading={busy}
      onClick={() => {
        void download();
      }}
    >
      {label}
    </Button>
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
