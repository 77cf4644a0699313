import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useField, useNotification } from '@strapi/strapi/admin';
import { BODY_LIMITS } from '@toasoan/html-policy';
import 'ckeditor5/ckeditor5.css';
import type { ReactNode } from 'react';
import { useCallback, useRef, useState } from 'react';
import { LegacyDialog, type LegacyLine } from '../legacy-text/legacy-dialog';
import { countBodyWords } from './count-body-words';
import { EditorFrame } from './editor-frame';
import { useBodyEditor } from './use-body-editor';

export interface ArticleBodyInputProps {
  name: string;
  label: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

interface StoredFile {
  url: string;
}

/** A paste that waits for an answer. */
interface Question {
  lines: readonly LegacyLine[];
  answer: (capitals: ReadonlySet<number> | null) => void;
}

/** The `global::article-body` field: rich text kept as HTML. Its own chunk, loaded when a form first shows it. */
export function ArticleBodyInput({ name, label, hint, labelAction, required, disabled }: ArticleBodyInputProps) {
  const { value, error, onChange } = useField<string | null>(name);
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const host = useRef<HTMLDivElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const html = value ?? '';

  const uploadFile = useCallback(
    async (file: File): Promise<string> => {
      const form = new FormData();
      form.append('files', file);
      const { data } = await post<StoredFile[]>('/upload', form);
      const [stored] = data;
      if (stored === undefined) throw new Error('Thư viện không trả về tệp nào.');
      return stored.url;
    },
    [post],
  );

  useBodyEditor(host, {
    label,
    value: html,
    readOnly: disabled === true,
    onChange: (next) => {
      onChange(name, next);
    },
    onFailure: (failure) => {
      toggleNotification({ type: 'danger', message: `Không mở được khung soạn thảo: ${String(failure)}` });
    },
    onPicturesDropped: (count) => {
      toggleNotification({
        type: 'warning',
        timeout: 10_000,
        message: `${String(count)} ảnh không đi theo bản dán vì nằm ở nơi khác hoặc là hình vẽ. Hãy tải ảnh về máy rồi chèn bằng nút ảnh, hoặc dùng «Nhập từ Word».`,
      });
    },
    onWarning: (message) => {
      toggleNotification({ type: 'warning', timeout: 10_000, message });
    },
    uploadFile,
    askAboutLegacy: (lines) =>
      new Promise((answer) => {
        setQuestion({ lines, answer });
      }),
  });

  const answer = (capitals: ReadonlySet<number> | null): void => {
    setQuestion(null);
    question?.answer(capitals);
  };

  return (
    <Field.Root id={name} name={name} error={error ?? false} hint={hint} required={required === true}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <EditorFrame $invalid={error !== undefined}>
          <div ref={host} data-testid="article-body" />
        </EditorFrame>
        <Flex justifyContent="space-between" gap={2}>
          <Box>
            <Field.Hint />
            <Field.Error />
            {html.length > BODY_LIMITS.characters && (
              <Typography variant="pi" textColor="danger600" role="alert">
                {`Nội dung dài quá ${BODY_LIMITS.characters.toLocaleString('vi')} ký tự kể cả định dạng, không lưu được. Hãy chia thành nhiều bài.`}
              </Typography>
            )}
          </Box>
          <Typography variant="pi" textColor="neutral600">
            {countBodyWords(html)} chữ
          </Typography>
        </Flex>
      </Flex>
      {question !== null && (
        <LegacyDialog
          title="Văn bản dán vào dùng bảng mã cũ, không phải Unicode"
          lines={question.lines}
          onConvert={answer}
          onKeep={() => {
            answer(null);
          }}
        />
      )}
    </Field.Root>
  );
}

export default ArticleBodyInput;
