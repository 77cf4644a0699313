import { Typography, VisuallyHidden } from '@strapi/design-system';
import { diffWordsWithSpace } from 'diff';
import { styled } from 'styled-components';

/** Underlined against struck through, so that nobody needs the colours; a screen reader hears the words before each. */
const Inserted = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
  text-decoration-thickness: 2px;
`;
const Deleted = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;

export interface WordDiffProps {
  before: string;
  after: string;
  /** Which words to show: those of one side with its own marks, or both in one text. */
  side: 'before' | 'after' | 'both';
}

/** Two texts compared word by word. */
export function WordDiff({ before, after, side }: WordDiffProps) {
  const parts = diffWordsWithSpace(before, after).filter(
    ({ added, removed }) => !(side === 'before' && added) && !(side === 'after' && removed),
  );
  const empty = parts.every(({ value }) => value === '');
  return (
    <Typography variant="omega" tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {empty && <em>(trống)</em>}
      {parts.map(({ value, added, removed }, index) => {
        const key = `${String(index)}${value.slice(0, 12)}`;
        if (added) {
          return (
            <Inserted key={key}>
              <VisuallyHidden>[thêm:</VisuallyHidden>
              {value}
              <VisuallyHidden>]</VisuallyHidden>
            </Inserted>
          );
        }
        if (removed) {
          return (
            <Deleted key={key}>
              <VisuallyHidden>[bỏ:</VisuallyHidden>
              {value}
              <VisuallyHidden>]</VisuallyHidden>
            </Deleted>
          );
        }
        return <span key={key}>{value}</span>;
      })}
    </Typography>
  );
}
