import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget, useFetchClient } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { ENUM_WORDS } from '../field-words/enum-words';

const ARTICLES = '/content-manager/collection-types/api::article.article';

interface WaitingArticle {
  documentId: string;
  title: string;
  state: string;
  updatedAt: string;
  unit?: { name?: string } | null;
}

export interface WaitingArticlesProps {
  states: readonly string[];
  empty: string;
}

/** The articles in some states that this person may see, newest first; the server decides which those are. */
export function WaitingArticles({ states, empty }: WaitingArticlesProps) {
  const { get } = useFetchClient();
  const [articles, setArticles] = useState<WaitingArticle[] | 'failed' | null>(null);

  useEffect(() => {
    const params = { filters: { state: { $in: [...states] } }, sort: 'updatedAt:DESC', page: 1, pageSize: 6 };
    get<{ results: WaitingArticle[] }>(ARTICLES, { params })
      .then(({ data }) => {
        setArticles(data.results);
      })
      .catch(() => {
        setArticles('failed');
      });
  }, [get, states]);

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
            {[article.unit?.name, ENUM_WORDS[article.state], formatDateTime(article.updatedAt)]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}
