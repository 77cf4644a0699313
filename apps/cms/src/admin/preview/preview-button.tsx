import { type PreviewAnswer } from '@toasoan/contracts';
import { Button, Flex, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';

export interface PreviewButtonProps {
  documentId: string;
  /** The form holds changes that are not saved: the preview won't show them. */
  unsaved: boolean;
}

/** Opens the saved draft in the public site's own template, in a tab of its own. */
export function PreviewButton({ documentId, unsaved }: PreviewButtonProps) {
  const { post } = useFetchClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const open = async (): Promise<void> => {
    setFailure(null);
    // At once, in the click itself: a tab that opens later is a pop-up, which browsers block.
    const tab = window.open('', '_blank');
    if (tab === null) {
      setFailure('Trình duyệt đã chặn cửa sổ mới. Hãy cho phép trang này mở cửa sổ rồi bấm lại.');
      return;
    }
    tab.opener = null;
    tab.document.title = 'Đang dựng bản xem thử…';
    tab.document.body.textContent = 'Đang dựng bản xem thử…';
    setBusy(true);
    try {
      const { data } = await post<PreviewAnswer>(`/editorial/articles/${encodeURIComponent(documentId)}/preview`, {});
      tab.location.replace(data.url);
    } catch (error) {
      tab.close();
      setFailure(wordsFor(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button type="button" variant="tertiary" loading={busy} onClick={() => void open()}>
        Xem thử trên trang
      </Button>
      {unsaved && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          Bản xem thử là bản đã lưu; phần vừa sửa chưa lưu thì chưa có trong đó.
        </Typography>
      )}
      {failure !== null && (
        <Typography variant="pi" tag="p" textColor="danger600" role="alert">
          {failure}
        </Typography>
      )}
    </Flex>
  );
}

/** The server says in Vietnamese what to do; anything else is the line. */
function wordsFor(error: unknown): string {
  const known = isFetchError(error) && error.message !== '' && error.status !== 500;
  return known ? error.message : 'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
}
