import type { RestoreAnswer, RevisionEntry } from '@toasoan/contracts';
import {
  Button,
  Field,
  Flex,
  Loader,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { lazy, Suspense, useState } from 'react';
import { comparedWith } from './compared-pair';
import { revisionsOf, useRevisionWords } from './use-revision-words';

// The comparison brings a library with it, which nobody needs who doesn't compare.
const RevisionComparison = lazy(() => import('./revision-comparison'));

export interface RevisionDialogProps {
  documentId: string;
  entries: readonly RevisionEntry[];
  /** Opened on this one. */
  revision: number;
  /** The revision in the form; null where there are unsaved changes, which bringing old words back would sweep away. */
  seen: number | null;
  onClose: () => void;
  onRestored: () => void;
}

/** Any two revisions side by side in one text, and the older one brought back if wished. */
export function RevisionDialog({ documentId, entries, revision, seen, onClose, onRestored }: RevisionDialogProps) {
  const [newer, setNewer] = useState(revision);
  const [older, setOlder] = useState(() => comparedWith(entries, revision));
  const [busy, setBusy] = useState(false);
  const left = useRevisionWords(documentId, older);
  const right = useRevisionWords(documentId, newer);
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();

  const restore = async (): Promise<void> => {
    setBusy(true);
    try {
      await post<RestoreAnswer>(`${revisionsOf(documentId)}/${String(older)}/restore`, { revision: seen });
      toggleNotification({ type: 'success', message: `Đã đưa bản ${String(older)} trở lại, thành một bản mới.` });
      onRestored();
      onClose();
    } catch (error) {
      const message = isFetchError(error) ? error.message : 'Chưa đưa lại được. Hãy kiểm tra mạng rồi thử lại.';
      toggleNotification({ type: 'danger', message });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>So các bản đã lưu</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex gap={4} alignItems="flex-start" wrap="wrap">
              <Choice label="Bản cũ" entries={entries} value={older} onChange={setOlder} />
              <Choice label="Bản mới" entries={entries} value={newer} onChange={setNewer} />
            </Flex>
            {left === 'failed' || right === 'failed' ? (
              <Typography role="alert" textColor="danger600">
                Không đọc được bản này. Hãy đóng, tải lại trang rồi thử lại.
              </Typography>
            ) : left === null || right === null ? (
              <Loader>Đang so hai bản…</Loader>
            ) : (
              <Suspense fallback={<Loader>Đang so hai bản…</Loader>}>
                <RevisionComparison older={left} newer={right} />
              </Suspense>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            Đóng
          </Button>
          <Button
            type="button"
            variant="secondary"
            loading={busy}
            disabled={seen === null}
            onClick={() => void restore()}
          >
            Đưa bản {older} trở lại
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ChoiceProps {
  label: string;
  entries: readonly RevisionEntry[];
  value: number;
  onChange: (revision: number) => void;
}

function Choice({ label, entries, value, onChange }: ChoiceProps) {
  return (
    <Field.Root flex="1 1 24rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={String(value)}
        onChange={(chosen) => {
          onChange(Number(chosen));
        }}
      >
        {entries.map((entry) => (
          <SingleSelectOption key={entry.revision} value={String(entry.revision)}>
            {entryWords(entry)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

/** `Bản 4 · Trần Thị Hoa · 09:10, 16/03/2018` */
export const entryWords = ({ revision, author, at, decided }: RevisionEntry): string =>
  [`Bản ${String(revision)}`, author, formatDateTime(at), decided && 'đã được xét'].filter(Boolean).join(' · ');
