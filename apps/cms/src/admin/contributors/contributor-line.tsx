import type { Contributor } from '@toasoan/contracts';
import { Box, Button, Dialog, Flex, Status, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { DialogNo } from '../dialog-no';
import { useState } from 'react';
import { useSend } from '../use-resource';
import { CONTRIBUTOR_STATE_WORDS, contributorSentence } from './contributor-words';

type Verb = 'block' | 'end' | 'resend' | 'revoke' | 'unblock';

const DONE: Readonly<Record<Verb, string>> = {
  resend: 'Đã gửi lại thư mời. Liên kết cũ không dùng được nữa.',
  revoke: 'Đã thu lại lời mời.',
  block: 'Đã khóa. Người ấy bị đăng xuất khỏi mọi máy.',
  unblock: 'Đã mở khóa.',
  end: 'Đã cho thôi. Muốn người ấy gửi tin lại, hãy mời lần nữa.',
};

/** One person and what may be done about her. */
export function ContributorLine({ one, reload }: { one: Contributor; reload: () => Promise<void> }) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<Verb | null>(null);
  const act = async (verb: Verb) => {
    setBusy(verb);
    const path = `/editorial/contributors/${encodeURIComponent(one.id)}/${verb}`;
    const sent = await send('post', path, verb === 'end' ? { unitId: one.unit.id } : undefined);
    setBusy(null);
    toggleNotification(sent.ok ? { type: 'success', message: DONE[verb] } : { type: 'danger', message: sent.words });
    await reload();
  };
  const button = (verb: Verb, words: string) => (
    <Button
      variant="tertiary"
      size="S"
      aria-label={`${words}: ${one.name}`}
      loading={busy === verb}
      onClick={() => void act(verb)}
    >
      {words}
    </Button>
  );
  const { words, colour } = CONTRIBUTOR_STATE_WORDS[one.state];
  const sentence = contributorSentence(one);
  return (
    <Box tag="li" background="neutral0" hasRadius padding={4} marginBottom={2}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Box minWidth={0}>
          <Flex gap={2} alignItems="center" wrap="wrap">
            <Typography tag="p" fontWeight="bold">
              {one.name}
            </Typography>
            <Status variant={colour} size="S">
              <Typography>{words}</Typography>
            </Status>
          </Flex>
          <Typography tag="p">{one.unit.name}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {[one.email, one.phone].filter(Boolean).join(' · ')}
          </Typography>
          {sentence !== '' && (
            <Typography tag="p" variant="pi" textColor={one.mailFailed ? 'danger600' : 'neutral600'}>
              {sentence}
            </Typography>
          )}
        </Box>
        <Flex gap={2} wrap="wrap">
          {(one.state === 'invited' || one.state === 'expired') && (
            <>
              {button('resend', 'Gửi lại')}
              {button('revoke', 'Thu lại lời mời')}
            </>
          )}
          {one.state === 'blocked' && button('unblock', 'Mở khóa')}
          {(one.state === 'active' || one.state === 'blocked') && (
            <SureButton
              words="Cho thôi"
              name={one.name}
              question={`Cho ${one.name} thôi gửi tin?`}
              told={`Người ấy không gửi tin cho ${one.unit.name} nữa. Tin đã gửi vẫn còn. Mời lại lúc nào cũng được.`}
              yes="Cho thôi gửi tin"
              busy={busy === 'end'}
              onConfirm={() => void act('end')}
            />
          )}
          {one.state === 'active' && (
            <SureButton
              words="Khóa"
              name={one.name}
              question={`Khóa ${one.name}?`}
              told="Người ấy bị đăng xuất khỏi mọi máy và không đăng nhập lại được. Tin đã gửi vẫn còn."
              yes="Khóa tài khoản"
              busy={busy === 'block'}
              onConfirm={() => void act('block')}
            />
          )}
        </Flex>
      </Flex>
    </Box>
  );
}

interface SureProps {
  words: string;
  name: string;
  question: string;
  told: string;
  yes: string;
  busy: boolean;
  onConfirm: () => void;
}

/** What takes something from a person is asked about once more. */
function SureButton({ words, name, question, told, yes, busy, onConfirm }: SureProps) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" size="S" aria-label={`${words}: ${name}`} loading={busy}>
          {words}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{question}</Dialog.Header>
        <Dialog.Body>{told}</Dialog.Body>
        <Dialog.Footer>
          <DialogNo />
          <Dialog.Action>
            <Button variant="danger" fullWidth onClick={onConfirm}>
              {yes}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
