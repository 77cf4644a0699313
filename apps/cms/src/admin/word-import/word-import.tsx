import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { lazy, Suspense, useState } from 'react';
import { type TakenOver, useTakeOver } from './use-take-over';

// Its own chunk: most articles are written without a file.
const WordDialog = lazy(() => import('./word-dialog'));

/** The button beside an article's form, and after it was used what became of it. */
export function WordImport({ documentId }: { documentId: string | undefined }) {
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState<{ over: TakenOver; name: string } | null>(null);
  const { undo } = useTakeOver();

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {taken === null ? (
        <Typography variant="pi">Đưa chữ, bảng và ảnh của một tệp .docx vào bài này.</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={2} role="status">
          <Typography variant="pi">Đã điền từ «{taken.name}». Bài chưa được lưu: hãy xem lại rồi bấm Lưu.</Typography>
          {taken.over.refused.map((words) => (
            <Typography key={words} variant="pi" textColor="danger600">
              Không tải lên được {words}
            </Typography>
          ))}
          <Button
            type="button"
            variant="tertiary"
            fullWidth
            onClick={() => {
              undo(taken.over);
              setTaken(null);
            }}
          >
            Hoàn tác
          </Button>
        </Flex>
      )}
      <Button
        type="button"
        variant="secondary"
        fullWidth
        startIcon={<FileIcon />}
        onClick={() => {
          setOpen(true);
        }}
      >
        Nhập từ Word
      </Button>
      {open && (
        <Modal.Root open onOpenChange={setOpen}>
          <Modal.Content>
            <Modal.Header closeLabel="Đóng">
              <Modal.Title>Nhập từ Word</Modal.Title>
            </Modal.Header>
            <Suspense fallback={<Loader>Đang mở…</Loader>}>
              <WordDialog
                documentId={documentId}
                onClose={() => {
                  setOpen(false);
                }}
                onTaken={(over, name) => {
                  setTaken({ over, name });
                  setOpen(false);
                }}
              />
            </Suspense>
          </Modal.Content>
        </Modal.Root>
      )}
    </Flex>
  );
}
