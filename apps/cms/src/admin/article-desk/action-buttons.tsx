import type { ArticleDesk, DeskCommand } from '@toasoan/contracts';
import { Box, Button, Flex, SimpleMenu, MenuItem, TextButton, Typography } from '@strapi/design-system';
import { COMMAND_WORDS } from './command-words';
import { type ActionPlan, type Allowed, buttonWords, keptApproval } from './plan-actions';

export interface ActionButtonsProps {
  plan: ActionPlan;
  desk: ArticleDesk;
  busy: DeskCommand | null;
  /** Why no step can be taken now, in the element of this id. */
  blockedBy: string | null;
  onPress: (entry: Allowed) => void;
  /** Opens the main command's form, for words that need not be said. */
  onAddWords: (entry: Allowed) => void;
}

/** One big button, a few beside it, and the rare ones in a menu. */
export function ActionButtons({ plan, desk, busy, blockedBy, onPress, onAddWords }: ActionButtonsProps) {
  const { main, beside, rare } = plan;
  const kept = keptApproval(desk);
  const shared = (entry: Allowed) => ({
    type: 'button' as const,
    fullWidth: true,
    'data-command': entry.command,
    disabled: blockedBy !== null || (busy !== null && busy !== entry.command),
    loading: busy === entry.command,
    'aria-describedby': blockedBy ?? undefined,
    onClick: () => {
      onPress(entry);
    },
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {main !== null && (
        <>
          <Button {...shared(main)} size="L" aria-keyshortcuts="Control+Shift+Enter">
            {buttonWords(main, desk)}
          </Button>
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            {main.optional.length > 0 && blockedBy === null && (
              <TextButton
                type="button"
                data-command={`${main.command}-words`}
                disabled={busy !== null}
                onClick={() => {
                  onAddWords(main);
                }}
              >
                Kèm lời nhắn
              </TextButton>
            )}
            {/* A telephone has no such keys. */}
            <Box display={{ initial: 'none', small: 'block' }}>
              <Typography variant="pi" textColor="neutral600">
                Ctrl + Shift + Enter
              </Typography>
            </Box>
          </Flex>
        </>
      )}
      {kept !== null && (
        <Box data-testid="desk-kept-approval">
          <Button type="button" size="L" fullWidth disabled aria-describedby="desk-kept-approval">
            {kept.label}
          </Button>
          <Typography id="desk-kept-approval" variant="pi" tag="p" paddingTop={1}>
            {kept.why}
          </Typography>
        </Box>
      )}
      {beside.map((entry) => (
        <Button
          key={entry.command}
          {...shared(entry)}
          variant={COMMAND_WORDS[entry.command].danger === true ? 'danger-light' : 'secondary'}
        >
          {buttonWords(entry, desk)}
        </Button>
      ))}
      {rare.length > 0 && (
        <SimpleMenu
          label="Việc khác"
          variant="tertiary"
          fullWidth
          data-command="rare"
          disabled={blockedBy !== null || busy !== null}
          popoverPlacement="bottom-end"
        >
          {rare.map((entry) => (
            <MenuItem
              key={entry.command}
              variant={COMMAND_WORDS[entry.command].danger === true ? 'danger' : 'default'}
              onSelect={() => {
                onPress(entry);
              }}
            >
              {buttonWords(entry, desk)}
            </MenuItem>
          ))}
        </SimpleMenu>
      )}
    </Flex>
  );
}
