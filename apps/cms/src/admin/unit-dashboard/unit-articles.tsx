import { Box, Typography } from '@strapi/design-system';
import type { NotCounted } from '@toasoan/newsroom';
import { formatDay } from '@toasoan/vietnamese';
import { useState } from 'react';
import type { UnitArticle } from '../../unit-dashboard/answers';
import { ArticleLine } from '../article-line';
import { ENUM_WORDS } from '../field-words/enum-words';
import { numberWords } from '../number-words';
import { TIMELINESS_WORDS } from '../summary/summary-words';
import { WholeListButton } from '../whole-list-button';

const SHORT = 15;

const WHY_NOT: Record<NotCounted, string> = {
  withdrawn: 'không tính: đã gỡ',
  same_event: 'không tính: đơn vị khác đã đưa sự kiện này trước',
  reprint: 'không tính: bài đăng lại',
  unknown_unit: 'không tính: chưa rõ đơn vị',
};

/** What was published in the year, the newest first: the unit's own, and what its grassroots unions sent. */
export function UnitArticles({ articles, year }: { articles: readonly UnitArticle[]; year: string }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? articles : articles.slice(0, SHORT);
  return (
    <Box tag="section" background="neutral0" hasRadius padding={6} shadow="tableShadow" aria-label="Tin bài đã đăng">
      <Typography tag="h2" variant="delta">
        Tin bài đã đăng trong năm {year} ({articles.length})
      </Typography>
      {articles.length === 0 && <Typography tag="p">Chưa có tin bài nào.</Typography>}
      <Box tag="ul" paddingTop={2}>
        {shown.map((article) => (
          <ArticleLine
            key={article.documentId}
            id={article.documentId}
            title={article.title}
            details={details(article)}
            border="top"
          />
        ))}
      </Box>
      {articles.length > SHORT && (
        <WholeListButton whole={whole} setWhole={setWhole} all={`${String(articles.length)} tin bài`} />
      )}
    </Box>
  );
}

function details({ publishedOn, genre, from, timeliness, share, notCounted }: UnitArticle): string {
  return [
    formatDay(publishedOn),
    ENUM_WORDS[genre] ?? genre,
    from,
    TIMELINESS_WORDS[timeliness],
    notCounted === null ? (share < 1 ? `tính ${numberWords(share)} tin bài` : null) : WHY_NOT[notCounted],
  ]
    .filter(Boolean)
    .join(' · ');
}
