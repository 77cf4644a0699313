import type { CommandBody, DeskCommand } from '@toasoan/contracts';
import { Alert, Box, Button, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { AssessmentSection } from '../assessment/assessment-section';
import { useClosedFields } from '../edit-conflict/use-closed-fields';
import { PreviewButton } from '../preview/preview-button';
import { AskAbout } from '../support/ask-about';
import { COMMAND_WORDS } from './command-words';
import { Conversation } from './conversation';
import { NewerRevision } from './newer-revision';
import { useRefreshArticleMutation } from './refresh-article';
import { RemarkBox } from './remark-box';
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

/**
 * Answers, in this order: where is it, what can I do, what happened. Another room's part takes one line in the frame
 * below: who has the article open first of all, the preview before the actions, the history of revisions at the end.
 */
export function ArticleDesk({ model, documentId, seenRevision, seenAt }: ArticleDeskProps) {
  // A save fills the form with its own revision at once; Strapi's copy of the document follows a moment later.
  const filled = useForm('ArticleDesk', (form) => Number((form.values as { revision?: unknown }).revision ?? 0));
  const seen = seenRevision === null ? null : Math.max(seenRevision, filled);
  const { desk, failure, busy, ownRevision, reload, run } = useArticleDesk(documentId, seenAt);
  const [refresh] = useRefreshArticleMutation();
  const unsaved = useForm('ArticleDesk', (form) => form.modified);
  const { toggleNotification } = useNotification();
  const [refusal, setRefusal] = useState<DeskRefusal | null>(null);
  useClosedFields(documentId, desk?.readOnly ?? null, unsaved);

  if (desk === null) {
    if (failure === null) return <Loader small>Đang xem bài ở đâu…</Loader>;
    return <Failure message={failure} onRetry={() => void reload()} />;
  }

  const readAgain = () => void refresh({ model, documentId });
  const onCommand = async (command: DeskCommand, words: Omit<CommandBody, 'revision'>): Promise<boolean> => {
    setRefusal(null);
    const from = command === 'claim' && desk.assignee ? { assignee: desk.assignee.id } : {};
    const refused = await run(command, { ...words, ...from, revision: seen ?? desk.revision });
    setRefusal(refused);
    if (refused === null) toggleNotification({ type: 'success', message: COMMAND_WORDS[command].done });
    // Reading the article again would take away what is typed and not yet saved; a remark changes nothing in it.
    if (!unsaved && command !== 'comment' && (refused === null || refused.outOfDate)) readAgain();
    return refused === null;
  };
  const overtaken = seen !== null && desk.revision > Math.max(seen, ownRevision);

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="article-desk">
      {overtaken && <NewerRevision unsaved={unsaved} onRead={readAgain} />}
      <WhereItIs desk={desk} now={new Date()} />
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
      <PreviewButton documentId={documentId} unsaved={unsaved} />
      <WhatCanIDo desk={desk} busy={busy} unsaved={unsaved} onCommand={onCommand} />
      {desk.state !== 'draft' && (
        <>
          <Divider />
          <Section title="Đánh giá">
            <AssessmentSection key={desk.revision} documentId={documentId} onSaved={() => void reload()} />
          </Section>
        </>
      )}
      <Divider />
      <Section title="Trao đổi">
        <Conversation log={desk.log} />
        <RemarkBox busy={busy === 'comment'} onSend={(comment) => onCommand('comment', { comment })} />
        <AskAbout documentId={documentId} />
      </Section>
      <Divider />
      <Section title="Đã diễn ra">
        <WhatHappened log={desk.log} />
      </Section>
    </Flex>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex tag="section" aria-label={title} direction="column" alignItems="stretch" gap={2}>
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
