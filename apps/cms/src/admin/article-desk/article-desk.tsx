import type { CommandBody, DeskCommand } from '@toasoan/contracts';
import { Alert, Box, Button, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { COMMAND_DONE } from './desk-words';
import { useRefreshArticleMutation } from './refresh-article';
import type { DeskRefusal } from './use-article-desk';
import { useArticleDesk } from './use-article-desk';
import { WhatCanIDo } from './what-can-i-do';
import { WhatHappened } from './what-happened';
import { WhereItIs } from './where-it-is';

export interface ArticleDeskProps {
  model: string;
  documentId: string;
  /** Revision and time of the article in the form: what this person is looking at. */
  seenRevision: number | null;
  seenAt: unknown;
}

/** Answers, in this order: where is it, what can I do, what happened. */
export function ArticleDesk({ model, documentId, seenRevision, seenAt }: ArticleDeskProps) {
  const { desk, failure, busy, reload, run } = useArticleDesk(documentId, seenAt);
  const [refresh] = useRefreshArticleMutation();
  const unsaved = useForm('ArticleDesk', (form) => form.modified);
  const { toggleNotification } = useNotification();
  const [refusal, setRefusal] = useState<DeskRefusal | null>(null);

  if (desk === null) {
    if (failure === null) return <Loader small>Đang xem bài ở đâu…</Loader>;
    return <Failure message={failure} onRetry={() => void reload()} />;
  }

  const onCommand = async (command: DeskCommand, words: Omit<CommandBody, 'revision'>): Promise<boolean> => {
    setRefusal(null);
    const refused = await run(command, { ...words, revision: seenRevision ?? desk.revision });
    setRefusal(refused);
    if (refused === null) toggleNotification({ type: 'success', message: COMMAND_DONE[command] });
    if (refused === null || refused.outOfDate) void refresh({ model, documentId });
    return refused === null;
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="article-desk">
      <WhereItIs desk={desk} />
      {failure !== null && <Failure message={failure} onRetry={() => void reload()} />}
      {refusal !== null && (
        <Alert
          variant="danger"
          title="Chưa thực hiện được"
          closeLabel="Đóng"
          onClose={() => {
            setRefusal(null);
          }}
        >
          {refusal.message}
        </Alert>
      )}
      <WhatCanIDo desk={desk} busy={busy} unsaved={unsaved} onCommand={onCommand} />
      <Divider />
      <Section title="Đã diễn ra">
        <WhatHappened log={desk.log} />
      </Section>
    </Flex>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}

function Failure({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Box>
      <Typography variant="pi" tag="p" textColor="danger600" role="alert" paddingBottom={2}>
        {message}
      </Typography>
      <Button type="button" variant="tertiary" size="S" onClick={onRetry}>
        Thử lại
      </Button>
    </Box>
  );
}
