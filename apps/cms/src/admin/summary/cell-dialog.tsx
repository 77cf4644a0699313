import type { CellQuery, SummaryArticle } from '@toasoan/contracts';
import { Box, Button, Loader, Modal, Typography } from '@strapi/design-system';
import { formatDay } from '@toasoan/vietnamese';
import type { CellArticles, ThinTable } from '../../summary-tables/answers';
import { ArticleLine } from '../article-line';
import { FailureLine } from '../failure-line';
import { ENUM_WORDS } from '../field-words/enum-words';
import { numberWords } from '../number-words';
import { useAnswer } from '../use-answer';
import { COLUMN_WORDS, TIMELINESS_WORDS } from './summary-words';
import { cellEntries } from './use-summary-address';

export interface CellDialogProps {
  table: ThinTable;
  cell: CellQuery;
  /** Where the table's articles are asked for, with whatever names the table. */
  path: string;
  onClose: () => void;
}

/** The articles behind one number, each leading to itself. */
export function CellDialog({ table, cell, path, onClose }: CellDialogProps) {
  const query = new URLSearchParams(cellEntries(cell));
  const { answer, failure, reload } = useAnswer<CellArticles>(`${path}&${query.toString()}`);
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>
            {COLUMN_WORDS[cell.column]} · {whose(table, cell)}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {failure !== null && <FailureLine message={failure} onRetry={() => void reload()} />}
          {answer === null && failure === null && <Loader>Đang mở các tin bài…</Loader>}
          {answer !== null && <Articles articles={answer.articles} rowId={cell.unit ?? null} />}
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            Đóng
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function whose({ groups }: ThinTable, { unit, group }: CellQuery): string {
  if (unit !== undefined) return groups.flatMap(({ rows }) => rows).find((row) => row.unitId === unit)?.name ?? '';
  return groups.find(({ key }) => key === group)?.label ?? 'toàn bảng';
}

function Articles({ articles, rowId }: { articles: readonly SummaryArticle[]; rowId: string | null }) {
  if (articles.length === 0) return <Typography>Không có tin bài nào.</Typography>;
  return (
    <Box tag="ol">
      {articles.map((article) => (
        <ArticleLine
          key={article.articleId}
          id={article.articleId}
          title={article.title}
          details={details(article, rowId)}
          border="bottom"
        />
      ))}
    </Box>
  );
}

/** The unit is named where it is not the row that was opened. */
function details(article: SummaryArticle, rowId: string | null): string {
  const { publishedOn, genre, timeliness, share, unitId, unitName } = article;
  return [
    formatDay(publishedOn),
    ENUM_WORDS[genre] ?? genre,
    TIMELINESS_WORDS[timeliness],
    unitId === rowId ? null : unitName,
    share < 1 ? `tính ${numberWords(share)} tin bài` : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
