import type { ArticleDesk, CommandBody, DeskCommand } from '@toasoan/contracts';
import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { ActionButtons } from './action-buttons';
import { Checklist } from './checklist';
import { CommandForm } from './command-form';
import { ConfirmCommand } from './confirm-command';
import { KeptWords } from './kept-words';
import { NotNow } from './not-now';
import { type Allowed, keptApproval, opensForm, planActions } from './plan-actions';
import { questionBefore } from './question-before';
import { useCommandDrafts } from './use-command-drafts';
import { useMainShortcut } from './use-main-shortcut';
import { worthReading } from './worth-reading';

type Words = Omit<CommandBody, 'revision'>;

export interface WhatCanIDoProps {
  desk: ArticleDesk;
  busy: DeskCommand | null;
  unsaved: boolean;
  onCommand: (command: DeskCommand, words: Words) => Promise<boolean>;
}

/** The second answer: what this person may do now, one thing at a time, and why the rest is not to be had. */
export function WhatCanIDo({ desk, busy, unsaved, onCommand }: WhatCanIDoProps) {
  const [open, setOpen] = useState<DeskCommand | null>(null);
  const [asked, setAsked] = useState<{ entry: Allowed; words: Words } | null>(null);
  const drafts = useCommandDrafts(desk);
  const { room, closeForm } = useFocusBack(open, setOpen);
  const plan = planActions(desk);
  const opened = desk.allowed.find(({ command }) => command === open);

  const send = async (command: DeskCommand, words: Words) => {
    if (!(await onCommand(command, words))) return;
    drafts.forget(command);
    // A form that waits for another step (the article had to be taken over first) comes back with its words.
    if (open === command) closeForm();
  };
  const sendOrAsk = (entry: Allowed, words: Words) => {
    if (questionBefore(entry.command, desk.quality) === null) void send(entry.command, words);
    else setAsked({ entry, words });
  };
  const openForm = (entry: Allowed) => {
    setOpen(entry.command);
  };
  const press = (entry: Allowed) => {
    if (opensForm(entry)) openForm(entry);
    else sendOrAsk(entry, {});
  };
  useMainShortcut(opened === undefined && !unsaved && busy === null ? plan.main : null, press);

  const lost = open !== null && opened === undefined ? open : null;
  const lostWords = lost === null ? '' : [drafts.of(lost).comment, drafts.of(lost).note].join('\n').trim();
  const forget = (command: DeskCommand | null) => {
    if (command !== null) drafts.forget(command);
    closeForm();
  };

  return (
    <Flex ref={room} tabIndex={-1} direction="column" alignItems="stretch" gap={3} width="100%">
      <Checklist desk={desk} />
      {lostWords !== '' && (
        <KeptWords
          words={lostWords}
          busy={busy === 'comment'}
          onRemark={() => {
            void onCommand('comment', { comment: lostWords }).then((done) => {
              if (done) forget(lost);
            });
          }}
          onForget={() => {
            forget(lost);
          }}
        />
      )}
      {unsaved && (plan.main ?? plan.beside[0] ?? plan.rare[0]) !== undefined && (
        <Typography variant="pi" textColor="warning700" id="desk-unsaved">
          Bạn có thay đổi chưa lưu. Hãy lưu trước, rồi mới gửi hay duyệt.
        </Typography>
      )}
      {opened === undefined ? (
        <ActionButtons
          plan={plan}
          desk={desk}
          busy={busy}
          blockedBy={unsaved ? 'desk-unsaved' : null}
          onPress={press}
          onAddWords={openForm}
        />
      ) : (
        <CommandForm
          key={opened.command}
          entry={opened}
          desk={desk}
          draft={drafts.of(opened.command)}
          busy={busy === opened.command}
          blocked={unsaved || (busy !== null && busy !== opened.command)}
          onChange={(change) => {
            drafts.change(opened.command, change);
          }}
          onCancel={closeForm}
          onSend={(words) => {
            sendOrAsk(opened, words);
          }}
        />
      )}
      <NotNow
        sentences={worthReading(desk, keptApproval(desk)?.why)}
        open={plan.main === null && plan.beside.length === 0}
      />
      <ConfirmCommand
        entry={asked?.entry ?? null}
        quality={desk.quality}
        onNo={() => {
          setAsked(null);
        }}
        onYes={() => {
          if (asked !== null) void send(asked.entry.command, asked.words);
          setAsked(null);
        }}
      />
    </Flex>
  );
}

/** The focus goes into the form by itself; when it closes, back to the button that opened it, or to the menu. */
function useFocusBack(open: DeskCommand | null, setOpen: (command: DeskCommand | null) => void) {
  const room = useRef<HTMLDivElement>(null);
  const opener = useRef<DeskCommand | null>(null);
  useEffect(() => {
    if (open !== null) {
      opener.current = open;
      return;
    }
    if (opener.current === null) return;
    const find = (name: string) => room.current?.querySelector<HTMLElement>(`[data-command="${name}"]:not(:disabled)`);
    (find(opener.current) ?? find('rare') ?? room.current)?.focus();
    opener.current = null;
  }, [open]);
  const closeForm = () => {
    setOpen(null);
  };
  return { room, closeForm };
}
