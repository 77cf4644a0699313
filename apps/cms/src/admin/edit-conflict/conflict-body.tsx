import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { plainText } from '@toasoan/html-policy';
import { formatDateTime } from '@toasoan/vietnamese';
import { useMemo, useState } from 'react';
import { useRevisionWords } from '../history/use-revision-words';
import { useArticleSavedMutation } from './article-saved';
import { ConflictComparison } from './conflict-comparison';
import { type Conflict, setConflict } from './conflict-state';
import { changedFields, type FormValues, typedTexts } from './typed-words';
import { ARTICLE, useSaveArticle } from './use-save-article';

/** Both texts and the three ways on. Nothing typed is lost before one of them is chosen. */
export default function ConflictBody({ conflict }: { conflict: Conflict }) {
  const { documentId, by, at, seen, current } = conflict;
  const initial = useForm('ConflictDialog', (form) => form.initialValues as FormValues);
  const values = useForm('ConflictDialog', (form) => form.values as FormValues);
  const resetForm = useForm('ConflictDialog', (form) => form.resetForm);
  const [refresh] = useArticleSavedMutation();
  const { toggleNotification } = useNotification();
  const save = useSaveArticle(documentId);
  const [busy, setBusy] = useState(false);
  const base = useRevisionWords(documentId, seen);
  const server = useRevisionWords(documentId, current);
  const mine = useMemo(() => typedTexts(changedFields(initial, values), plainText), [initial, values]);
  const ready = base !== null && server !== null && base !== 'failed' && server !== 'failed';

  const copyMine = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(mine.map(({ label, text }) => `${label}\n${text}`).join('\n\n'));
      toggleNotification({ type: 'success', message: 'Đã chép bản của bạn. Dán vào nơi khác để giữ.' });
    } catch {
      toggleNotification({
        type: 'warning',
        message: 'Trình duyệt không cho chép. Hãy bôi đen phần chữ rồi nhấn Ctrl+C.',
      });
    }
  };
  const takeServer = (): void => {
    setConflict(null);
    resetForm();
    void refresh({ model: ARTICLE, documentId });
  };
  const keepMine = async (): Promise<void> => {
    setBusy(true);
    await save(current);
    setBusy(false);
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography>
            {by === null ? 'Có người' : <strong>{by}</strong>} đã lưu hoặc xử lý tin bài này
            {at === null ? '' : ` lúc ${formatDateTime(at)}`}, sau khi bạn mở. Phần bạn viết chưa được lưu và vẫn còn
            nguyên trên trang.
          </Typography>
          {ready ? (
            <ConflictComparison mine={mine} base={base} server={server} />
          ) : base === 'failed' || server === 'failed' ? (
            <Typography role="alert" textColor="danger600">
              Không đọc được bản trên máy chủ. Hãy chép bản của bạn, tải lại trang rồi dán vào.
            </Typography>
          ) : (
            <Loader>Đang đọc bản trên máy chủ…</Loader>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Flex gap={2} wrap="wrap" justifyContent="flex-end" width="100%">
          <Button type="button" variant="tertiary" onClick={() => void copyMine()}>
            Chép bản của tôi
          </Button>
          <Button type="button" variant="secondary" onClick={takeServer}>
            Lấy bản trên máy chủ
          </Button>
          <Button type="button" loading={busy} disabled={!ready} onClick={() => void keepMine()}>
            Giữ bản của tôi và lưu đè lên bản mới
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}
