import type { KnownReleases } from '@toasoan/contracts';
import { Button, Dialog, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { rollBackWords } from './release-words';

interface Props {
  known: KnownReleases;
  release: KnownReleases['releases'][number] | null;
  onNo: () => void;
  onYes: () => void;
}

/** Says what readers will see and what will wait, before it is done. */
export function RollBackDialog({ known, release, onNo, onYes }: Props) {
  return (
    <Dialog.Root
      open={release !== null}
      onOpenChange={(open) => {
        if (!open) onNo();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>Quay lại bản {release?.id}?</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          {release !== null &&
            rollBackWords(release, known).map((sentence) => (
              <Typography key={sentence} tag="p" textAlign="center">
                {sentence}
              </Typography>
            ))}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button type="button" fullWidth variant="tertiary">
              Thôi
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button type="button" fullWidth variant="danger" onClick={onYes}>
              Quay lại bản này
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
