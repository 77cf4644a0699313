import type { RevisionEntry, RevisionList } from '@toasoan/contracts';
import { Box, Button, Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { useEffect, useState } from 'react';
import { RevisionDialog } from './revision-dialog';
import { revisionsOf } from './use-revision-words';

const SHORT = 4;

export interface RevisionHistoryProps {
  documentId: string;
  /** The revision in the form; the list is read again when it changes. */
  seen: number;
  unsaved: boolean;
  /** Old words came back as a new revision: the form is out of date. */
  onRestored: () => void;
}

/** The saved revisions of an article, newest first; each opens a comparison. */
export function RevisionHistory({ documentId, seen, unsaved, onRestored }: RevisionHistoryProps) {
  const { get } = useFetchClient();
  const [entries, setEntries] = useState<RevisionEntry[] | 'failed' | null>(null);
  const [whole, setWhole] = useState(false);
  const [open, setOpen] = useState<number | null>(null);

  useEffect(() => {
    get<RevisionList>(revisionsOf(documentId))
      .then(({ data }) => {
        setEntries(data.revisions);
      })
      .catch(() => {
        setEntries('failed');
      });
  }, [documentId, get, seen]);

  if (entries === null) return <Loader small>Đang đọc các bản đã lưu…</Loader>;
  if (entries === 'failed')
    return <Typography variant="pi">Chưa đọc được các bản đã lưu. Hãy tải lại trang.</Typography>;
  const shown = whole ? entries : entries.slice(0, SHORT);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" data-testid="revision-history">
      <Box tag="ol">
        {shown.map(({ revision, author, at, decided }) => (
          <Box tag="li" key={revision} paddingBottom={2}>
            <TextButton
              type="button"
              aria-label={`So bản ${String(revision)} với bản trước`}
              onClick={() => {
                setOpen(revision);
              }}
            >
              Bản {revision}
            </TextButton>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {[author ?? 'Hệ thống', decided && 'đã được xét'].filter(Boolean).join(' · ')},{' '}
              <time dateTime={at}>{formatDateTime(at)}</time>
            </Typography>
          </Box>
        ))}
      </Box>
      {entries.length > SHORT && !whole && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            setWhole(true);
          }}
        >
          Xem cả {entries.length} bản
        </Button>
      )}
      {open !== null && (
        <RevisionDialog
          documentId={documentId}
          entries={entries}
          revision={open}
          seen={unsaved ? null : seen}
          onClose={() => {
            setOpen(null);
          }}
          onRestored={onRestored}
        />
      )}
    </Flex>
  );
}
