import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { placesFor, replacedFields, type FormValues } from './plan-fields';
import { type TakenOver, useTakeOver } from './use-take-over';
import { MOST_MEGABYTES, useWordFile } from './use-word-file';
import { WordNotes } from './word-notes';
import { WordPreview } from './word-preview';

export interface WordDialogProps {
  documentId: string | undefined;
  onClose: () => void;
  onTaken: (taken: TakenOver, fileName: string) => void;
}

/** Choose a file, see what becomes of it, take it over. */
export default function WordDialog({ documentId, onClose, onTaken }: WordDialogProps) {
  const { reading, choose, again } = useWordFile(documentId);
  const { progress, takeOver } = useTakeOver();
  const values = useForm('WordDialog', (form) => form.values as FormValues);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const accept = async (): Promise<void> => {
    if (reading.step !== 'read') return;
    setBusy(true);
    const taken = await takeOver(reading.file);
    onTaken(taken, reading.chosen.name);
  };
  const replaced = reading.step === 'read' ? replacedFields(reading.file, values) : [];

  return (
    <>
      <Modal.Body>
        {reading.step === 'choose' && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              Chọn tệp .docx (tối đa {MOST_MEGABYTES} MB). Tiêu đề, tóm tắt, nội dung, bảng, ảnh và chú thích được đưa
              vào các ô của bài; bạn xem trước rồi mới điền.
            </Typography>
            {reading.refusal !== null && (
              <Typography role="alert" textColor="danger600">
                {reading.refusal}
              </Typography>
            )}
            <Box>
              <Button
                type="button"
                onClick={() => {
                  input.current?.click();
                }}
              >
                Chọn tệp Word
              </Button>
              <input
                ref={input}
                type="file"
                hidden
                aria-label="Tệp Word"
                accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  target.value = '';
                  if (file) void choose(file);
                }}
              />
            </Box>
          </Flex>
        )}
        {reading.step === 'reading' && <Loader>Đang đọc {reading.name}…</Loader>}
        {reading.step === 'read' && (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <WordNotes
              notes={reading.file.notes}
              replaced={replaced}
              onKeepLegacy={() => void choose(reading.chosen, 'keep')}
            />
            <WordPreview file={reading.file} listed={placesFor(reading.file, values).listed} />
          </Flex>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="tertiary" disabled={busy} onClick={onClose}>
          Đóng
        </Button>
        {reading.step === 'read' && (
          <Flex gap={2}>
            <Button type="button" variant="secondary" disabled={busy} onClick={again}>
              Chọn tệp khác
            </Button>
            <Button type="button" loading={busy} onClick={() => void accept()}>
              {progress
                ? `Đang tải ảnh ${String(progress.done + 1)}/${String(progress.of)}`
                : replaced.length > 0
                  ? 'Thay và điền vào bài'
                  : 'Điền vào bài'}
            </Button>
          </Flex>
        )}
      </Modal.Footer>
    </>
  );
}
