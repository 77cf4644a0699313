import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LegacyDialog } from './legacy-dialog';
import type { LegacyField } from './legacy-form';
import { encodingNames } from './legacy-words';

export interface LegacyPanelProps {
  fields: readonly LegacyField[];
  onChange: (path: string, value: string) => void;
}

/** Beside a form whose texts an old font wrote: which, and the way to Unicode. Saving is a step of its own. */
export function LegacyPanel({ fields, onChange }: LegacyPanelProps) {
  const [open, setOpen] = useState(false);
  const { toggleNotification } = useNotification();
  const lines = fields.flatMap((field) => field.lines);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="legacy-panel" role="status">
      <Typography variant="pi">
        {`${fields.map(({ label }) => label).join(', ')}: có chữ viết bằng bảng mã ${encodingNames(lines)}. Người đọc sẽ thấy ký tự lạ.`}
      </Typography>
      <Button
        type="button"
        variant="secondary"
        fullWidth
        onClick={() => {
          setOpen(true);
        }}
      >
        Xem và chuyển sang Unicode
      </Button>
      {open && (
        <LegacyDialog
          title="Chuyển chữ viết bằng phông cũ sang Unicode"
          lines={lines}
          onKeep={() => {
            setOpen(false);
          }}
          onConvert={(capitals) => {
            setOpen(false);
            let before = 0;
            for (const { path, lines: own, converted } of fields) {
              const places = [...capitals].map((place) => place - before);
              onChange(path, converted(new Set(places.filter((place) => place >= 0 && place < own.length))));
              before += own.length;
            }
            toggleNotification({ type: 'success', message: 'Đã chuyển sang Unicode. Hãy đọc lại rồi bấm Lưu.' });
          }}
        />
      )}
    </Flex>
  );
}
