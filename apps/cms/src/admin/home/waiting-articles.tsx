import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { ENUM_WORDS } from '../field-words/enum-words';
import { whenWords } from './when-words';

const ARTICLES = '/content-manager/collection-types/api::article.article';

interface WaitingArticle {
  documentId: string;
  title: string;
  state: string;
  updatedAt: string;
  submittedAt?: string | null;
  dueAt?: string | null;
  assigneeName?: string | null;
  live?: boolean | null;
  unit?: { name?: string } | null;
}

export interface WaitingArticlesProps {
  states: readonly string[];
  /** What stands first: `submittedAt:ASC`, who waits longest; `updatedAt:DESC`, what was last worked on. */
  sort: 'submittedAt:ASC' | 'updatedAt:DESC';
  empty: string;
}

/** The articles in some states that this person may see; the server decides which those are. */
export function WaitingArticles({ states, sort, empty }: WaitingArticlesProps) {
  const { get } = useFetchClient();
  const [articles, setArticles] = useState<WaitingArticle[] | 'failed' | null>(null);

  useEffect(() => {
    const params = { filters: { state: { $in: [...states] } }, sort, page: 1, pageSize: 6 };
    get<{ results: WaitingArticle[] }>(ARTICLES, { params })
      .then(({ data }) => {
        setArticles(data.results);
      })
      .catch(() => {
        setArticles('failed');
      });
  }, [get, states, sort]);

  if (articles === null) return <Widget.Loading />;
  if (articles === 'failed') return <Widget.Error />;
  if (articles.length === 0) return <Widget.NoData>{empty}</Widget.NoData>;
  return (
    <Box tag="ul" width="100%">
      {articles.map((article) => (
        <Flex
          tag="li"
          key={article.documentId}
          direction="column"
          alignItems="flex-start"
          paddingTop={2}
          paddingBottom={2}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="0 0 1px 0"
        >
          <Typography tag={Link} to={`${ARTICLES}/${article.documentId}`} fontWeight="semiBold" textColor="primary600">
            {article.title}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {wordsOf(article, new Date())}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}

/** Whose it is, what it is (a correction says so), who has taken it on, and since when it waits. */
function wordsOf(article: WaitingArticle, now: Date): string {
  const { unit, state, live, assigneeName } = article;
  const correction = live === true && state !== 'published' ? 'Đính chính' : null;
  const taken = state === 'in_review' && assigneeName ? `${assigneeName} đang xử lý` : null;
  return [unit?.name, correction, ENUM_WORDS[state], taken, whenWords(article, now)].filter(Boolean).join(' · ');
}
