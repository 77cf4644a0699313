import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import type { ReactNode } from 'react';
import { useArticleSavedMutation } from './article-saved';
import { setConflict } from './conflict-state';
import { useReadOnly } from './read-only-state';
import type { FormValues } from './typed-words';
import { type EditLockHandle, useEditLock } from './use-edit-lock';
import { useKeptWords } from './use-kept-words';
import { ARTICLE } from './use-save-article';

/**
 * Who else is at this article, whether it has moved on since the form was filled, and what was typed before and not
 * saved. One line in a panel inside Strapi's form: `<EditLockBanner documentId={…} />`.
 */
export function EditLockBanner({ documentId }: { documentId: string }) {
  const person = useAuth('EditLockBanner', ({ user }) => String(user?.id ?? ''));
  const modified = useForm('EditLockBanner', (form) => form.modified);
  const seen = useForm('EditLockBanner', (form) => Number((form.values as FormValues)['revision'] ?? 0));
  const [refresh] = useArticleSavedMutation();
  const lock = useEditLock(documentId, modified);
  const { left, bringBack, throwAway } = useKeptWords(person, documentId);
  const readOnly = useReadOnly(documentId);
  const newer = lock.current !== null && lock.current > seen ? lock.current : null;

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" role="status" data-testid="edit-lock">
      {readOnly !== null && <Notice title="Chưa sửa được bài này">{readOnly}</Notice>}
      {lock.other !== null && <Held lock={lock} />}
      {newer !== null && modified && (
        <Notice
          title="Tin bài đã có bản mới hơn"
          action="So hai bản"
          onAction={() => {
            setConflict({ documentId, by: null, at: null, seen, current: newer });
          }}
        >
          Có người đã lưu hoặc xử lý bài sau khi bạn mở. Hãy so hai bản trước khi lưu.
        </Notice>
      )}
      {newer !== null && !modified && (
        <Notice
          title="Tin bài đã có bản mới hơn"
          action="Xem bản mới"
          onAction={() => void refresh({ model: ARTICLE, documentId })}
        >
          Bạn đang xem bản cũ.
        </Notice>
      )}
      {left !== null && !modified && (
        <Notice
          title="Còn phần viết chưa lưu"
          action="Lấy lại phần chưa lưu"
          onAction={bringBack}
          second={{ words: 'Bỏ', press: throwAway }}
        >
          Bạn viết lúc {formatDateTime(left.at)} và chưa lưu.
        </Notice>
      )}
    </Flex>
  );
}

function Held({ lock }: { lock: EditLockHandle }) {
  const name = lock.other?.name ?? '';
  const words = lock.takenFromMe
    ? 'Phần bạn viết vẫn còn trên trang. Hãy trao đổi với nhau trước khi lưu.'
    : 'Nếu cả hai cùng sửa, ai lưu sau sẽ phải so hai bản.';
  return (
    <Notice
      title={lock.takenFromMe ? `${name} đã tiếp quản` : `${name} đang sửa`}
      action="Tôi sửa tiếp (tiếp quản)"
      onAction={() => void lock.takeOver()}
    >
      {words}
    </Notice>
  );
}

interface NoticeProps {
  title: string;
  children: ReactNode;
  action?: string;
  onAction?: () => void;
  second?: { words: string; press: () => void };
}

function Notice({ title, children, action, onAction, second }: NoticeProps) {
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      hasRadius
      background="warning100"
      borderColor="warning200"
    >
      <Typography variant="pi" fontWeight="bold" textColor="warning700">
        {title}
      </Typography>
      <Typography variant="pi">{children}</Typography>
      {action !== undefined && onAction !== undefined && (
        <Flex gap={2} wrap="wrap">
          <Button type="button" size="S" variant="secondary" onClick={onAction}>
            {action}
          </Button>
          {second !== undefined && (
            <Button type="button" size="S" variant="tertiary" onClick={second.press}>
              {second.words}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
}
