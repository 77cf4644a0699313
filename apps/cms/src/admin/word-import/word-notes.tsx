import type { WordImport } from '@toasoan/contracts';
import { Box, Button, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const List = styled.ul`
  padding-left: 2rem;
  list-style: disc;
`;

export interface WordNotesProps {
  notes: WordImport['notes'];
  /** Fields whose words would go. */
  replaced: readonly string[];
  onKeepLegacy: () => void;
}

/** What to know before the file is taken over. */
export function WordNotes({ notes, replaced, onKeepLegacy }: WordNotesProps) {
  const converted = notes.some(({ code }) => code === 'legacy_converted');
  return (
    <>
      {replaced.length > 0 && (
        <Box background="warning100" borderColor="warning200" padding={4} hasRadius>
          <Typography textColor="warning700">
            Bài đang có chữ ở: {replaced.join(', ')}. Phần đó sẽ được thay bằng chữ trong tệp; sau khi điền, bạn vẫn
            hoàn tác được.
          </Typography>
        </Box>
      )}
      {notes.length > 0 && (
        <Box background="neutral100" padding={4} hasRadius>
          <Typography fontWeight="bold">Cần xem lại</Typography>
          <List>
            {notes.map(({ code, message }) => (
              <li key={code}>
                <Typography>{message}</Typography>
              </li>
            ))}
          </List>
          {converted && (
            <Button type="button" variant="tertiary" marginTop={2} onClick={onKeepLegacy}>
              Giữ nguyên bảng mã cũ như trong tệp
            </Button>
          )}
        </Box>
      )}
    </>
  );
}
