import type { ArticleDesk, CommandBody } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { bodyOf, checkDraft, type CommandDraft } from './command-draft';
import { CommandFields } from './command-fields';
import { COMMAND_WORDS } from './command-words';
import type { Allowed } from './plan-actions';

export interface CommandFormProps {
  entry: Allowed;
  desk: ArticleDesk;
  draft: CommandDraft;
  busy: boolean;
  /** Nothing can be sent now: there are unsaved changes, or another command is under way. */
  blocked: boolean;
  onChange: (change: Partial<CommandDraft>) => void;
  onCancel: () => void;
  onSend: (words: Omit<CommandBody, 'revision'>) => void;
}

/**
 * What a command asks for. Escape closes it and Ctrl+Enter sends it; what was typed is kept by the panel. Lives inside
 * Strapi's form: no `form` here.
 */
export function CommandForm({ entry, desk, draft, busy, blocked, onChange, onCancel, onSend }: CommandFormProps) {
  const [checked, setChecked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const { hint, danger } = COMMAND_WORDS[entry.command];
  const errors = checked ? checkDraft(entry, draft, new Date()) : {};

  const focusFirst = (selector: string) => box.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    focusFirst('[role="combobox"], textarea, input, button');
  }, []);

  const send = () => {
    if (busy || blocked) return;
    setChecked(true);
    if (Object.keys(checkDraft(entry, draft, new Date())).length === 0) onSend(bodyOf(entry, draft));
    else requestAnimationFrame(() => focusFirst('[aria-invalid="true"]'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!sends && event.key !== 'Escape') return;
    // An open list or calendar takes Escape for itself; React lets its keys through from beyond the box.
    const at = event.target as Element;
    if (!box.current?.contains(at) || at.getAttribute('aria-expanded') === 'true') return;
    // Strapi saves the article on Ctrl+Enter, wherever it is pressed.
    event.stopPropagation();
    event.preventDefault();
    if (sends) send();
    else onCancel();
  };

  return (
    <Box ref={box} role="group" aria-labelledby={title} width="100%" onKeyDown={onKeyDown}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box>
          <Typography id={title} tag="h3" variant="omega" fontWeight="bold">
            {entry.label}
          </Typography>
          {hint !== undefined && (
            <Typography variant="pi" tag="p" textColor="neutral600" paddingTop={1}>
              {hint}
            </Typography>
          )}
        </Box>
        <CommandFields entry={entry} desk={desk} draft={draft} errors={errors} onChange={onChange} />
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            variant={danger === true ? 'danger' : 'default'}
            loading={busy}
            disabled={blocked}
            onClick={send}
          >
            {entry.label}
          </Button>
          <Button type="button" variant="tertiary" disabled={busy} onClick={onCancel}>
            Thôi
          </Button>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          Ctrl + Enter để gửi, Esc để đóng.
        </Typography>
      </Flex>
    </Box>
  );
}
