import type { ArticleDesk, CommandBody, DeskCommand } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { CommandForm } from './command-form';

type Allowed = ArticleDesk['allowed'][number];

export interface WhatCanIDoProps {
  desk: ArticleDesk;
  busy: DeskCommand | null;
  unsaved: boolean;
  onCommand: (command: DeskCommand, words: Omit<CommandBody, 'revision'>) => Promise<boolean>;
}

const variantOf = (command: DeskCommand) =>
  command === 'submit' || command === 'approve' ? 'default' : command === 'withdraw' ? 'danger-light' : 'secondary';
const ORDER: readonly DeskCommand[] = ['approve', 'submit', 'return', 'withdraw'];

/** Buttons say what they do. */
function buttonWords({ command, label }: Allowed): string {
  return command === 'return' ? 'Trả lại kèm góp ý' : label;
}

/** The second answer: one button per thing that this person may do now, and why the rest is not to be had. */
export function WhatCanIDo({ desk, busy, unsaved, onCommand }: WhatCanIDoProps) {
  const [open, setOpen] = useState<DeskCommand | null>(null);
  const allowed = ORDER.flatMap((command) => desk.allowed.filter((entry) => entry.command === command));
  const asksFirst = (entry: Allowed) => entry.required.length > 0 || entry.command === 'withdraw';
  const press = (entry: Allowed) => {
    if (asksFirst(entry)) setOpen(open === entry.command ? null : entry.command);
    else void onCommand(entry.command, {});
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <QualityNotices quality={desk.quality} />
      {unsaved && allowed.length > 0 && (
        <Typography variant="pi" textColor="warning700" id="desk-unsaved">
          Bạn có thay đổi chưa lưu. Hãy lưu trước, rồi mới gửi hay duyệt.
        </Typography>
      )}
      {allowed.map((entry) => (
        <Box key={entry.command} width="100%">
          {open === entry.command ? (
            <CommandForm
              command={entry}
              reasons={desk.reasons}
              busy={busy === entry.command}
              onCancel={() => {
                setOpen(null);
              }}
              onSend={(words) => {
                void onCommand(entry.command, words).then((done) => {
                  if (done) setOpen(null);
                });
              }}
            />
          ) : (
            <Button
              type="button"
              fullWidth
              variant={variantOf(entry.command)}
              disabled={unsaved || (busy !== null && busy !== entry.command)}
              loading={busy === entry.command}
              aria-describedby={unsaved ? 'desk-unsaved' : undefined}
              onClick={() => {
                press(entry);
              }}
            >
              {buttonWords(entry)}
            </Button>
          )}
        </Box>
      ))}
      <Refusals desk={desk} />
    </Flex>
  );
}

function QualityNotices({ quality }: Pick<ArticleDesk, 'quality'>) {
  if (quality.length === 0) return null;
  const blocking = quality.filter(({ severity }) => severity === 'block');
  const advice = quality.filter(({ severity }) => severity === 'warn');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {blocking.length > 0 && <Notices title="Cần bổ sung trước khi đăng" colour="danger600" notices={blocking} />}
      {advice.length > 0 && <Notices title="Nên xem lại" colour="warning700" notices={advice} />}
    </Flex>
  );
}

function Notices({ title, colour, notices }: { title: string; colour: string; notices: ArticleDesk['quality'] }) {
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor={colour}>
        {title}
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {notices.map(({ code, message }) => (
          <li key={code}>
            <Typography variant="pi">{message}</Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Refusals({ desk }: { desk: ArticleDesk }) {
  const reasons = [...new Set(Object.values(desk.refusals).map(({ message }) => message))];
  if (reasons.length === 0) return null;
  return (
    <details open={desk.allowed.length === 0}>
      <summary>
        <Typography variant="pi" textColor="neutral600">
          Việc bạn chưa làm được lúc này
        </Typography>
      </summary>
      <Box tag="ul" paddingLeft={4} paddingTop={1} style={{ listStyle: 'disc' }}>
        {reasons.map((message) => (
          <li key={message}>
            <Typography variant="pi">{message}</Typography>
          </li>
        ))}
      </Box>
    </details>
  );
}
