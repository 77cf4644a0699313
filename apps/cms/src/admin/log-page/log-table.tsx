import type { LogLine } from '@toasoan/contracts';
import { EmptyStateLayout, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { RETURN_REASONS, WITHDRAW_REASONS } from '@toasoan/newsroom';
import { formatDateTime } from '@toasoan/vietnamese';
import { Link } from 'react-router-dom';
import { ENUM_WORDS } from '../field-words/enum-words';
import { commandLabel } from './command-labels';
import { TableHead } from '../table-head';

const COLUMNS = ['Dòng', 'Lúc', 'Ai', 'Việc', 'Tin bài', 'Ý kiến', 'Mã băm'];
const ARTICLES = '/content-manager/collection-types/api::article.article';
const REASONS: Readonly<Record<string, string | undefined>> = { ...WITHDRAW_REASONS, ...RETURN_REASONS };

export function LogTable({ items }: { items: LogLine[] | null }) {
  if (items === null) return <Page.Loading />;
  if (items.length === 0) return <EmptyStateLayout content="Không có dòng nào hợp với điều kiện lọc." />;
  return (
    <Table colCount={COLUMNS.length} rowCount={items.length + 1}>
      <TableHead columns={COLUMNS} />
      <Tbody>
        {items.map((item) => (
          <Row key={item.sequence} item={item} />
        ))}
      </Tbody>
    </Table>
  );
}

const state = (code: string): string => ENUM_WORDS[code] ?? code;
const change = ({ fromState, toState }: LogLine): string =>
  fromState === null || toState === null ? '' : `${state(fromState)} → ${state(toState)}`;

function Row({ item }: { item: LogLine }) {
  const reason = item.reasonCode === null ? null : (REASONS[item.reasonCode] ?? item.reasonCode);
  const words = [reason, item.comment].filter(Boolean).join(': ');
  return (
    <Tr>
      <Td>
        <Typography>{item.sequence}</Typography>
      </Td>
      <Td>
        <Typography>{formatDateTime(item.at)}</Typography>
      </Td>
      <Td>
        <Typography tag="p">{item.actorName}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {item.unitName}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p">{commandLabel(item.command)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {change(item)}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="28rem" title={item.articleTitle}>
          {item.fromState === null ? (
            item.articleTitle
          ) : (
            <Link to={`${ARTICLES}/${item.articleId}`}>{item.articleTitle || 'Chưa có tên'}</Link>
          )}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {item.fromState !== null && `bản ${String(item.revision)}`}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="24rem" title={words}>
          {words}
        </Typography>
      </Td>
      <Td>
        <Typography variant="pi" textColor="neutral600" title={item.hash}>
          {item.hash.slice(0, 8)}…
        </Typography>
      </Td>
    </Tr>
  );
}
