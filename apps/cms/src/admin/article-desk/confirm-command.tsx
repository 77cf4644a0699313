import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { COMMAND_WORDS } from './command-words';
import type { Allowed } from './plan-actions';

export interface ConfirmCommandProps {
  entry: Allowed | null;
  onNo: () => void;
  onYes: () => void;
}

/** Asked once more before what readers would notice at once, or what throws work away. */
export function ConfirmCommand({ entry, onNo, onYes }: ConfirmCommandProps) {
  const confirm = entry === null ? undefined : COMMAND_WORDS[entry.command].confirm;
  return (
    <Dialog.Root
      open={confirm !== undefined}
      onOpenChange={(open) => {
        if (!open) onNo();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>{confirm?.title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{confirm?.words}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button type="button" fullWidth variant="tertiary">
              Thôi
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button type="button" fullWidth variant="danger" onClick={onYes}>
              {entry?.label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
