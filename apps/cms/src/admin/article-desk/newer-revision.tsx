import { Box, Button, Typography } from '@strapi/design-system';

export interface NewerRevisionProps {
  unsaved: boolean;
  onRead: () => void;
}

/** Somebody has saved or decided since this person opened the article: a step on what is shown would be refused. */
export function NewerRevision({ unsaved, onRead }: NewerRevisionProps) {
  return (
    <Box background="warning100" hasRadius padding={3} role="status">
      <Typography variant="pi" tag="p" textColor="neutral800" paddingBottom={unsaved ? 0 : 2}>
        Bài vừa đổi sau khi bạn mở.{' '}
        {unsaved ? 'Hãy chép lại phần bạn vừa viết rồi tải lại trang.' : 'Hãy đọc bản mới rồi quyết định.'}
      </Typography>
      {!unsaved && (
        <Button type="button" variant="secondary" size="S" onClick={onRead}>
          Xem bản mới
        </Button>
      )}
    </Box>
  );
}
