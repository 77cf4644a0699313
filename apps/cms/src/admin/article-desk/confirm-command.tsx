import type { QualityNotice } from '@toasoan/contracts';
import { Box, Button, Dialog, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { DialogNo } from '../dialog-no';
import { COMMAND_WORDS } from './command-words';
import type { Allowed } from './plan-actions';
import { questionBefore } from './question-before';

export interface ConfirmCommandProps {
  entry: Allowed | null;
  /** What the saved article lacks. */
  quality: readonly QualityNotice[];
  onNo: () => void;
  onYes: () => void;
}

/** Asked once more before what readers would notice at once, what throws work away, or what comes back for sure. */
export function ConfirmCommand({ entry, quality, onNo, onYes }: ConfirmCommandProps) {
  const question = entry === null ? null : questionBefore(entry.command, quality);
  return (
    <Dialog.Root
      open={question !== null}
      onOpenChange={(open) => {
        if (!open) onNo();
      }}
    >
      <Dialog.Content>
        <Dialog.Header>{question?.title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <Typography tag="p" textAlign="center">
            {question?.words}
          </Typography>
          {question !== null && question.points.length > 0 && (
            <Box tag="ul" width="100%" paddingLeft={5} style={{ listStyle: 'disc' }}>
              {question.points.map((point) => (
                <li key={point}>
                  <Typography>{point}</Typography>
                </li>
              ))}
            </Box>
          )}
        </Dialog.Body>
        <Dialog.Footer>
          <DialogNo words={question?.no} />
          <Dialog.Action>
            <Button
              type="button"
              fullWidth
              variant={entry !== null && COMMAND_WORDS[entry.command].confirm ? 'danger' : 'default'}
              onClick={onYes}
            >
              {question?.yes ?? entry?.label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
