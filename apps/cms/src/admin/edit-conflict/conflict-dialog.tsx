import { Loader, Modal } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { setConflict, useConflict } from './conflict-state';

const ConflictBody = lazy(() => import('./conflict-body'));

/**
 * Opens by itself when a save was refused because the article has moved on. One line in a panel inside Strapi's form:
 * `<ConflictDialog documentId={…} />`.
 */
export function ConflictDialog({ documentId }: { documentId: string }) {
  const conflict = useConflict(documentId);
  if (conflict === null) return null;
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) setConflict(null);
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel="Đóng, sửa tiếp bản của tôi">
          <Modal.Title>Hai người cùng sửa tin bài này</Modal.Title>
        </Modal.Header>
        <Suspense fallback={<Loader>Đang so hai bản…</Loader>}>
          <ConflictBody key={conflict.current} conflict={conflict} />
        </Suspense>
      </Modal.Content>
    </Modal.Root>
  );
}
