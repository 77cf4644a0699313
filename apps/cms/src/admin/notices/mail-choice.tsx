import { MAIL_CHOICES, type NoticeSettings } from '@toasoan/contracts';
import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { MAIL_WORDS } from './notice-words';

const ADDRESS = '/editorial/notices/settings';

/** How this person wants mail; the list in the newsroom stays whatever she chooses. */
export function MailChoice() {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [mail, setMail] = useState<NoticeSettings['mail'] | null>(null);

  useEffect(() => {
    get<NoticeSettings>(ADDRESS)
      .then(({ data }) => {
        setMail(data.mail);
      })
      .catch(() => {
        // Without the present choice none is offered; the list beside it works on.
      });
  }, [get]);

  if (mail === null) return null;

  const choose = async (chosen: NoticeSettings['mail']): Promise<void> => {
    setMail(chosen);
    try {
      await put<NoticeSettings>(ADDRESS, { mail: chosen });
      toggleNotification({ type: 'success', message: 'Đã lưu cách nhận thư.' });
    } catch {
      setMail(mail);
      toggleNotification({ type: 'danger', message: 'Chưa lưu được cách nhận thư. Hãy thử lại.' });
    }
  };

  return (
    <Box width="34rem" maxWidth="100%">
      <Field.Root hint="Danh sách ở đây vẫn có đủ, dù bạn chọn cách nào.">
        <Field.Label>Thư điện tử</Field.Label>
        <SingleSelect
          value={mail}
          onChange={(chosen) => {
            void choose(chosen as NoticeSettings['mail']);
          }}
        >
          {MAIL_CHOICES.map((choice) => (
            <SingleSelectOption key={choice} value={choice}>
              {MAIL_WORDS[choice]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}
