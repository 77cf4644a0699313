import type { SupportRequest } from '@toasoan/contracts';
import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { Link } from 'react-router-dom';
import { BackLink } from '../back-link';
import { articlePath } from '../inbox/inbox-row';
import { LoadFailed } from '../load-failed';
import { useResource, useSend } from '../use-resource';
import { GuideForm } from './guide-form';
import { ReplyForm } from './reply-form';
import { RequestActions } from './request-actions';
import { STATE_WORDS, waitingWords } from './support-words';

const REFRESH_MS = 30_000;

export type Verb = (path: 'reply' | 'assign' | 'close' | 'guide', body: unknown, done: string) => Promise<boolean>;

/** One question with every word about it, and what the asking person may do with it. */
export function RequestView({ documentId }: { documentId: string }) {
  const base = `/editorial/support/${encodeURIComponent(documentId)}`;
  const { data, failed, reload, put } = useResource<SupportRequest>(base, REFRESH_MS);
  const send = useSend();
  const { toggleNotification } = useNotification();
  const verb: Verb = async (path, body, done) => {
    const sent = await send<SupportRequest>('post', `${base}/${path}`, body);
    if (sent.ok) put(sent.data);
    toggleNotification(sent.ok ? { type: 'success', message: done } : { type: 'danger', message: sent.words });
    return sent.ok;
  };
  return (
    <Page.Main>
      <Page.Title>{data?.subject ?? 'Câu hỏi'}</Page.Title>
      <Layouts.Header
        title={data?.subject ?? 'Câu hỏi'}
        subtitle={data ? askedWords(data) : ''}
        navigationAction={<BackLink to="/hoi-ban-bien-tap">Các câu hỏi</BackLink>}
      />
      <Layouts.Content>
        {failed && data === null && (
          <>
            <LoadFailed reload={reload} />
            <Typography>Câu hỏi này không có, hoặc là của người khác.</Typography>
          </>
        )}
        {data === null ? !failed && <Page.Loading /> : <Request request={data} verb={verb} />}
      </Layouts.Content>
    </Page.Main>
  );
}

const askedWords = ({ askedBy, unit, askedAt }: SupportRequest): string =>
  [[askedBy, unit?.name].filter(Boolean).join(', '), `hỏi lúc ${formatDateTime(askedAt)}`].join(' · ');

function Request({ request, verb }: { request: SupportRequest; verb: Verb }) {
  const { state, article, screen, messages, mine, answers } = request;
  const { words, colour } = STATE_WORDS[state];
  const waiting = waitingWords(request);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} maxWidth="80rem">
      <Flex gap={3} wrap="wrap" alignItems="center">
        <Status variant={colour} size="S">
          <Typography variant="pi" fontWeight="semiBold">
            {words}
          </Typography>
        </Status>
        {waiting !== null && <Typography variant="pi">{waiting}</Typography>}
        {article !== null && (
          <Typography variant="pi" tag={Link} to={articlePath(article.documentId)} textColor="primary600">
            Về bài: {article.title}
          </Typography>
        )}
        {screen !== null && <Typography variant="pi">Ở trang: {screen}</Typography>}
      </Flex>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label="Hỏi và trả lời">
        {messages.map(({ id, name, fromBoard, text, at }) => (
          <Box
            tag="li"
            key={id}
            background={fromBoard ? 'primary100' : 'neutral0'}
            hasRadius
            padding={4}
            shadow="tableShadow"
            marginLeft={fromBoard ? 6 : 0}
          >
            <Typography variant="pi" tag="p" textColor="neutral600">
              <strong>{name}</strong>
              {fromBoard ? ', trả lời' : ''} · <time dateTime={at}>{formatDateTime(at)}</time>
            </Typography>
            <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {text}
            </Typography>
          </Box>
        ))}
      </Flex>
      <ReplyForm answers={!mine} verb={verb} />
      <RequestActions request={request} verb={verb} />
      {answers && <GuideForm request={request} verb={verb} />}
    </Flex>
  );
}
